import { expect, test } from 'vitest';
import { findSettings } from './find-settings.ts';

const entries = [
  { label: 'Arrondi du temps', about: 'Proposé pour un nouveau pack. Heures' },
  { label: 'Dépassement', about: 'Quand les heures d’un pack sont dépassées. Heures' },
  { label: 'Téléphone', about: 'Au pied des mails. Entreprise' },
];
const labels = (typed: string) => findSettings(entries, typed).map(({ label }) => label);

test('a setting is found without its accents or its capitals', () => {
  expect(labels('telephone')).toEqual(['Téléphone']);
  expect(labels('DÉPASSE')).toEqual(['Dépassement']);
});

test('a setting is found by what it is for, those found by their name first', () => {
  expect(labels('propose')).toEqual(['Arrondi du temps']);
  expect(labels('pack')).toEqual(['Arrondi du temps', 'Dépassement']);
  expect(labels('temps')).toEqual(['Arrondi du temps']);
});

test('every word typed is looked for, and nothing typed finds nothing', () => {
  expect(labels('mails entreprise')).toEqual(['Téléphone']);
  expect(labels('mails heures')).toEqual([]);
  expect(labels('   ')).toEqual([]);
});
