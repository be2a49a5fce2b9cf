import type { fr } from './fr.ts';
import { createLazyText } from './lazy-text.ts';

/** The words of a sheet. */
export const useSheetText = createLazyText<typeof fr>('sheet', {
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
