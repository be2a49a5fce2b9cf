import { useTranslation } from 'react-i18next';
import type { CoreTexts } from '../texts/load-core-texts.ts';
import type { KeyOf, Text } from './catalogue.ts';

/** Makes the hook that gives an app's own words: `export const useText = createUseText<AppTexts>('app')`. */
export function createUseText<C>(namespace: string): () => Text<KeyOf<C>> {
  return function useText() {
    return useTranslation(namespace).t as unknown as Text<KeyOf<C>>;
  };
}

/** The words that every page shares. */
export const useCoreText = createUseText<CoreTexts>('core');

export type CoreText = ReturnType<typeof useCoreText>;
