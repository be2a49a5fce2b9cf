import { hours } from './hours.ts';
import { layout } from './layout.ts';
import { tickets } from './tickets.ts';

export const en = { ...layout, ...tickets, ...hours } as const;
