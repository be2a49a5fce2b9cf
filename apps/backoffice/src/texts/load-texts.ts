import type { Language } from '@guichet/dto/core/scalars';
import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import { createUseText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { fr } from './fr/index.ts';

type AppTexts = typeof fr;

/** The back-office's own words, in one language. */
export async function loadTexts(language: Language): Promise<SameKeys<AppTexts>> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}

/** The back-office's words in the reader's language: `t('companies.title')`. */
export const useText = createUseText<AppTexts>('app');

export type AppText = ReturnType<typeof useText>;
