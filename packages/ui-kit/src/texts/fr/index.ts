import { account } from './account.ts';
import { fields } from './fields.ts';
import { problems } from './problems.ts';
import { words } from './words.ts';

export const fr = { ...words, account, fields, problems } as const;
