import { expect, test } from 'vitest';
import { splitQuotation } from './split-quotation.ts';

const cases: [string, string, string, RegExp | null][] = [
  [
    'Gmail in French',
    'Merci !\n\nLe lun. 9 mars 2026 à 10:00, Atelier <a@b.test> a écrit :\n\n> Bonjour,\n> ça va ?',
    'Merci !',
    /^Le lun\./,
  ],
  [
    'an attribution on three lines',
    'Oui.\n\nLe lun. 9 mars 2026 à 10:00, Atelier\nCorail <support@corail.test>\na écrit :\n> x',
    'Oui.',
    /^Le lun/,
  ],
  [
    'Gmail in English',
    'Thanks\nOn Mon, Mar 9, 2026 at 10:00 AM Zoé <z@b.test> wrote:\n> x\n>> y\n',
    'Thanks',
    /^On Mon/,
  ],
  [
    'a program that quotes without marks',
    'Parfait\n\nLe 09/03/2026 à 10:00, Atelier a écrit :\nBonjour,\nça va ?',
    'Parfait',
    /ça va/,
  ],
  [
    'Outlook',
    'D’accord.\n\n________________________________\nDe : Atelier <a@b.test>\nEnvoyé : lundi 9 mars 2026\nÀ : Zoé\nObjet : RE: x\n\nBonjour',
    'D’accord.',
    /^_{10}/,
  ],
  ['Outlook in English', 'Fine.\nFrom: A <a@b.test>\nSent: Monday\nTo: Zoé\nSubject: x\n\nHello', 'Fine.', /^From: A/],
  ['the old divider', 'Vu\n\n-----Message d’origine-----\nDe : x\nfoo', 'Vu', /^-----Message/],
  ['marks alone at the end', 'Réponse\n\n> question\n> suite', 'Réponse', /^> question/],
  ['a signature', 'Bonjour\n-- \nZoé Martin\n06', 'Bonjour', /^-- ?\nZoé/],
  [
    'answers between the lines',
    'Le lun. 9 mars 2026 à 10:00, A a écrit :\n> un ?\noui\n> deux ?\nnon',
    'Le lun. 9 mars 2026 à 10:00, A a écrit :\n> un ?\noui\n> deux ?\nnon',
    null,
  ],
  [
    'a mail passed on without a word',
    '---------- Forwarded message ---------\nDe : x\ncontenu',
    '---------- Forwarded message ---------\nDe : x\ncontenu',
    null,
  ],
  ['a sentence that begins alike', 'Le client a écrit : non.\nSuite', 'Le client a écrit : non.\nSuite', null],
  ['De : in plain prose', 'De : rien\nvoilà', 'De : rien\nvoilà', null],
  ['nothing', '', '', null],
];

test.each(cases)('[AG-17] new words are parted from what is quoted: %s', (_name, text, words, quotation) => {
  const split = splitQuotation(text);
  expect(split.words).toBe(words);
  if (quotation) expect(split.quotation).toMatch(quotation);
  else expect(split.quotation).toBeNull();
});

test('[AG-17] a text made to be slow is split at once', () => {
  // Time of this process, which what else runs on the machine does not lengthen.
  const started = process.cpuUsage();
  splitQuotation(`Le ${'a écrit '.repeat(20_000)}\n`.repeat(5));
  splitQuotation('> \n'.repeat(50_000));
  splitQuotation(`${'De : x\n'.repeat(20_000)}fin`);
  const { user, system } = process.cpuUsage(started);
  expect(user + system).toBeLessThan(2_000_000);
});
