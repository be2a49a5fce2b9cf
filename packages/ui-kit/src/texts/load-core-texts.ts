import type { Language } from '@guichet/dto/core/scalars';
import type { SameKeys } from '../i18n/catalogue.ts';
import type { fr } from './fr/index.ts';

export type CoreTexts = typeof fr;

/** The words that every page shares, in one language. */
export async function loadCoreTexts(language: Language): Promise<SameKeys<CoreTexts>> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}
