import { expect, test } from 'vitest';
import { referenceSearch, searchQuery, singular } from './search-words.ts';

test('[AG-21] words are found by their beginning, in the singular', () => {
  expect(searchQuery('factures impayées')).toBe("'facture':* & 'impayée':*");
  expect(searchQuery('  Bureaux,  (vides) ')).toBe("'Bureau':* & 'vide':*");
});

test('short words keep their last letter', () => {
  expect(['bus', 'prix', 'PHP', 'css', 'sites', 'CHEVAUX'].map(singular)).toEqual([
    'bus',
    'pri',
    'PHP',
    'css',
    'site',
    'CHEVAU',
  ]);
});

test('no character of a word is an operator', () => {
  expect(searchQuery("a'); drop | & ! <-> :* x\\y")).toBe("'drop':* & 'x\\\\y':*");
  expect(searchQuery("l'écran")).toBe("'l''écran':*");
  expect(searchQuery('l’écran')).toBe("'l''écran':*");
  expect(searchQuery('jean@exemple.fr')).toBe("'jean@exemple.fr':*");
});

test('what has no word in it is no search', () => {
  expect(['---', "'", '&|!', ' ', ''].map(searchQuery)).toEqual([null, null, null, null, null]);
});

test('single letters count only when nothing else was typed, and ten words are enough', () => {
  expect(searchQuery('à la une')).toBe("'la':* & 'une':*");
  expect(searchQuery('x')).toBe("'x':*");
  expect(searchQuery('mot '.repeat(30))?.split(' & ')).toHaveLength(10);
});

test('[AG-21] the beginning of a reference is one, whatever its case', () => {
  expect(referenceSearch('t-2026-0004')).toEqual({ from: 'T-2026-0004', to: 'T-2026-0004~', exact: 'T-2026-0004' });
  expect(referenceSearch(' T-20 ')).toEqual({ from: 'T-20', to: 'T-20~', exact: 'T-20' });
});

test('[AG-21] a number typed without its zeros is found too', () => {
  expect(referenceSearch('T-2026-42')).toMatchObject({ exact: 'T-2026-00042' });
});

test('other texts are no reference', () => {
  expect(['T', 'T-', 'T-shirt', 'T-20-3', 'AT-2026', 'T-2026-1 urgent'].map(referenceSearch)).toEqual(
    Array(6).fill(null),
  );
});
