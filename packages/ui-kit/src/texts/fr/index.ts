import { fields } from '@guichet/dto/problems/fr/fields';
import { problems } from '@guichet/dto/problems/fr/problems';
import { account } from './account.ts';
import { words } from './words.ts';

export const fr = { ...words, account, fields, problems } as const;
