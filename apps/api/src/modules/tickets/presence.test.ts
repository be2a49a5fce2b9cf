import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createPresence, type Place } from '../../kernel/live/presence.ts';
import { signedIn } from '../../testing/api.ts';
import { openStream } from '../../testing/live-stream.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket } from './ticket.factory.ts';

const app = useTestApp();

/** A tab with its live stream open, as a browser has it. */
async function openTab(person: { id: string }) {
  const tab = randomUUID();
  const stream = await openStream(app, person, { tab });
  const api = await signedIn(app, person);
  const say = (ticketId: string, activity: string) => api.put(`/tickets/${ticketId}/presence`, { tab, activity });
  return { heard: stream.text, say, close: stream.leave };
}

const activitiesOf = (text: string, ticketId: string): string[] =>
  text
    .split('\n\n')
    .filter((message) => message.includes('event: presence') && message.includes(ticketId))
    .map((message) => JSON.parse(message.slice(message.indexOf('data: ') + 6)).people)
    .map((people: { activity: string }[]) => people.map(({ activity }) => activity).join() || 'nobody');

describe('who is on a ticket', () => {
  test('[AG-25] a colleague hears within two seconds who reads, who writes, and who closes their tab', async () => {
    const ticket = await buildTicket(app);
    const [reader, other] = [await openTab(await buildStaff(app)), await openTab(await buildStaff(app))];
    const there = await reader.say(ticket.id, 'reading');
    expect(there.body.people).toMatchObject([{ name: 'Camille Équipe', activity: 'reading' }]);
    await reader.say(ticket.id, 'writing');
    await reader.say(ticket.id, 'writing');
    reader.close();
    await expect
      .poll(() => activitiesOf(other.heard(), ticket.id), { timeout: 2000 })
      .toEqual(['reading', 'writing', 'nobody']);
  });

  test('a tab that goes to another ticket is there only, in whatever order it says so', async () => {
    const [one, next] = [await buildTicket(app), await buildTicket(app)];
    const tab = await openTab(await buildStaff(app));
    await tab.say(one.id, 'reading');
    await tab.say(next.id, 'reading');
    expect((await tab.say(one.id, 'gone')).body.people).toEqual([]);
    expect((await tab.say(next.id, 'reading')).body.people).toHaveLength(1);
    expect((await tab.say(next.id, 'gone')).body.people).toEqual([]);
  });

  test('[AG-25] a client neither says nor hears anything of it', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const [client, staff] = [await openTab(contact), await openTab(await buildStaff(app))];
    expect((await client.say(ticket.id, 'reading')).status).toBe(403);
    await staff.say(ticket.id, 'writing');
    await expect.poll(() => activitiesOf(staff.heard(), ticket.id)).toEqual(['writing']);
    expect(client.heard()).not.toContain('presence');
  });

  test('nobody is present on a ticket that does not exist', async () => {
    const tab = await openTab(await buildStaff(app));
    expect((await tab.say(randomUUID(), 'reading')).status).toBe(404);
  });
});

test('[AG-25] what is said in one process is heard in another, and nothing of it is stored', async () => {
  const elsewhere = createPresence(app.kernel.database, app.kernel.log);
  elsewhere.start();
  try {
    const place: Place = { key: `ticket:${randomUUID()}`, permission: 'tickets.writeNotes' };
    const present = { tab: 'one', userId: randomUUID(), name: 'Nora', activity: 'reading' } as const;
    const heard = () => elsewhere.at(place.key);
    // Said again until the other process listens: a tab does so too.
    await expect
      .poll(() => {
        app.kernel.presence.enter(place, present);
        return heard();
      })
      .toEqual([present]);
    const changes = await app.kernel.database.systemDb('test').change.count();
    app.kernel.presence.leave('one', place.key);
    await expect.poll(heard).toEqual([]);
    expect(await app.kernel.database.systemDb('test').change.count()).toBe(changes);
  } finally {
    await elsewhere.stop();
  }
});
