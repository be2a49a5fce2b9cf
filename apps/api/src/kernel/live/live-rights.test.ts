import { type Permission, permissions } from '@guichet/dto/identity/permission';
import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { expect, test } from 'vitest';
import { type OpenStream, openStream } from '../../testing/live-stream.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { recordChange } from '../changes/record-change.ts';
import { systemContext } from '../context.ts';
import { modelNames } from '../db/model-names.ts';
import { transaction } from '../db/transaction.ts';
import type { Routes } from '../http/route.ts';
import { crudRoutes } from '../resource/crud-routes.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const entityOf = (model: string) => `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
/** Nothing ends a stream while it is listened to. */
const ENDS_STREAMS = new Set(['User', 'Role', 'ApiKey']);
const heardModels = modelNames.filter((model) => !ENDS_STREAMS.has(model));
/** Within the scope of every member of staff, where a scope looks at columns. */
const AUDIENCE = { deletedAt: null, ownerId: null, publication: { deletedAt: null } };

async function staffWith(held: readonly Permission[]) {
  const role = { name: `Rôle ${crypto.randomUUID()}`, kind: 'staff' as const, rank: 20 };
  const { id: roleId } = await db().role.create({ data: { ...role, permissions: [...held] } });
  return buildStaff(app, 'technician', { roleId });
}

/** Changes a row of every model, and of a company last: who hears of that one has heard all before it. */
async function changeEverything(): Promise<string> {
  const last = crypto.randomUUID();
  const ids = [
    ...heardModels.map((model) => [entityOf(model), crypto.randomUUID()] as const),
    ['company', last] as const,
  ];
  for (const [entity, entityId] of ids) {
    const change = { entity, entityId, action: 'updated', audience: AUDIENCE };
    await transaction(db(), (tx) => recordChange(tx, systemContext(app.kernel), change));
  }
  app.kernel.feed.announce();
  return last;
}

const heardBy = ({ text }: OpenStream) =>
  new Set([...text().matchAll(/"entity":"(\w+)"/g)].map(([, entity]) => entity));
const lastIdOf = ({ text }: OpenStream) => [...text().matchAll(/id: (\S+)/g)].at(-1)?.[1] ?? '';

test('[AG-14] a member of staff hears of what their role lets them read and of nothing else, now and when they come back', async () => {
  const withoutTickets = permissions.filter((one) => !one.startsWith('tickets.'));
  const people = [
    await staffWith(['companies.read']),
    await staffWith(withoutTickets),
    await buildStaff(app, 'superadmin'),
  ];
  const check = (streams: OpenStream[]) => {
    const [few, noTickets, all] = streams.map(heardBy);
    expect(few).toEqual(new Set(['company', 'setting']));
    for (const entity of ['ticket', 'comment', 'attachment', 'ticketTheme', 'ticketView']) {
      expect(all).toContain(entity);
      expect(noTickets).not.toContain(entity);
    }
    for (const entity of ['company', 'contract', 'mailMessage', 'webhook', 'publication'])
      expect(noTickets).toContain(entity);
    for (const entity of ['session', 'refreshToken', 'oneTimeLink', 'change']) expect(all).not.toContain(entity);
  };
  const streams = await Promise.all(people.map((person) => openStream(app, person)));
  const seen = await changeEverything();
  for (const { text } of streams) await expect.poll(text).toContain(seen);
  check(streams);
  const marks = streams.map(lastIdOf);
  for (const { leave } of streams) leave();
  const missed = await changeEverything();
  const back = await Promise.all(
    people.map((person, index) => openStream(app, person, { lastId: marks[index] ?? '' })),
  );
  for (const { text } of back) await expect.poll(text).toContain(missed);
  check(back);
});

test('whatever a member of staff may hear of asks for a right, but what is everybody’s or their own', () => {
  const everybodys = modelNames.filter((model) => app.kernel.registry.heardBy(model) === 'signed-in');
  expect(everybodys.toSorted()).toEqual(['Notification', 'NotificationPreference', 'Setting']);
});

test('a client hears of what their role lets them read, and otherwise of what is everybody’s or their own', () => {
  const heard = modelNames.map((model) => [model, app.kernel.registry.heardBy(model, 'client')] as const);
  const everybodys = heard.flatMap(([model, by]) => (by === 'signed-in' ? [model] : []));
  expect(everybodys.toSorted()).toEqual(['ChangeRequest', 'Notification', 'NotificationPreference', 'Setting']);
});

test('the API does not start when rows are heard of by others than those who may read them', () => {
  const routes = { kernel: app.kernel } as Routes;
  const store = { model: 'ticketTheme', select: {}, toRow: () => ({}) as never } as const;
  expect(() => crudRoutes(routes, ticketTheme, { access: { read: 'companies.read' }, store })).toThrow(
    'Reading ticketTheme asks for companies.read, hearing of it for tickets.read.',
  );
});
