import { clientFieldWords } from '@guichet/dto/accounts/client-field-words';
import { hours } from './hours.ts';
import { layout } from './layout.ts';
import { tickets } from './tickets.ts';
import { worksites } from './worksites.ts';

export const fr = { ...layout, ...tickets, ...hours, ...worksites, clientFields: clientFieldWords.fr } as const;
