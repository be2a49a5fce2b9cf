import { printable, type TextStyle } from './text-wrap.ts';

/** Words that look alike; `'\n'` in them ends a line. */
export type StyledText = {
  text: string;
  style: TextStyle;
  isUnderlined: boolean;
  link: string | null;
};

/** What stands on one line, from left to right. */
export type StyledLine = StyledText[];

/**
 * Cuts texts of several looks into lines no wider than `width` points: at spaces, inside a word only when it is wider than a
 * line. A word may change its look on the way.
 * @returns at least one line
 */
export function wrapStyled(texts: readonly StyledText[], width: number): StyledLine[] {
  const filler = new LineFiller(width);
  for (const piece of texts) {
    for (const part of printable(piece.text).split(/( +|\n)/)) {
      if (part === '\n') filler.endLine();
      else if (/^ +$/.test(part)) filler.space({ ...piece, text: part });
      else if (part !== '') filler.letters({ ...piece, text: part });
    }
  }
  return filler.finish();
}

/** Width of a text in points. */
export function widthOfStyled({ text, style }: StyledText): number {
  return style.font.widthOf(text, style.size);
}

class LineFiller {
  readonly #width: number;
  readonly #lines: StyledLine[] = [];
  #line: StyledLine = [];
  #used = 0;
  #word: StyledText[] = [];
  #space: StyledText | undefined;

  constructor(width: number) {
    this.#width = width;
  }

  letters(piece: StyledText): void {
    this.#word.push(piece);
  }

  space(piece: StyledText): void {
    this.#placeWord();
    this.#space = piece;
  }

  endLine(): void {
    this.#placeWord();
    this.#turn();
  }

  finish(): StyledLine[] {
    this.endLine();
    return this.#lines;
  }

  #placeWord(): void {
    const word = this.#word;
    this.#word = [];
    if (word.length === 0) return;
    const gap = this.#line.length > 0 ? this.#space : undefined;
    const needed = widthOfAll(word) + (gap ? widthOfStyled(gap) : 0);
    if (this.#line.length > 0 && this.#used + needed > this.#width) this.#turn();
    else if (gap) this.#put(gap);
    this.#space = undefined;
    if (widthOfAll(word) <= this.#width) for (const piece of word) this.#put(piece);
    else for (const piece of word) this.#putByLetters(piece);
  }

  #putByLetters(piece: StyledText): void {
    for (const letter of piece.text) {
      const next = { ...piece, text: letter };
      if (this.#line.length > 0 && this.#used + widthOfStyled(next) > this.#width) this.#turn();
      this.#put(next);
    }
  }

  #put(piece: StyledText): void {
    const last = this.#line.at(-1);
    if (last && looksLike(last, piece)) last.text += piece.text;
    else this.#line.push({ ...piece });
    this.#used += widthOfStyled(piece);
  }

  #turn(): void {
    this.#lines.push(this.#line);
    this.#line = [];
    this.#used = 0;
    this.#space = undefined;
  }
}

function widthOfAll(pieces: readonly StyledText[]): number {
  return pieces.reduce((sum, piece) => sum + widthOfStyled(piece), 0);
}

function looksLike(one: StyledText, other: StyledText): boolean {
  const { font, size, color } = one.style;
  const isSameStyle = font === other.style.font && size === other.style.size && color === other.style.color;
  return isSameStyle && one.isUnderlined === other.isUnderlined && one.link === other.link;
}
