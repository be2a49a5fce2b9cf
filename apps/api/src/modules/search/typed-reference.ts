/** References that begin as what was typed, or are exactly one of some. */
export interface TypedReference {
  from: string;
  to: string;
  exact: string[];
}

const YEARS_BACK = 8;

/** Whether a number alone was typed, as people do of a ticket or a project. */
export const isBareNumber = (typed: string): boolean => /^#?\d{1,7}$/.test(typed);

/**
 * Reads `t-2026-0004` as the beginning of a reference, `T-2026-42` as its number and a bare `42` as the number of any year.
 * `null` for other texts, and for the references of something else.
 */
export function typedReference(typed: string, prefix: string, readYear: () => number): TypedReference | null {
  if (isBareNumber(typed)) {
    const number = typed.replace('#', '');
    const year = readYear();
    const years = Array.from({ length: YEARS_BACK }, (_, back) => year - back);
    return { from: '', to: '', exact: years.map((one) => `${prefix}-${one}-${number.padStart(5, '0')}`) };
  }
  const parts = /^([a-z])-(\d{1,4})(?:-(\d{0,9}))?$/i.exec(typed);
  if (!parts || parts[1]?.toUpperCase() !== prefix) return null;
  const [, , digits = '', tail] = parts;
  if (tail !== undefined && digits.length < 4) return null;
  const from = tail === undefined ? `${prefix}-${digits}` : `${prefix}-${digits}-${tail}`;
  // In byte order a tilde follows every digit and hyphen.
  return { from, to: `${from}~`, exact: tail ? [`${prefix}-${digits}-${tail.padStart(5, '0')}`] : [] };
}
