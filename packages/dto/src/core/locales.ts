import type { Language } from './scalars.ts';

/** How figures and days are written in each language: the locale of `Intl`. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
