import { expect, test } from 'vitest';
import { fillTemplate } from './fill-template.ts';

const words = { contact: 'Maëlle', référence: 'T-0042', titre: 'Le site {moi} $& est lent', moi: 'Camille Équipe' };

test('[AG-25] the words in braces give way to those of the ticket, each time they stand there', () => {
  expect(fillTemplate('Bonjour {contact},\n{référence} : {titre}\n{contact}, {moi}', words)).toBe(
    'Bonjour Maëlle,\nT-0042 : Le site {moi} $& est lent\nMaëlle, Camille Équipe',
  );
});

test('[AG-25] braces that stand for nothing stay', () => {
  for (const body of ['{inconnu}', '{}', '{ }', 'a { b', 'c } d', '{con\ntact}', '{{date}}', '{constructor}', ''])
    expect(fillTemplate(body, words)).toBe(body);
  expect(fillTemplate('{{contact}}', words)).toBe('{Maëlle}');
});

test('[AG-25] case, space and the way an accent was typed do not matter', () => {
  expect(fillTemplate('{Contact} { moi } {RÉFÉRENCE}', words)).toBe('Maëlle Camille Équipe T-0042');
  expect(fillTemplate('{référence}'.normalize('NFD'), words)).toBe('T-0042');
});
