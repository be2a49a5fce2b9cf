import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { expect, test } from 'vitest';
import { wholeText } from './rich-text.fixture.ts';
import { richTextPlain } from './rich-text-plain.ts';

test('[WS-08] the plain part of a mail keeps paragraphs, lists and the addresses of links', () => {
  expect(richTextPlain(wholeText)).toBe(
    [
      'Dalle coulée <b>&"\nà 8 h',
      '3. Gobetis\n   - deux passes\n4. Enduit',
      'voir le plan (https://exemple.fr/plan?a=1&b=2) ou 01 23 45 67 89, exemple.fr',
    ].join('\n\n'),
  );
});

test('a plain text that became rich comes back as it was', () => {
  expect(richTextPlain(richTextOf('a\nb\n\nc'))).toBe('a\nb\n\nc');
  expect(richTextPlain({ type: 'doc', content: [] })).toBe('');
});
