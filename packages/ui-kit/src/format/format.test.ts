import { expect, test } from 'vitest';
import { addDays, createFormat, daysBetween, monthOf, toDay } from './format.ts';

const fr = createFormat('fr', 'Europe/Paris');
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('an instant is shown in the time zone of the business', () => {
  expect(fr.date('2026-01-31T23:30:00.000Z')).toBe('1 févr. 2026');
  expect(fr.time('2026-07-01T10:05:00.000Z')).toBe('12:05');
  expect(toDay(new Date('2026-01-31T23:30:00.000Z'), 'Europe/Paris')).toBe('2026-02-01');
});

test('a calendar day is never moved by a time zone', () => {
  expect(createFormat('fr', 'America/Los_Angeles').day('2026-03-01')).toBe('1 mars 2026');
});

test('near days are told from today, far ones by their date', () => {
  expect(fr.relativeDay(fr.today())).toBe('aujourd’hui');
  expect(fr.relativeDay(addDays(fr.today(), 12))).toBe('dans 12 jours');
  expect(fr.relativeDay('2020-05-04')).toBe('4 mai 2020');
});

test('a list leaves this year out of its dates, and no other', () => {
  const year = fr.today().slice(0, 4);
  expect(fr.shortDate(`${year}-05-04T10:00:00.000Z`)).toBe('4 mai');
  expect(fr.shortDate('2020-05-04T10:00:00.000Z')).toBe('4 mai 2020');
  expect(createFormat('fr', 'America/Los_Angeles').shortDay(`${year}-03-01`)).toBe('1 mars');
  expect(fr.shortDay('2020-05-04')).toBe('4 mai 2020');
});

test('money and sizes read as the reader’s language writes them', () => {
  expect(plain(fr.money(123_450))).toBe('1 234,50 €');
  expect(plain(createFormat('en', 'UTC').fileSize(2_500_000))).toBe('2.5 MB');
});

test('days are counted on the calendar, over a change of hour', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(monthOf('2026-01-15', -1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
