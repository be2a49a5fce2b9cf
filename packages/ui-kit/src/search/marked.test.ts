import { expect, test } from 'vitest';
import { markedParts } from './marked.ts';

const marked = (text: string, ...words: string[]) =>
  markedParts(text, words)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

test('[AG-22] what was found is marked with its accents, at the beginning of words', () => {
  expect(marked('L’éolienne de Guéthary', 'eolien', 'guethary')).toBe('L’[éolien]ne de [Guéthary]');
  expect(marked('Facture et refacturation', 'facture')).toBe('[Facture] et refacturation');
  expect(marked('Le cœur du réseau', 'coeur')).toBe('Le [cœur] du réseau');
});

test('nothing is lost of a text, and nothing of it is markup', () => {
  expect(marked('<b>a & b</b>', 'b')).toBe('<[b]>a & [b]</[b]>');
  expect(marked('', 'b')).toBe('');
  expect(marked('Sans rien', '')).toBe('Sans rien');
});
