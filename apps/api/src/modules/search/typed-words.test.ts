import { expect, test } from 'vitest';
import { typedReference } from './typed-reference.ts';
import { typedWords, wordQueries } from './typed-words.ts';

test('[AG-22] words are looked for without accents, by their beginning, in the singular', () => {
  expect(typedWords('Factures  IMPAYÉES à la cœur')).toEqual(['facture', 'impayee', 'la', 'coeur']);
  expect(wordQueries('Factures impayées')).toEqual({
    anywhere: "(('facture' | 'factures' | 'facturex') & ('impayee':*))",
    inTitle: "('facture':*A) & ('impayee':*A)",
  });
});

test('[AG-22] a correction stands beside what was typed', () => {
  expect(wordQueries('factrue', new Map([['factrue', ['facture']]])).anywhere).toBe("(('factrue':* | 'facture':*))");
});

test('[AG-22] an address is looked for whole as well as by its parts', () => {
  expect(wordQueries('exemple.fr').anywhere).toBe(
    "(('exemple' | 'exemples' | 'exemplex') & ('fr':*)) | ('exemple.fr':*)",
  );
});

test('no character that is typed is an operator', () => {
  const { anywhere } = wordQueries("a'); drop | & ! <-> :* x\\y");
  expect(anywhere).toBe("(('drop':*)) | ('drop':* & 'x\\\\y':*)");
  expect(['---', "'", '&|!', '\\'].map(typedWords)).toEqual([[], [], [], []]);
});

test('[AG-22] a reference is known by its beginning, its number, or its number alone', () => {
  expect(typedReference('t-2026-0004', 'T', () => 2026)).toMatchObject({
    from: 'T-2026-0004',
    exact: ['T-2026-00004'],
  });
  expect(typedReference('T-20', 'T', () => 2026)).toEqual({ from: 'T-20', to: 'T-20~', exact: [] });
  expect(typedReference('42', 'T', () => 2026)?.exact.slice(0, 2)).toEqual(['T-2026-00042', 'T-2025-00042']);
  expect(['T-2026-1', 'T-shirt', 'T-20-3', '42 rue'].map((typed) => typedReference(typed, 'C', () => 2026))).toEqual(
    Array(4).fill(null),
  );
});
