import { hours } from './hours.ts';
import { layout } from './layout.ts';
import { tickets } from './tickets.ts';
import { worksites } from './worksites.ts';

export const fr = { ...layout, ...tickets, ...hours, ...worksites } as const;
