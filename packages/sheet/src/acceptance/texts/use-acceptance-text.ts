import { createLazyText } from '../../texts/lazy-text.ts';
import type { fr } from './fr.ts';

/** The words of reserves and of the acceptance. */
export const useAcceptanceText = createLazyText<typeof fr>('acceptance', {
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
