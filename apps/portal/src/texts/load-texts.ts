import type { Language } from '@guichet/dto/core/scalars';
import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { fr } from './fr/index.ts';

export type PortalTexts = typeof fr;

/** The words of the portal, in one language; the other is not fetched. */
export async function loadTexts(language: Language): Promise<SameKeys<PortalTexts>> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}
