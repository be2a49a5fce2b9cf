import { afterAll, describe, expect, test } from 'vitest';
import { writeMail } from './intake.factory.ts';
import { createMailReader, UnreadableMail } from './read-apart.ts';

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map((reader) => reader.close())));

function open(bounds: Parameters<typeof createMailReader>[0] = {}) {
  const reader = createMailReader(bounds);
  opened.push(reader);
  const read = (text: string) => {
    const source = Buffer.from(text);
    return reader.read({ source, sizeBytes: source.byteLength, receivedAt: new Date('2026-03-10T09:00:00Z') });
  };
  return { ...reader, read };
}

const SHORT = writeMail({ from: 'Zoé <zoe@client.test>', subject: 'Panne', body: 'Bonjour' });
const LONG = writeMail({ from: 'zoe@client.test', subject: 'Journal', body: 'une ligne\r\n'.repeat(300_000) });

describe('[AG-17] a mail is read apart', () => {
  test('whole, with its files, and the process turns meanwhile however long it is', async () => {
    const reader = open();
    expect(await reader.read(SHORT)).toMatchObject({
      fromAddress: 'zoe@client.test',
      subject: 'Panne',
      words: 'Bonjour',
    });
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 5);
    const letter = await reader.read(LONG);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(20);
    expect(letter.words).toMatch(/^une ligne/);
    expect(letter.files.map(({ name }) => name)).toEqual(['message.txt']);
    expect(letter.files[0]?.content.byteLength).toBeGreaterThan(2_900_000);
  });

  test('within its time: one that takes more is unreadable, the next is read', async () => {
    const reader = open({ timeoutMs: 500 });
    await expect(reader.read(LONG)).rejects.toThrow(UnreadableMail);
    expect((await reader.read(SHORT)).words).toBe('Bonjour');
  });

  test('within its memory: one that takes more is unreadable, the process and the next mail are well', async () => {
    const reader = open({ memoryLimitMb: 24 });
    await expect(reader.read(LONG)).rejects.toThrow(UnreadableMail);
    expect((await reader.read(SHORT)).words).toBe('Bonjour');
  });

  test('and stays where it is when it was not its fault', async () => {
    const reader = open();
    const [outcome] = await Promise.all([
      reader.read(LONG).then(
        () => undefined,
        (error: unknown) => error,
      ),
      reader.close(),
    ]);
    expect(outcome).toMatchObject({ reason: 'closed' });
    expect(outcome).not.toBeInstanceOf(UnreadableMail);
  });
});
