import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

let opened = 0;
const LATER = 1700;
const DAY = 86_400_000;

/** Tickets of a company, the first the newest, each a minute older than the one before. */
async function open(companyId: string, requesterId: string | null, from: number, titles: readonly string[]) {
  await db().ticket.createMany({
    data: titles.map((title, index) => {
      const openedAt = new Date(from - index * 60_000);
      const id = uuidv7(openedAt.getTime());
      opened += 1;
      const reference = `T-2001-${String(opened).padStart(5, '0')}`;
      return { id, reference, companyId, requesterId, title, description: '', openedAt };
    }),
  });
}

const repeated = (count: number, title: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => title(place));

describe('[AG-22] words that the newest tickets do not have', () => {
  let [staff, client, stranger]: Api[] = [];
  const ask = async (person: Api | undefined, q: string): Promise<string[]> => {
    const body = (await person?.get(`/search?q=${encodeURIComponent(q)}&types=ticket`))?.body;
    return body.groups.flatMap(({ hits }: { hits: { title: string }[] }) => hits.map(({ title }) => title));
  };

  beforeAll(async () => {
    staff = await signedIn(app, await buildStaff(app, 'manager'));
    const [contact, other] = [await buildContact(app), await buildContact(app)];
    [client, stranger] = [await signedIn(app, contact), await signedIn(app, other)];
    const now = app.clock.now().getTime();
    await open(
      contact.companyId,
      contact.id,
      now,
      repeated(LATER, () => 'Sujet du jour'),
    );
    await open(
      contact.companyId,
      contact.id,
      now - 9 * DAY,
      repeated(300, (place) => `Minitel numéro ${place}`),
    );
    await open(contact.companyId, contact.id, now - 12 * DAY, ['Phonographe']);
    await open(
      (await buildCompany(app)).id,
      null,
      now - 10 * DAY,
      repeated(300, (place) => `Telex numéro ${place}`),
    );
  });

  test('that were frequent once: the newest of them, in order', async () => {
    const newest = repeated(6, (place) => `Minitel numéro ${place}`);
    for (const person of [staff, client])
      for (const q of ['minitel', 'mini', 'numéro minitel']) expect(await ask(person, q), q).toEqual(newest);
    expect(await ask(staff, 'telex')).toEqual(repeated(6, (place) => `Telex numéro ${place}`));
  });

  test('that were always rare', async () => {
    for (const person of [staff, client]) {
      expect(await ask(person, 'phonographe')).toEqual(['Phonographe']);
      expect(await ask(person, 'phonogrpahe')).toEqual(['Phonographe']);
    }
    expect(await ask(staff, 'minitel 299')).toEqual(['Minitel numéro 299']);
  });

  test('and that others have stay theirs', async () => {
    expect(await ask(client, 'telex')).toEqual([]);
    for (const q of ['minitel', 'phonographe', 'telex']) expect(await ask(stranger, q), q).toEqual([]);
  });
});
