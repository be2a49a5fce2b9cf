import { expect, test } from 'vitest';
import { accentTokens, contrast, parseHex } from './contrast.ts';

const surfaces = { light: parseHex('#ffffff'), dark: parseHex('#16181d') };
const colors = [
  '#1f5fbf',
  '#ffff00',
  '#ffffff',
  '#000000',
  '#e8e8e8',
  '#7f7f7f',
  '#ff6600',
  '#00c2a8',
  '#d90429',
  '#2b2d42',
];

test.each(Object.entries(surfaces))('any colour of a business stays readable on the %s page', (_name, surface) => {
  for (const color of colors) {
    const tokens = accentTokens(color, surface);
    expect(contrast(tokens.onSolid, tokens.solid), `${color} button`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.onSolid, tokens.solidHover), `${color} hover`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.solid, surface), `${color} button on page`).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens.text, surface), `${color} text`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.text, tokens.soft), `${color} text on tint`).toBeGreaterThanOrEqual(4.5);
  }
});

test('a colour that is readable as it is stays as it is', () => {
  expect(accentTokens('#1f5fbf', surfaces.light).solid).toEqual(parseHex('#1f5fbf'));
});

test('contrast is the one of the WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast(parseHex('#777777'), [255, 255, 255])).toBeCloseTo(4.48, 2);
});
