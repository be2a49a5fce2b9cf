import { readyMadeViews, type TicketView } from '@guichet/dto/tickets/ticket-view';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Api, signedIn } from '../../../testing/api.ts';
import { buildContact, buildStaff } from '../../../testing/people.ts';
import { useTestApp } from '../../../testing/test-app.ts';
import { buildTicket } from '../ticket.factory.ts';

const UUID = /^[0-9a-f-]{36}$/;
const app = useTestApp();
let me: { id: string };
let technician: Api;
let manager: Api;

beforeEach(async () => {
  me = await buildStaff(app);
  technician = await signedIn(app, me);
  manager = await signedIn(app, await buildStaff(app, 'manager'));
});

const viewsOf = async (api: Api): Promise<TicketView[]> => {
  const { status, body } = await api.get('/ticket-views');
  expect(status).toBe(200);
  return body.rows;
};
const viewOf = async (api: Api, key: string) => (await viewsOf(api)).find((view) => view.key === key);
const keep = async (api: Api, name: string, query: object = { priority: 'urgent' }): Promise<string> => {
  const { status, body } = await api.post('/ticket-views', { name, query, columns: [] });
  expect([status, body.fields]).toEqual([201, undefined]);
  return body.id;
};
const share = async (name: string) => {
  const id = await keep(manager, name);
  expect((await manager.post(`/ticket-views/${id}/share`)).status).toBe(204);
  return id;
};

describe('counts', () => {
  test('[AG-21] each view counts what its list shows, as its reader sees it', async () => {
    const own = { assigneeId: me.id } as const;
    await buildTicket(app, { ...own, state: 'open' });
    await buildTicket(app, { ...own, state: 'waiting' });
    await buildTicket(app, { ...own, state: 'closed' });
    const id = await keep(technician, 'Les miens urgents', { assigneeId: 'me', priority: 'urgent' });
    await buildTicket(app, { ...own, priority: 'urgent' });
    expect((await viewOf(technician, 'mine'))?.count).toBe(3);
    expect((await viewOf(technician, id))?.count).toBe(1);
    for (const { count, query } of await viewsOf(technician)) {
      const { body } = await technician.get(`/tickets?${new URLSearchParams(query ?? {}).toString()}`);
      expect(count).toBe(body.count);
    }
    expect((await viewOf(manager, 'mine'))?.count).toBe(0);
  });

  test('[AG-21] past a thousand a tab says "more", and nothing counts further', async () => {
    await app.kernel.database.pool.query(
      `insert into "Ticket" (id, reference, "companyId", title, description, "updatedAt")
       select gen_random_uuid(), 'V-' || n, (select id from "Company" limit 1), 'Vue ' || n, '', now()
       from generate_series(1, 1005) n`,
    );
    expect(await viewOf(technician, 'all')).toMatchObject({ count: 1000, isCountCapped: true });
  });

  test('[AG-21] however many views there are, they are counted in one statement', async () => {
    const count = async () => {
      const seen = vi.spyOn(app.kernel.database.sql, 'rows');
      await viewsOf(technician);
      const statements = seen.mock.calls.filter(([{ text }]) => text.includes('from "Ticket" t')).length;
      seen.mockRestore();
      return statements;
    };
    expect(await count()).toBe(1);
    for (const name of ['Une', 'Deux', 'Trois']) await keep(technician, name, { q: name });
    expect(await count()).toBe(1);
  });
});

describe('one’s own views', () => {
  test('[AG-21] a view keeps filters, words, order and columns; it is its owner’s alone', async () => {
    const query = { state: 'open,waiting', assigneeId: 'me', q: 'serveur', sort: '-lastActivityAt' };
    const { body } = await technician.post('/ticket-views', { name: 'Serveurs', query, columns: ['title', 'company'] });
    expect(await viewOf(technician, body.id)).toMatchObject({
      kind: 'own',
      name: 'Serveurs',
      query,
      columns: ['title', 'company'],
      abilities: { change: true, share: false },
    });
    expect(await viewOf(manager, body.id)).toBeUndefined();
    expect((await manager.patch(`/ticket-views/${body.id}`, { name: 'Autre' })).status).toBe(404);
    expect((await manager.delete(`/ticket-views/${body.id}`)).status).toBe(404);
    expect((await manager.post(`/ticket-views/${body.id}/share`)).status).toBe(404);
  });

  test('[AG-21] it is renamed, written anew and deleted; what was edited meanwhile is said', async () => {
    const id = await keep(technician, 'Urgents');
    const changed = await technician.patch(`/ticket-views/${id}`, { name: 'Très urgents' }, { 'if-match': '"1"' });
    expect(changed.status).toBe(204);
    expect((await technician.patch(`/ticket-views/${id}`, { name: 'X' }, { 'if-match': '"1"' })).status).toBe(412);
    expect(await viewOf(technician, id)).toMatchObject({
      name: 'Très urgents',
      query: { priority: 'urgent' },
      version: 2,
    });
    expect((await technician.delete(`/ticket-views/${id}`)).status).toBe(204);
    expect((await technician.delete(`/ticket-views/${id}`)).status).toBe(404);
  });

  test('two views of one person do not bear one name', async () => {
    await keep(technician, 'Urgents');
    const again = await technician.post('/ticket-views', { name: 'Urgents', query: {}, columns: [] });
    expect([again.status, again.body.code]).toEqual([409, 'conflict.duplicate']);
    await keep(manager, 'Urgents');
  });

  test('a query that the list would refuse is refused, and so is a place in it', async () => {
    for (const query of [
      { state: 'lost' },
      { unknown: '1' },
      { cursor: 'abc' },
      { limit: '5' },
      { assigneeId: 'him' },
    ]) {
      const { status, body } = await technician.post('/ticket-views', { name: 'Non', query, columns: [] });
      expect([status, body.fields]).toEqual([400, { query: 'invalid_query' }]);
    }
  });

  test('[AG-21] a view that the list no longer understands is shown as such, and can be deleted', async () => {
    const id = await keep(technician, 'Ancienne');
    await app.kernel.database.pool.query(`update "TicketView" set query = '{"mood": "sad"}' where id = $1`, [id]);
    expect(await viewOf(technician, id)).toMatchObject({ name: 'Ancienne', query: null, count: null });
    expect((await viewOf(technician, 'mine'))?.count).toBe(0);
    expect((await technician.patch(`/ticket-views/${id}`, { query: { state: 'open' } })).status).toBe(204);
    expect((await viewOf(technician, id))?.query).toEqual({ state: 'open' });
  });

  test('a person keeps fifty views at most', async () => {
    await app.kernel.database.pool.query(
      `insert into "TicketView" (id, "ownerId", name, query, columns, "updatedAt")
       select gen_random_uuid(), $1, 'Vue ' || n, '{}', '{}', now() from generate_series(1, 50) n`,
      [me.id],
    );
    const { status, body } = await technician.post('/ticket-views', { name: 'De trop', query: {}, columns: [] });
    expect([status, body.code]).toEqual([409, 'ticket_view.too_many']);
  });
});

describe('shared views', () => {
  test('[AG-21] who may share gives a view to everybody; "me" is then each reader', async () => {
    const id = await keep(manager, 'Mes urgences', { assigneeId: 'me', priority: 'urgent' });
    expect((await technician.post(`/ticket-views/${id}/share`)).status).toBe(403);
    expect((await manager.post(`/ticket-views/${id}/share`)).status).toBe(204);
    await buildTicket(app, { assigneeId: me.id, priority: 'urgent' });
    expect(await viewOf(technician, id)).toMatchObject({
      kind: 'shared',
      count: 1,
      abilities: { change: false, share: false },
    });
    expect((await viewOf(manager, id))?.count).toBe(0);
  });

  test('[AG-21] everybody’s view is changed by who may share, and by nobody else', async () => {
    const id = await share('À facturer');
    const refused = await technician.patch(`/ticket-views/${id}`, { name: 'À moi' });
    expect([refused.status, refused.body.code]).toEqual([403, 'ticket_view.shared']);
    expect((await technician.delete(`/ticket-views/${id}`)).status).toBe(403);
    const other = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await other.patch(`/ticket-views/${id}`, { name: 'À facturer vite' })).status).toBe(204);
    expect((await viewOf(technician, id))?.name).toBe('À facturer vite');
  });

  test('taken back it is again the view of one person; a second time changes nothing', async () => {
    const id = await share('Provisoire');
    expect((await manager.post(`/ticket-views/${id}/share`)).status).toBe(204);
    expect((await manager.post(`/ticket-views/${id}/unshare`)).status).toBe(204);
    expect(await viewOf(technician, id)).toBeUndefined();
    expect((await viewOf(manager, id))?.kind).toBe('own');
  });

  test('two shared at once under one name: one is refused', async () => {
    const ids = [
      await keep(manager, 'Même nom'),
      await keep(await signedIn(app, await buildStaff(app, 'manager')), 'Même nom'),
    ];
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    expect((await superadmin.post(`/ticket-views/${ids[1]}/share`)).status).toBe(404);
    expect((await manager.post(`/ticket-views/${ids[0]}/share`)).status).toBe(204);
    const twin = await keep(manager, 'Même nom');
    expect((await manager.post(`/ticket-views/${twin}/share`)).status).toBe(409);
  });
});

describe('order', () => {
  test('[AG-21] each person has the tabs in their order and says which opens first', async () => {
    const id = await keep(technician, 'Premier');
    const order = await technician.put('/ticket-views/order', { keys: [id, 'all', 'gone'], defaultKey: id });
    expect(order.status).toBe(204);
    const keys = (await viewsOf(technician)).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual([id, 'all']);
    expect(keys.filter((key) => !UUID.test(key)).toSorted()).toEqual(readyMadeViews.map(({ key }) => key).toSorted());
    expect((await viewsOf(technician)).filter(({ isDefault }) => isDefault).map(({ key }) => key)).toEqual([id]);
    expect((await viewsOf(manager)).find(({ isDefault }) => isDefault)?.key).toBe('todo');
    await technician.put('/ticket-views/order', { keys: ['mine'], defaultKey: null });
    expect((await viewsOf(technician)).at(0)?.key).toBe('mine');
    await technician.delete(`/ticket-views/${id}`);
  });

  test('a default that is gone gives way to the first of all', async () => {
    const id = await keep(technician, 'Éphémère');
    await technician.put('/ticket-views/order', { keys: [], defaultKey: id });
    await technician.delete(`/ticket-views/${id}`);
    expect((await viewsOf(technician)).find(({ isDefault }) => isDefault)?.key).toBe('todo');
  });
});

test('[AG-14] a client has no views', async () => {
  const client = await signedIn(app, await buildContact(app));
  expect((await client.get('/ticket-views')).status).toBe(403);
});

test('[AG-21] "me" in the list itself is who reads it', async () => {
  const other = await buildStaff(app);
  const ticket = await buildTicket(app, { assigneeId: other.id });
  const { body } = await (await signedIn(app, other)).get('/tickets?assigneeId=me');
  expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([ticket.id]);
  expect((await technician.get('/tickets?assigneeId=me,none')).status).toBe(200);
  expect((await technician.get('/tickets?companyId=me')).status).toBe(400);
});
