export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** A text cut where its words begin as one of those looked for: small letters without accents. Letters only, never markup. */
export function markedParts(text: string, words: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const chunk of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const plain = folded(chunk);
    const found = words.filter((word) => plain.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    // A ligature is one letter here and two there: such a word is marked whole.
    const end = found ? (plain.length === chunk.length ? found.length : chunk.length) : 0;
    if (end > 0) parts.push({ text: chunk.slice(0, end), isMarked: true });
    if (end < chunk.length) parts.push({ text: chunk.slice(end), isMarked: false });
  }
  return parts;
}

/** A text in small letters without accents, as the search compares it. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
