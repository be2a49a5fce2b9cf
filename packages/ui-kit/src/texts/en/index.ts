import { fields } from '@guichet/dto/problems/en/fields';
import { problems } from '@guichet/dto/problems/en/problems';
import type { SameKeys } from '../../i18n/catalogue.ts';
import type { CoreTexts } from '../load-core-texts.ts';
import { account } from './account.ts';
import { words } from './words.ts';

export const en: SameKeys<CoreTexts> = { ...words, account, fields, problems };
