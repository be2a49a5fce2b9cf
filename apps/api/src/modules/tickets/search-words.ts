const MAX_WORDS = 10;

/**
 * What was typed, as a query of PostgreSQL: every word by its beginning, in the singular. Each word is quoted, so that no
 * character of it is an operator. `null` when there is no word at all.
 */
export function searchQuery(typed: string): string | null {
  const words = typed.replaceAll('’', "'").split(/\s+/).map(bareWord).filter(Boolean);
  const telling = words.filter((word) => word.length > 1);
  const chosen = (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
  return chosen.length > 0 ? chosen.map((word) => `'${escaped(singular(word))}':*`).join(' & ') : null;
}

/** Without the `s` or `x` of the plural: by its beginning, `facture` finds `factures` too. Short words keep it. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/i, '') : word;
}

/** References that begin as what was typed: from `from` to before `to`, or exactly `exact`. */
export interface ReferenceSearch {
  from: string;
  to: string;
  exact: string;
}

/** Reads `t-2026-0004` as the beginning of a reference, and `T-2026-42` as its number; `null` for other texts. */
export function referenceSearch(typed: string): ReferenceSearch | null {
  const parts = /^t-(\d{1,4})(?:-(\d{0,9}))?$/i.exec(typed.trim());
  if (!parts) return null;
  const [, year = '', number] = parts;
  if (number !== undefined && year.length < 4) return null;
  const from = number === undefined ? `T-${year}` : `T-${year}-${number}`;
  // In byte order a tilde follows every digit and hyphen.
  const exact = number && !number.startsWith('0') ? `T-${year}-${number.padStart(5, '0')}` : from;
  return { from, to: `${from}~`, exact };
}

function bareWord(chunk: string): string {
  return chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function escaped(word: string): string {
  return word.replaceAll('\\', '\\\\').replaceAll("'", "''");
}
