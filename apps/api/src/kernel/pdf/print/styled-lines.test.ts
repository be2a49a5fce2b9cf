import { expect, test } from 'vitest';
import { type StyledText, widthOfStyled, wrapStyled } from './styled-lines.ts';
import { typeface } from './typeface.ts';

const regular = { font: typeface.regular, size: 10, color: '#000000' };
const bold = { ...regular, font: typeface.semibold };
const text = (words: string, style = regular): StyledText => ({ text: words, style, isUnderlined: false, link: null });
const read = (pieces: StyledText[], width: number) =>
  wrapStyled(pieces, width).map((line) => line.map((piece) => piece.text).join(''));

test('lines are filled at spaces, and none is wider than its room', () => {
  const lines = wrapStyled([text('un deux trois '.repeat(20)), text('quatre '.repeat(20), bold)], 120);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(line.reduce((sum, piece) => sum + widthOfStyled(piece), 0)).toBeLessThanOrEqual(120.01);
  }
  const words = lines.flatMap((line) =>
    line
      .map((piece) => piece.text)
      .join('')
      .split(' '),
  );
  expect(words).toEqual([...Array(20).fill(['un', 'deux', 'trois']).flat(), ...Array(20).fill('quatre')]);
});

test('a word that changes its look on the way is not cut there', () => {
  const width = widthOfStyled(text('avant coul')) + 1;
  expect(read([text('avant coul', regular), text('ée', bold)], width)).toEqual(['avant', 'coulée']);
});

test('a word wider than a line goes on on the next', () => {
  expect(read([text('x'.repeat(100))], 100).join('')).toBe('x'.repeat(100));
  expect(read([text('x'.repeat(100))], 100).length).toBeGreaterThan(3);
});

test('a break ends the line, and nothing makes one empty line', () => {
  expect(read([text('a\n\nb')], 100)).toEqual(['a', '', 'b']);
  expect(read([], 100)).toEqual(['']);
});

test('pieces that look alike are painted at once', () => {
  expect(wrapStyled([text('un '), text('deux'), text(' trois', bold)], 500)).toEqual([
    [text('un deux '), text('trois', bold)].map((piece, index) =>
      index === 0 ? { ...piece, text: 'un deux' } : { ...piece, text: ' trois' },
    ),
  ]);
});
