import type { Language } from '@guichet/dto/core/scalars';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadCoreTexts } from '../texts/load-core-texts.ts';
import type { Catalogue } from './catalogue.ts';

export type LoadTexts = (language: Language) => Promise<Catalogue>;

const STORAGE_KEY = 'guichet.language';

/** The translations of an app; only the language in use is fetched. */
export async function createI18n(loadTexts: LoadTexts): Promise<I18n> {
  const language = rememberedLanguage();
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['core', 'app'],
    defaultNS: 'app',
    resources: { [language]: await loadLanguage(language, loadTexts) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
  return i18n;
}

/** Changes the language of the page, and remembers it. */
export async function changeLanguage(i18n: I18n, language: Language, loadTexts: LoadTexts): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  if (i18n.language === language) return;
  for (const [namespace, texts] of Object.entries(await loadLanguage(language, loadTexts))) {
    i18n.addResourceBundle(language, namespace, texts);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

async function loadLanguage(language: Language, loadTexts: LoadTexts) {
  const [core, app] = await Promise.all([loadCoreTexts(language), loadTexts(language)]);
  return { core, app };
}

function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(STORAGE_KEY) ?? navigator.language;
  return remembered.startsWith('en') ? 'en' : 'fr';
}
