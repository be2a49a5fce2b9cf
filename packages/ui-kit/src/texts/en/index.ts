import type { SameKeys } from '../../i18n/catalogue.ts';
import type { CoreTexts } from '../load-core-texts.ts';
import { account } from './account.ts';
import { fields } from './fields.ts';
import { problems } from './problems.ts';
import { words } from './words.ts';

export const en: SameKeys<CoreTexts> = { ...words, account, fields, problems };
