import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';

/** A typeface that measures and prints the same widths. */
export type PrintFont = {
  name: string;
  /** What pdfkit embeds: the font, with the layout of this file. */
  source: Font;
  /** Width of a text without line ends, in points. */
  widthOf(text: string, size: number): number;
};

/** A character as it is printed, and how each letter on its right is kerned. Lengths in units of the font. */
type Shape = { character: string; glyph: Glyph; advance: number; isLetter: boolean; kerns: Map<Shape, number> };

const SPACES = new Set([' ', '\u00a0', '\u202f', '\u2009']);
const COMBINING = /\p{M}/u;
const MAX_CHARACTERS = 2000;

/**
 * Loads a TrueType file of a package. Figures are tabular everywhere, pairs of letters are kerned. fontkit's own layout
 * applies the contextual alternates of the typeface, 0.12 ms a word: 350 ms for the words of a long statement, against a
 * few here. Only text with combining marks takes it.
 */
export function loadPrintFont(name: string, file: URL): PrintFont {
  const font = openFont(file);
  const { unitsPerEm } = font;
  const shapes = new Map<string, Shape>();

  function shapeOf(character: string): Shape {
    const known = shapes.get(character);
    if (known) return known;
    if (shapes.size >= MAX_CHARACTERS) shapes.clear();
    const shape = readShape(font, character);
    shapes.set(character, shape);
    return shape;
  }
  function layout(text: string) {
    if (COMBINING.test(text)) return font.layout(text, ['tnum']);
    const run = Array.from(text, shapeOf);
    const positions = run.map((shape, index) => {
      const next = run[index + 1];
      return { xAdvance: shape.advance + (next ? kerning(font, shape, next) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return { glyphs: run.map(({ glyph }) => glyph), positions, advanceWidth };
  }
  function widthOf(text: string, size: number): number {
    if (COMBINING.test(text)) return (font.layout(text, ['tnum']).advanceWidth * size) / unitsPerEm;
    let width = 0;
    let before: Shape | undefined;
    for (const character of text) {
      const shape = shapeOf(character);
      width += shape.advance + (before ? kerning(font, before, shape) : 0);
      before = shape;
    }
    return (width * size) / unitsPerEm;
  }

  return { name, source: Object.create(font, { layout: { value: layout } }), widthOf };
}

function openFont(file: URL): Font {
  const font = create(readFileSync(file));
  if (font.type !== 'TTF') throw new Error(`${file.pathname} is not a single TrueType font`);
  return font;
}

/**
 * fontkit forgets the character of a glyph that it first met inside another: the copy tells it again to who reads the PDF.
 * Every kind of space reads as a plain one, so that "12 h 30" is found when searched.
 */
function readShape(font: Font, character: string): Shape {
  const run = font.layout(character, /\d/.test(character) ? { tnum: true } : { calt: false });
  const found = run.glyphs[0] ?? font.getGlyph(0);
  const isSpace = SPACES.has(character);
  const codePoints = [isSpace ? 0x20 : (character.codePointAt(0) ?? 0)];
  const glyph: Glyph = Object.create(found, { codePoints: { value: codePoints } });
  const isLetter = !isSpace && !/\d/.test(character);
  return { character, glyph, advance: run.advanceWidth, isLetter, kerns: new Map() };
}

function kerning(font: Font, left: Shape, right: Shape): number {
  if (!left.isLetter || !right.isLetter) return 0;
  const known = left.kerns.get(right);
  if (known !== undefined) return known;
  const together = font.layout(left.character + right.character, { calt: false }).advanceWidth;
  const kern = together - left.advance - right.advance;
  left.kerns.set(right, kern);
  return kern;
}
