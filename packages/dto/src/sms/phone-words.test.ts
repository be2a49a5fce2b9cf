import { expect, test } from 'vitest';
import { spacedNumber } from './phone-words.ts';

test('a number is read in groups', () => {
  expect(spacedNumber('+33639981001')).toBe('+33 6 39 98 10 01');
  expect(spacedNumber('+4915123456789')).toBe('+49 151 234 567 89');
});
