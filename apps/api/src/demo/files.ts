import { papers } from './stories/papers.ts';
import { screens } from './stories/screens.ts';
import { sheets } from './stories/sheets.ts';

/** Every file that stories speak of, by its name. */
export const files = { ...screens, ...papers, ...sheets };

export type FileName = keyof typeof files;
