import { expect, test } from 'vitest';
import { parseMoney } from './number-fields.tsx';

test('amounts are read in cents as people type them', () => {
  expect(parseMoney('1 234,50 €')).toBe(123_450);
  expect(parseMoney('80')).toBe(8000);
  expect(parseMoney('0.07')).toBe(7);
  expect(parseMoney('19,9')).toBe(1990);
  expect(parseMoney('1.234,50')).toBeNull();
  expect(parseMoney('abc')).toBeNull();
});
