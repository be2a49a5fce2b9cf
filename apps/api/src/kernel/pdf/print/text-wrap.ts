import type { PrintFont } from './print-font.ts';

export type TextStyle = { font: PrintFont; size: number; color: string };

// Arrows and the signs of law and commerce count as pictographs too, and stay.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{RI}\p{Emoji_Modifier}]|\ufe0f|(?![©®™←-⇿])\p{Extended_Pictographic}/gu;
const BREAKABLE = /[-/_.,;:@?&=]/;

/** What can be printed of a text: composed characters, one kind of line end, no control character, no emoji. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll(/[^\n]+/g, (line) => line.replaceAll(INVISIBLE, ''));
}

/**
 * Cuts a text into lines no wider than `width` points: at spaces, inside a word only when it is wider than a line.
 * @returns at least one line; `maxLines` ends what is left out with an ellipsis.
 */
export function wrapText(text: string, width: number, style: TextStyle & { maxLines?: number }): string[] {
  const { maxLines = Number.POSITIVE_INFINITY } = style;
  const lines = printable(text)
    .trim()
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, style));
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shorten(lines.slice(maxLines - 1, maxLines + 1).join(' '), width, style);
  return kept;
}

/** The style itself, or a smaller one in which a figure, which is never cut, is no wider than `width` points. */
export function shrinkToFit(text: string, width: number, style: TextStyle): TextStyle {
  const wanted = style.font.widthOf(text, style.size);
  return wanted > width ? { ...style, size: (style.size * width) / wanted } : style;
}

function wrapParagraph(paragraph: string, width: number, { font, size }: TextStyle): string[] {
  const lines: string[] = [];
  const space = font.widthOf(' ', size);
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/ +/)) {
    const wordWidth = font.widthOf(word, size);
    if (line !== '' && used + space + wordWidth <= width) {
      line += ` ${word}`;
      used += space + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = wordWidth <= width ? [word] : breakWord(word, width, { font, size });
    line = parts.pop() ?? '';
    used = font.widthOf(line, size);
    lines.push(...parts);
  }
  return [...lines, line];
}

/** Breaks a word that no line can hold, after a hyphen or a slash of its second half when there is one. */
function breakWord(word: string, width: number, { font, size }: Pick<TextStyle, 'font' | 'size'>): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && font.widthOf(part + character, size) > width) {
      const kept = niceBreak(part);
      parts.push(part.slice(0, kept));
      part = part.slice(kept);
    }
    part += character;
  }
  return [...parts, part];
}

function niceBreak(part: string): number {
  for (let end = part.length; end > part.length / 2; end -= 1) {
    if (BREAKABLE.test(part[end - 1] ?? '')) return end;
  }
  return part.length;
}

function shorten(line: string, width: number, { font, size }: TextStyle): string {
  const characters = Array.from(line);
  while (characters.length > 0 && font.widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').replace(/[\s·,;:-]+$/, '')}…`;
}
