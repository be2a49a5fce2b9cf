import { expect, test } from 'vitest';
import { printable, wrapText } from './text-wrap.ts';
import { typeface } from './typeface.ts';

const style = { font: typeface.regular, size: 10, color: '#000000' };
const widthOf = (text: string) => typeface.regular.widthOf(text, 10);

test('no line of a wrapped text is wider than its column, and no word is lost', () => {
  const text = 'Vérification de la sauvegarde après la coupure électrique du premier étage. '.repeat(8).trim();
  const lines = wrapText(text, 120, style);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(120);
  expect(lines.join(' ')).toBe(text);
});

test('a word wider than its column is cut after a slash or a hyphen, and whole when put together', () => {
  const word = 'https://exemple.fr/un-dossier/un-fichier-au-nom-interminable.pdf';
  const lines = wrapText(word, 90, style);
  expect(lines.join('')).toBe(word);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[-/_.,;:@?&=]$/);
});

test('the lines of a paragraph are kept, an empty one included', () => {
  expect(wrapText('un\r\n\r\ndeux', 100, style)).toEqual(['un', '', 'deux']);
});

test('a text longer than its lines ends with an ellipsis within the column', () => {
  const [line = '', ...rest] = wrapText('Impossible d’exporter le stock du magasin', 80, { ...style, maxLines: 1 });
  expect(rest).toEqual([]);
  expect(line).toMatch(/^Impossible.*…$/);
  expect(widthOf(line)).toBeLessThanOrEqual(80);
});

test('a time is never cut at its narrow spaces', () => {
  const lines = wrapText('Il reste 12\u202fh\u202f30', widthOf('Il reste 12\u202fh'), style);
  expect(lines).toEqual(['Il reste', '12\u202fh\u202f30']);
});

test('control characters and emoji are left out, letters and signs stay', () => {
  expect(printable('e\u0301te\u0301\u0000 👍\u200b ok\u202e')).toBe('été  ok');
  expect(printable('Œuvre © ® ™ → 1 234,50 € Łódź Ωμέγα Жук')).toBe('Œuvre © ® ™ → 1 234,50 € Łódź Ωμέγα Жук');
});

test('figures all have the same width', () => {
  const widths = Array.from('0123456789').map((digit) => widthOf(digit.repeat(5)));
  expect(new Set(widths).size).toBe(1);
});

test('letters are kerned, and what is measured is what is printed', () => {
  const { source } = typeface.regular;
  const { advanceWidth } = source.layout('AVATAR');
  expect(typeface.regular.widthOf('AVATAR', source.unitsPerEm)).toBe(advanceWidth);
  expect(advanceWidth).toBeLessThan(
    Array.from('AVATAR').reduce((sum, letter) => sum + source.layout(letter).advanceWidth, 0),
  );
});

test('a letter with an accent that has no composed form keeps both its characters', () => {
  const { glyphs } = typeface.regular.source.layout('x\u0301');
  expect(glyphs.flatMap((glyph) => glyph.codePoints)).toEqual([0x78, 0x301]);
});
