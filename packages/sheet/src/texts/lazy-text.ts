import type { Language } from '@guichet/dto/core/scalars';
import { useApp } from '@guichet/ui-kit/app/app-context.ts';
import type { Catalogue } from '@guichet/ui-kit/i18n/catalogue.ts';
import { createUseText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { i18n as I18n } from 'i18next';
import { use } from 'react';

/** Makes the hook that gives some words; those of the language in use are fetched with the first part of a page that shows them. */
export function createLazyText<C>(namespace: string, fetchers: Record<Language, () => Promise<Catalogue>>) {
  const useLoadedText = createUseText<C>(namespace);
  const loading = new WeakMap<I18n, Map<Language, Promise<void>>>();
  const textsOf = (i18n: I18n, language: Language): Promise<void> => {
    const ofApp = loading.get(i18n) ?? new Map<Language, Promise<void>>();
    loading.set(i18n, ofApp);
    const known = ofApp.get(language);
    if (known) return known;
    const added = fetchers[language]().then((texts) => void i18n.addResourceBundle(language, namespace, texts));
    ofApp.set(language, added);
    added.catch(() => ofApp.delete(language));
    return added;
  };
  return function useLazyText() {
    // The application's own: what `useTranslation` gives is another object for each component.
    const { i18n } = useApp();
    use(textsOf(i18n, i18n.language === 'en' ? 'en' : 'fr'));
    return useLoadedText();
  };
}
