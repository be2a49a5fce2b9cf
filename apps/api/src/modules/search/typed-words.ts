import { searchQuery, singular } from '../tickets/public.ts';

const MAX_WORDS = 8;

/** Words as the database keeps them: small letters without accents, in the singular; single letters only when there is nothing else. */
export function typedWords(typed: string): string[] {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => word.length > 1);
  return [...new Set((telling.length > 0 ? telling : words).map(singular))].slice(0, MAX_WORDS);
}

/** Accents, alone or over a letter. A class of its own: `\p{Diacritic}` takes four times as long, on every hit of a search. */
const ACCENTS = /[\u0300-\u036f^`\u00a8\u00af\u00b4\u00b7\u00b8\u02b0-\u02ff]+/g;

/** A text without its accents, in small letters. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(ACCENTS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** What is looked for, as queries of PostgreSQL: anywhere, and in a title. */
export interface WordQueries {
  anywhere: string;
  inTitle: string;
}

/**
 * The last word by its beginning, for it may be half typed, those before it whole: several beginnings of frequent words cost the
 * index a hundred times more. With corrections every word is looked for by its beginning or that of one of them. What was typed
 * is looked for as it stands too: an address is one word to the database. Words are letters and digits: none is an operator.
 */
export function wordQueries(typed: string, corrections?: ReadonlyMap<string, readonly string[]>): WordQueries {
  const words = typedWords(typed);
  const isPlain = /^[\p{L}\p{N}\s]*$/u.test(typed);
  const asTyped = isPlain ? null : searchQuery(typed);
  const anywhere = words.map((word, index) =>
    corrections || index === words.length - 1 ? begun([word, ...(corrections?.get(word) ?? [])]) : whole(word),
  );
  return {
    anywhere: `(${anywhere.join(' & ')})${asTyped ? ` | (${asTyped})` : ''}`,
    inTitle: words.map((word) => begun([word, ...(corrections?.get(word) ?? [])], 'A')).join(' & '),
  };
}

const begun = (choices: readonly string[], weight = ''): string =>
  `(${choices.map((word) => `'${word}':*${weight}`).join(' | ')})`;

/** In the singular and in the plural. */
const whole = (word: string): string => `(${['', 's', 'x'].map((ending) => `'${word}${ending}'`).join(' | ')})`;
