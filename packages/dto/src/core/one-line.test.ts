import { expect, test } from 'vitest';
import { company } from '../companies/company.ts';
import { project } from '../projects/project.ts';
import { oneLine } from './one-line.ts';
import { line, optionalLine, optionalParagraph, webAddress } from './scalars.ts';

test.each([
  ['Panne\nimprimante', 'Panne imprimante'],
  ['Panne \r\n\r\n\t imprimante', 'Panne imprimante'],
  ['un\u2028deux\u2029trois\u0085quatre\vcinq\fsix', 'un deux trois quatre cinq six'],
  ['\n titre \n', 'titre'],
  ['a\u0007b\u001b[31mc\u007f', 'ab[31mc'],
  ['facture\u202egpj.exe', 'facturegpj.exe'],
  ['\u202a+33 6 12 34 56 78\u202c', '+33 6 12 34 56 78'],
  ['Prix\u00a0: 3\u202f€', 'Prix\u00a0: 3\u202f€'],
  ['deux  espaces', 'deux  espaces'],
  ['שלום\u200f', 'שלום\u200f'],
  ['👩‍🔧 Zoé', '👩‍🔧 Zoé'],
])('[AG-10] %j, typed or pasted where one line stands, is kept as %j', (typed, kept) => {
  expect(oneLine(typed)).toBe(kept);
  expect(line().parse(typed)).toBe(kept);
  expect(optionalLine().parse(typed)).toBe(kept);
});

test('[AG-10] a line of nothing but breaks and signs that nobody sees is empty', () => {
  expect(line().safeParse('\r\n\u202e\u0007 ').success).toBe(false);
  expect(optionalLine().parse('\r\n\u202e\u0007 ')).toBe(null);
  expect(line(3).safeParse('abc\n').success).toBe(true);
});

test('a text of several lines keeps them', () => {
  expect(optionalParagraph().parse(' un\n\ndeux ')).toBe('un\n\ndeux');
});

test('[WS-05] the reference of a project is one line too', () => {
  const reference = project.update.shape.reference;
  expect(reference.parse('ab\n\u202e12')).toBe('AB 12');
});

test('an address of the web is one line too', () => {
  expect(webAddress(100).parse('https://a.fr/\nb')).toBe('https://a.fr/b');
  expect(company.update.safeParse({ website: 'https://a.fr/\u0007b' }).success).toBe(false);
});
