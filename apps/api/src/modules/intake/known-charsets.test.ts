import { describe, expect, test } from 'vitest';
import { readLetter } from './read-letter.ts';

const LATIN = (text: string) => Buffer.from(text, 'latin1');

async function read(headers: string, body: string | Buffer) {
  const source = Buffer.concat([Buffer.from(`From: Zoé <zoe@client.test>\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
  return readLetter({ source, sizeBytes: source.byteLength, receivedAt: new Date('2026-03-10T09:00:00Z') });
}

describe('[AG-17] a mail with a broken encoding keeps its accents', () => {
  test.each([
    ['a character set that does not exist, over UTF-8', 'charset=x-nothing', 'Déjà vu'],
    ['one that climbs', 'charset="../../x"', 'Déjà vu'],
    ['one that is refused for what it hides', 'charset=iso-2022-kr', 'Déjà vu'],
    ['Latin letters that say to be UTF-8', 'charset=utf-8', LATIN('Déjà vu')],
    ['Latin letters of a character set that does not exist', 'charset=x-nothing', LATIN('Déjà vu')],
    ['what it says it is', 'charset=utf-8', 'Déjà vu'],
    ['Latin letters that say so', 'charset=iso-8859-1', LATIN('Déjà vu')],
  ])('%s', async (_what, charset, body) => {
    const { words } = await read(`Subject: x\r\nContent-Type: text/plain;\r\n ${charset}`, body);
    expect(words).toBe('Déjà vu');
  });

  test('in one of several parts, beside a right one', async () => {
    const part = (charset: string) => `--b\r\nContent-Type: text/plain; charset=${charset}\r\n\r\nDéjà vu\r\n`;
    const { words } = await read(
      'Content-Type: multipart/mixed; boundary=b',
      `${part('x-nothing')}${part('utf-8')}--b--`,
    );
    expect(words).toBe('Déjà vu\n\nDéjà vu');
  });

  test('in its subject', async () => {
    const { subject } = await read(
      'Subject: =?x-nothing?Q?Caf=C3=A9_?= =?x-latin1?Q?d=E9j=E0_?= =?utf-8?Q?=C3=A9?=',
      'x',
    );
    expect(subject).toBe('Café déjà é');
  });

  test('and words about character sets stay as they were written', async () => {
    const words = 'Le serveur envoie\n\n<meta charset=x-rien> =?x-rien?Q?a?=';
    expect((await read('Content-Type: text/plain; charset=utf-8', words)).words).toBe(words);
  });
});
