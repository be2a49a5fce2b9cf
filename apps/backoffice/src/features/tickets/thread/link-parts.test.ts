import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

test('an address becomes a link, without the full stop of its sentence', () => {
  expect(linkParts('Voir https://exemple.fr/a?b=1. Merci')).toEqual([
    { text: 'Voir ', isLink: false },
    { text: 'https://exemple.fr/a?b=1', isLink: true },
    { text: '. Merci', isLink: false },
  ]);
});

test('only web addresses are links', () => {
  expect(linkParts('javascript:alert(1) et ftp://x')).toEqual([
    { text: 'javascript:alert(1) et ftp://x', isLink: false },
  ]);
});
