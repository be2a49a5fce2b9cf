import { expect, test } from 'vitest';
import { parseCents, parseMoney } from './number-fields.tsx';

test('amounts are read in cents as people type them', () => {
  expect(parseMoney('1 234,50 €')).toBe(123_450);
  expect(parseMoney('80')).toBe(8000);
  expect(parseMoney('0.07')).toBe(7);
  expect(parseMoney('19,9')).toBe(1990);
  expect(parseMoney('1.234,50')).toBeNull();
  expect(parseMoney('abc')).toBeNull();
});

test('a price in cents keeps its tenths', () => {
  expect(parseCents('7,5')).toBe(75);
  expect(parseCents('8')).toBe(80);
  expect(parseCents('0.1')).toBe(1);
  expect(parseCents('7,55')).toBeNull();
  expect(parseCents('-1')).toBeNull();
});
