import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket, mailsAbout } from './ticket.factory.ts';

const app = useTestApp();
let technician: Api;

beforeAll(async () => {
  technician = await signedIn(app, await buildStaff(app));
});

const named = (tickets: readonly { id: string }[]) => tickets.map(({ id }) => ({ id }));
const bulk = (api: Api, tickets: readonly { id: string; version?: number }[], change: object) =>
  api.post('/tickets/bulk-change', { tickets, ...change });
const fieldOf = async (id: string, field: string) => (await technician.get(`/tickets/${id}`)).body[field];
const changesOf = async (id: string): Promise<string[]> => {
  const changes = await app.kernel.database.systemDb('test').change.findMany({ where: { entityId: id } });
  return changes.map(({ action }) => action);
};

describe('each ticket as alone', () => {
  test('[AG-21] every field changes on all, with its history on each', async () => {
    const [one, other] = [await buildTicket(app), await buildTicket(app, { priority: 'high' })];
    const theme = (await technician.get('/ticket-themes')).body.rows[0].id;
    const step = (await technician.get('/ticket-steps')).body.rows[0].id;
    const person = await buildStaff(app);
    const changes = { priority: 'urgent', themeId: theme, stepId: step, assigneeId: person.id, state: 'waiting' };
    for (const [field, value] of Object.entries(changes)) {
      const { status, body } = await bulk(technician, named([one, other]), { [field]: value });
      expect([status, body.refused]).toEqual([200, []]);
      expect(body.changed.map(({ id }: { id: string }) => id)).toEqual([one.id, other.id]);
      for (const { id } of [one, other]) expect(await fieldOf(id, field)).toBe(value);
    }
    for (const { id } of [one, other])
      expect(await changesOf(id)).toEqual(['updated', 'updated', 'updated', 'assigned', 'state_changed']);
  });

  test('[AG-20] the client of each is mailed of a new state, as for one', async () => {
    const contacts = [await buildContact(app), await buildContact(app)];
    const tickets = [];
    for (const { id, companyId } of contacts) tickets.push(await buildTicket(app, { companyId, requesterId: id }));
    await bulk(technician, named(tickets), { state: 'resolved' });
    for (const { id } of tickets) expect(await mailsAbout(app, id)).toHaveLength(1);
  });

  test('[AG-21] what is refused to one is said, and stops none of the others', async () => {
    const [open, closed] = [await buildTicket(app), await buildTicket(app, { state: 'closed', title: 'Fini' })];
    const missing = '019a0000-0000-7000-8000-eeeeeeeeeeee';
    const { body } = await bulk(technician, named([closed, { id: missing }, open]), { state: 'waiting' });
    expect(body.changed.map(({ id }: { id: string }) => id)).toEqual([open.id]);
    expect(body.refused).toEqual([
      { id: closed.id, reference: closed.reference, title: 'Fini', code: 'ticket.bad_transition' },
      { id: missing, reference: null, title: null, code: 'not_found' },
    ]);
    expect(await fieldOf(closed.id, 'state')).toBe('closed');
  });

  test('one that is already so is neither changed nor refused', async () => {
    const ticket = await buildTicket(app, { state: 'waiting' });
    const { body } = await bulk(technician, named([ticket]), { state: 'waiting' });
    expect(body).toEqual({ changed: [], refused: [] });
    expect(await changesOf(ticket.id)).toEqual([]);
  });

  test('only active staff are put in charge', async () => {
    const ticket = await buildTicket(app);
    const contact = await buildContact(app);
    const { body } = await bulk(technician, named([ticket]), { assigneeId: contact.id });
    expect(body.refused).toMatchObject([{ id: ticket.id, code: 'not_active_staff' }]);
  });
});

describe('undoing', () => {
  test('[AG-21] each is told what it was before, and given back only if nobody changed it since', async () => {
    const [one, other] = [await buildTicket(app, { priority: 'low' }), await buildTicket(app, { priority: 'low' })];
    const { body } = await bulk(technician, named([one, other]), { priority: 'urgent' });
    expect(body.changed).toEqual([
      { id: one.id, version: 2, before: 'low' },
      { id: other.id, version: 2, before: 'low' },
    ]);
    await technician.patch(`/tickets/${other.id}`, { priority: 'high' });
    const versions = body.changed.map(({ id, version }: { id: string; version: number }) => ({ id, version }));
    const undone = await bulk(technician, versions, { priority: 'low' });
    expect(undone.body.refused).toMatchObject([{ id: other.id, code: 'conflict.version' }]);
    expect([await fieldOf(one.id, 'priority'), await fieldOf(other.id, 'priority')]).toEqual(['low', 'high']);
  });

  test('nobody in charge can be given back too', async () => {
    const ticket = await buildTicket(app);
    const me = await buildStaff(app);
    const { body } = await bulk(technician, named([ticket]), { assigneeId: me.id });
    expect(body.changed).toMatchObject([{ before: null }]);
    await bulk(technician, [{ id: ticket.id, version: body.changed[0].version }], { assigneeId: null });
    expect(await fieldOf(ticket.id, 'assigneeId')).toBeNull();
  });
});

describe('limits', () => {
  test('one change at a time, of two hundred tickets at most', async () => {
    const ticket = await buildTicket(app);
    expect((await bulk(technician, named([ticket]), { state: 'open', priority: 'low' })).status).toBe(400);
    expect((await bulk(technician, named([ticket]), {})).status).toBe(400);
    expect((await bulk(technician, [], { state: 'open' })).status).toBe(400);
    const many = Array.from({ length: 201 }, () => ({ id: ticket.id }));
    expect((await bulk(technician, many, { state: 'open' })).status).toBe(400);
    const twice = await bulk(technician, many.slice(0, 200), { priority: 'high' });
    expect(twice.body.changed).toHaveLength(1);
  });

  test('without the permission that the change of one asks for, nothing changes', async () => {
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    const permissions = ['tickets.read', 'tickets.update'];
    const { body: role } = await superadmin.post('/roles', { name: 'Relecture', kind: 'staff', rank: 20, permissions });
    const api = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    const ticket = await buildTicket(app);
    for (const change of [{ state: 'waiting' }, { assigneeId: null }]) {
      const { status, body } = await bulk(api, named([ticket]), change);
      expect([status, body.code]).toEqual([403, 'auth.forbidden']);
    }
    expect((await bulk(api, named([ticket]), { priority: 'low' })).body.changed).toHaveLength(1);
  });

  test('[AG-14] a client changes by it nothing that they could not change alone', async () => {
    const contact = await buildContact(app);
    const client = await signedIn(app, contact);
    const own = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const taken = await buildTicket(app, {
      companyId: contact.companyId,
      requesterId: contact.id,
      assigneeId: (await buildStaff(app)).id,
    });
    const theirs = await buildTicket(app, { companyId: (await buildCompany(app)).id });
    const { body } = await bulk(client, named([own, taken, theirs]), { priority: 'high' });
    expect(body.changed.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    expect(body.refused).toMatchObject([
      { id: taken.id, code: 'ticket.assigned' },
      { id: theirs.id, code: 'not_found', reference: null, title: null },
    ]);
    expect((await bulk(client, named([own]), { state: 'closed' })).status).toBe(403);
    expect((await bulk(client, named([own]), { stepId: null })).body.refused).toMatchObject([{ code: 'not_allowed' }]);
  });
});
