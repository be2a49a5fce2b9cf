import type { Language } from '@guichet/dto/core/scalars';
import type { Catalogue } from '@guichet/ui-kit/i18n/catalogue.ts';
import { createUseText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { i18n as I18n } from 'i18next';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { fr } from './fr.ts';

const NAMESPACE = 'sheet';
const useLoadedText = createUseText<typeof fr>(NAMESPACE);
const loading = new WeakMap<I18n, Map<Language, Promise<void>>>();

/** The words of a sheet; those of the language in use are fetched with the first one that shows. */
export function useSheetText(): ReturnType<typeof useLoadedText> {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'fr';
  use(textsOf(i18n, language));
  return useLoadedText();
}

function textsOf(i18n: I18n, language: Language): Promise<void> {
  const ofApp = loading.get(i18n) ?? new Map<Language, Promise<void>>();
  loading.set(i18n, ofApp);
  const known = ofApp.get(language);
  if (known) return known;
  const words: Promise<Catalogue> =
    language === 'en' ? import('./en.ts').then(({ en }) => en) : import('./fr.ts').then(({ fr }) => fr);
  const added = words.then((texts) => void i18n.addResourceBundle(language, NAMESPACE, texts));
  ofApp.set(language, added);
  added.catch(() => ofApp.delete(language));
  return added;
}
