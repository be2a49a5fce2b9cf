import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { transaction } from '../../kernel/db/transaction.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket, mailsAbout } from '../tickets/ticket.factory.ts';
import { notify } from './notify.ts';

const app = useTestApp();
const asked = { title: 'Page blanche', description: 'La page d’accueil est blanche.' };

interface Shown {
  id: string;
  kind: string;
  subject: string;
  actorName: string | null;
  isRead: boolean;
  createdAt: string;
}
const told = async (api: Api, query = ''): Promise<Shown[]> => (await api.get(`/notifications${query}`)).body.rows;
const kindsOf = async (api: Api) => (await told(api)).map(({ kind }) => kind);
const unread = async (api: Api): Promise<number> => (await api.get('/notifications/count')).body.unread;

/** A contact and their ticket, in the charge of a technician. */
async function buildCase(ticketScope: 'company' | 'own' = 'company') {
  const contact = await buildContact(app, { ticketScope });
  const assignee = await buildStaff(app, 'technician', { firstName: 'Claire', lastName: 'Martin' });
  const ticket = await buildTicket(app, {
    companyId: contact.companyId,
    requesterId: contact.id,
    assigneeId: assignee.id,
  });
  return { contact, assignee, ticket, client: await signedIn(app, contact), staff: await signedIn(app, assignee) };
}

describe('who is told of a ticket', () => {
  test('[AG-15] an answer is told to the other side, by name and subject, and nobody hears of what they did', async () => {
    const { ticket, client, staff } = await buildCase();
    await staff.post(`/tickets/${ticket.id}/comments`, { body: 'C’est réparé.' });
    expect(await told(client)).toEqual([
      expect.objectContaining({
        kind: 'ticket.commented',
        actorName: 'Claire Martin',
        subject: `${ticket.reference} · ${ticket.title}`,
        isRead: false,
      }),
    ]);
    expect(await told(staff)).toEqual([]);
    await client.post(`/tickets/${ticket.id}/comments`, { body: 'Merci.' });
    expect(await kindsOf(staff)).toEqual(['ticket.commented']);
    expect(await kindsOf(client)).toEqual(['ticket.commented']);
  });

  test('[AG-25] an internal note is told to whoever is in charge, and to no client by any channel', async () => {
    const { ticket, client, staff, contact } = await buildCase();
    const colleague = await signedIn(app, await buildStaff(app));
    await colleague.post(`/tickets/${ticket.id}/comments`, { body: 'Entre nous', isInternal: true });
    expect(await kindsOf(staff)).toEqual(['ticket.noted']);
    expect(await told(client)).toEqual([]);
    expect((await mailsAbout(app, ticket.id)).map(({ toAddress }) => toAddress)).not.toContain(contact.email);
    // Even a mistaken caller cannot tell a client of a note.
    await tellOf(ticket.id, 'ticket.noted', [contact.id]);
    expect(await told(client)).toEqual([]);
    expect(await unread(client)).toBe(0);
  });

  test('[AG-13] each step of a closure reaches who waits for it', async () => {
    const { ticket, client, staff } = await buildCase();
    await client.post(`/tickets/${ticket.id}/closure-request`, { comment: 'Merci' });
    await staff.post(`/tickets/${ticket.id}/decline-closure`, { reason: 'Encore un test' });
    await staff.post(`/tickets/${ticket.id}/change-state`, { state: 'in_progress' });
    await staff.post(`/tickets/${ticket.id}/change-state`, { state: 'resolved' });
    await client.post(`/tickets/${ticket.id}/confirm`);
    await client.post(`/tickets/${ticket.id}/rating`, { rating: 5 });
    expect(await kindsOf(staff)).toEqual(['ticket.rated', 'ticket.confirmed', 'ticket.closure_requested']);
    expect(await kindsOf(client)).toEqual(['ticket.resolved', 'ticket.state_changed', 'ticket.closure_declined']);
  });

  test('[AG-11] a new ticket is told to the managers in their page, also when the mail goes to the agency alone', async () => {
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    await manager.patch('/settings', { 'business.email': 'agence@example.test' });
    const created = await (await signedIn(app, await buildContact(app))).post('/tickets', asked);
    expect(await told(manager)).toEqual([
      expect.objectContaining({ kind: 'ticket.created', subject: `${created.body.reference} · Page blanche` }),
    ]);
    expect(await mailsAbout(app, created.body.id)).toHaveLength(1);
    await manager.patch('/settings', { 'business.email': null });
  });

  test('[AG-11] what a client writes to whoever may no longer read tickets is heard by the managers and the agency', async () => {
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    await manager.patch('/settings', { 'business.email': 'agence@example.test' });
    const { assignee, ticket, client } = await buildCase();
    const role = { name: 'Comptable', kind: 'staff', rank: 10, permissions: ['hours.read'] } as const;
    await app.kernel.database.systemDb('test').user.update({
      where: { id: assignee.id },
      data: { role: { create: { ...role, permissions: [...role.permissions] } } },
    });
    await client.post(`/tickets/${ticket.id}/comments`, { body: 'Toujours en panne' });
    expect(await kindsOf(manager)).toContain('ticket.commented');
    expect((await mailsAbout(app, ticket.id)).map(({ toAddress }) => toAddress)).toEqual(['agence@example.test']);
    await manager.patch('/settings', { 'business.email': null });
  });

  test('[AG-14] a contact of few tickets is told of theirs alone', async () => {
    const { client, contact, staff } = await buildCase('own');
    const other = await buildTicket(app, { companyId: contact.companyId });
    await staff.post(`/tickets/${other.id}/comments`, { body: 'Bonjour' });
    await tellOf(other.id, 'ticket.commented', [contact.id]);
    expect(await told(client)).toEqual([]);
    expect(await unread(client)).toBe(0);
  });
});

describe('what is shown is what one may read today', () => {
  test('[AG-14] whoever lost the right reads not a word of it, and their badge forgets it', async () => {
    const { ticket, client, contact, staff } = await buildCase();
    await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Bonjour' });
    expect(await unread(client)).toBe(1);
    const elsewhere = await buildCompany(app);
    await app.kernel.database
      .systemDb('test')
      .user.update({ where: { id: contact.id }, data: { companyId: elsewhere.id } });
    app.kernel.actors.drop(contact.id);
    expect(await told(client)).toEqual([]);
    expect(await unread(client)).toBe(0);
  });

  test('[AG-14] nobody reads nor marks what was told to somebody else, whatever their rank', async () => {
    const { ticket, client, staff } = await buildCase();
    await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Bonjour' });
    const [theirs] = await told(client);
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    expect((await admin.post(`/notifications/${theirs?.id}/read`)).status).toBe(404);
    expect((await told(admin)).map(({ id }) => id)).not.toContain(theirs?.id);
    await admin.post('/notifications/read-all', {});
    expect(await unread(client)).toBe(1);
  });
});

describe('reading', () => {
  test('[AG-15] one, or all until an instant, or those of a ticket; a second time changes nothing', async () => {
    const { ticket, client, contact, staff, assignee } = await buildCase();
    const second = await buildTicket(app, {
      companyId: contact.companyId,
      requesterId: contact.id,
      assigneeId: assignee.id,
    });
    for (const { id } of [ticket, ticket, second]) await staff.post(`/tickets/${id}/comments`, { body: 'Bonjour' });
    expect(await unread(client)).toBe(3);
    const [newest] = await told(client);
    expect((await client.post(`/notifications/${newest?.id}/read`)).status).toBe(204);
    expect((await client.post(`/notifications/${newest?.id}/read`)).status).toBe(204);
    expect(await unread(client)).toBe(2);
    await client.post('/notifications/read-all', { until: '2026-01-01T00:00:00.000Z' });
    expect(await unread(client)).toBe(2);
    await client.post('/notifications/read-all', { ticketId: ticket.id });
    expect(await unread(client)).toBe(0);
    expect(await told(client, '?isRead=false')).toEqual([]);
    expect(await told(client, '?isRead=true&kind=ticket.commented')).toHaveLength(3);
    const foreign = await buildTicket(app);
    expect((await client.post('/notifications/read-all', { ticketId: foreign.id })).status).toBe(422);
  });

  test('[AG-15] pages follow each other without a gap, in two statements whatever their length', async () => {
    const { ticket, client, staff } = await buildCase();
    for (let index = 0; index < 5; index += 1) await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Encore' });
    const first = (await client.get('/notifications?limit=3')).body;
    const rest = (await client.get(`/notifications?limit=3&cursor=${first.nextCursor}`)).body;
    expect(first.count).toBe(5);
    expect(new Set([...first.rows, ...rest.rows].map(({ id }: Shown) => id)).size).toBe(5);
    expect(rest.nextCursor).toBeNull();
    expect((await client.get('/notifications?cursor=x')).status).toBe(400);
    expect(await statementsOf(() => client.get('/notifications?limit=1'))).toHaveLength(2);
    expect(await statementsOf(() => client.get('/notifications?limit=100'))).toHaveLength(2);
  });
});

describe('writing', () => {
  test('[AG-11] opening a ticket takes as many statements for one manager as for five', async () => {
    const client = await signedIn(app, await buildContact(app));
    await client.post('/tickets', asked);
    const few = await statementsOf(() => client.post('/tickets', asked));
    for (let index = 0; index < 4; index += 1) await buildStaff(app, 'manager');
    const many = await statementsOf(() => client.post('/tickets', asked));
    expect(many).toEqual(few);
    expect(many.filter((name) => name === 'people_of_ticket' || name === 'create_ticket')).toHaveLength(2);
  });

  test('the same news told twice, or by two at once, is heard once', async () => {
    const { ticket, client, contact } = await buildCase();
    const tell = () => tellOf(ticket.id, 'ticket.commented', [contact.id], 'once');
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    expect(await told(client)).toHaveLength(1);
  });

  test('what is rolled back was told to nobody', async () => {
    const { ticket, client, contact } = await buildCase();
    const failing = transaction(app.kernel.database.systemDb('test'), async (tx) => {
      await notify(tx, contextOf(), newsOf(ticket.id, 'ticket.commented', [contact.id], 'gone'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await told(client)).toEqual([]);
  });

  test('whoever only read what they were told has no history, and can be deleted', async () => {
    const { ticket, contact, staff } = await buildCase();
    const reader = await buildContact(app, { companyId: contact.companyId });
    await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Bonjour' });
    await tellOf(ticket.id, 'ticket.commented', [reader.id]);
    const api = await signedIn(app, reader);
    await api.post('/notifications/read-all', {});
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    expect((await manager.delete(`/users/${reader.id}`)).status).toBe(204);
  });
});

const contextOf = () => ({ kernel: app.kernel, clock: app.clock, requestId: 'test' });
const newsOf = (id: string, kind: 'ticket.commented' | 'ticket.noted', recipientIds: string[], key: string) => ({
  kind,
  key,
  subject: { entity: 'ticket' as const, id },
  ticketId: id,
  recipientIds,
});

function tellOf(id: string, kind: 'ticket.commented' | 'ticket.noted', recipientIds: string[], key = id) {
  const db = app.kernel.database.systemDb('test');
  return transaction(db, (tx) => notify(tx, contextOf(), newsOf(id, kind, recipientIds, key)));
}

/** The statements of a request, but for those that announce and read changes, which come by themselves. */
async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await run();
  const names = spy.mock.calls.map(([query]) => (query as { name?: string }).name ?? String(query));
  spy.mockRestore();
  return names.filter((name) => name !== 'changes_after' && name !== 'announce_commit');
}
