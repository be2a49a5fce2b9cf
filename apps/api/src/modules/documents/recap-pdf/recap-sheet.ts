import type { Recap } from '@guichet/dto/documents/recap';
import { type RecapFormat, recapFormat } from './recap-format.ts';
import { lookOf, type RecapLook } from './recap-look.ts';
import { type RecapWords, recapWords } from './recap-words.ts';

/** What every part of the document draws from. */
export type Sheet = { recap: Recap; words: RecapWords; format: RecapFormat; look: RecapLook };

/** Gathers the words, formats and look that a recap asks for. */
export function sheetOf(recap: Recap): Sheet {
  const { language, business } = recap;
  return { recap, words: recapWords[language], format: recapFormat(language), look: lookOf(business.accentColor) };
}
