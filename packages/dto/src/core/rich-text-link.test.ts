import { expect, test } from 'vitest';
import { linkFrom, safeLink } from './rich-text-link.ts';

test.each([
  ['https://exemple.fr', 'https://exemple.fr/'],
  ['http://EXEMPLE.fr:80/A?b=c#d', 'http://exemple.fr/A?b=c#d'],
  ['https://éco.fr/é', 'https://xn--co-9ia.fr/%C3%A9'],
  ['mailto:a@exemple.fr?subject=Plan', 'mailto:a@exemple.fr?subject=Plan'],
  ['tel:01.23.45.67.89', 'tel:0123456789'],
  ['tel:+33 (1) 23-45', 'tel:+3312345'],
])('[WS-08] the address %s is kept as %s', (href, kept) => {
  expect(safeLink(href)).toBe(kept);
  expect(safeLink(kept)).toBe(kept);
});

test.each([
  'mailto:',
  'mailto:personne',
  'tel:',
  'tel:abc',
  'tel:*21*0612345678#',
  'ftp://exemple.fr',
  'sms:1234',
  '#a',
])('[WS-08] the address %s is no link', (href) => {
  expect(safeLink(href)).toBeNull();
});

test.each([
  ['exemple.fr', 'https://exemple.fr/'],
  [' www.exemple.fr/plan?page=2 ', 'https://www.exemple.fr/plan?page=2'],
  ['a@exemple.fr', 'mailto:a@exemple.fr'],
  ['01 23 45 67 89', 'tel:0123456789'],
  ['http://exemple.fr/', 'http://exemple.fr/'],
])('what somebody types as a link is understood: %s', (typed, link) => {
  expect(linkFrom(typed)).toBe(link);
});

test.each(['', 'un plan', 'javascript:alert(1)', 'data:text/html,x', 'exemple', 'a@b@c.fr'])(
  'what is no address is not guessed at: %j',
  (typed) => {
    expect(linkFrom(typed)).toBeNull();
  },
);
