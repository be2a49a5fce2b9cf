import { createFormat } from '@guichet/ui-kit/format/format.ts';
import { expect, test, vi } from 'vitest';
import { plainDay } from './plain-day.ts';

const paris = (language: 'fr' | 'en') => createFormat(language, 'Europe/Paris');

test('a day of this year is said without its year, in the language of the reader', () => {
  vi.setSystemTime('2026-02-01T10:00:00Z');
  expect(plainDay(paris('fr'), '2026-03-14')).toBe('14 mars');
  expect(plainDay(paris('en'), '2026-03-14')).toBe('14 March');
});

test('a day of another year is said with it, the new year beginning where the business is', () => {
  vi.setSystemTime('2026-12-31T23:30:00Z');
  expect(plainDay(paris('fr'), '2026-12-31')).toBe('31 décembre 2026');
  expect(plainDay(paris('fr'), '2027-01-02')).toBe('2 janvier');
});
