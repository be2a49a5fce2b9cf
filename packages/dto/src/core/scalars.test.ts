import { expect, test } from 'vitest';
import { company, isSiren } from '../companies/company.ts';
import { passwordWeakness } from '../identity/password.ts';
import { user } from '../identity/user.ts';

test('a change keeps what it does not mention', () => {
  expect(company.update.parse({ name: 'Atelier' })).toEqual({ name: 'Atelier' });
  expect(user.update.parse({})).toEqual({});
});

test('a blank optional field means none', () => {
  expect(company.update.parse({ phone: '  ' })).toEqual({ phone: null });
});

test('an unknown key is refused', () => {
  expect(company.update.safeParse({ nom: 'Atelier' }).success).toBe(false);
});

test('a SIREN has nine digits and their check sum', () => {
  expect(isSiren('732829320')).toBe(true);
  expect(isSiren('732829321')).toBe(false);
  expect(isSiren('12345')).toBe(false);
});

test.each([
  ['Court1!', 'too_short'],
  ['aaaaaaaaaaaaaaaaaaaaaa', 'too_common'],
  ['seulementdeslettres', 'too_few_kinds'],
  ['Guichet-demo-2026', null],
  ['une phrase assez longue pour compter', null],
])('the password %s is told %s', (password, weakness) => {
  expect(passwordWeakness(password)).toBe(weakness);
});
