import { recapInput } from '@guichet/dto/documents/document';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordChange } from '../kernel/changes/record-change.ts';
import { systemContext } from '../kernel/context.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { type Api, signedIn } from './api.ts';
import { buildForeignCompany, MARKER } from './foreign-company.ts';
import { openStream } from './live-stream.ts';
import { buildContact, buildStaff } from './people.ts';
import { switchEverythingOn } from './switches.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
let foreign: Record<string, string> = {};
let people: { name: string; api: Api }[] = [];

beforeAll(async () => {
  await switchEverythingOn(app);
  foreign = await buildForeignCompany(app);
  const [company, own] = [await buildContact(app), await buildContact(app, { ticketScope: 'own' })];
  people = [
    { name: 'a client of another company', api: await signedIn(app, company) },
    { name: 'a client of another company who sees only their own tickets', api: await signedIn(app, own) },
  ];
});

/** A body that each write accepts: without one, a route would refuse the body before it looks at whose row it is. */
const BODIES: Record<string, object> = {
  'PATCH /tickets/:id': { title: 'Autre titre' },
  'POST /tickets/:id/comments': { body: 'Bonjour' },
  'POST /tickets/:id/closure-request': { comment: 'Merci' },
  'POST /tickets/:id/rating': { rating: 5 },
  'POST /interventions/:id/question': { body: 'Pourquoi une heure ?' },
  'PATCH /comments/:id': { body: 'Autre texte' },
  'POST /publications/:id/comments': { body: 'Bonjour' },
  'POST /projects/:id/sheet-prints': { order: 'oldest' },
  'POST /projects/:id/reserve-proposals': { title: 'Plinthe à refaire' },
  'PATCH /reserve-proposals/:id': { title: 'Plinthe à refaire' },
  'POST /reserves/:id/reopen': { reason: 'Toujours là' },
  'POST /acceptance-reports/:id/sign': { side: 'client', signerName: 'Alex', strokes: null, version: 1 },
  'PUT /projects/:id/presence': { tab: '019a0000-0000-4000-8000-eeeeeeeeeeee', activity: 'reading' },
};

const routesOf = (isTarget: (url: string) => boolean) =>
  app.app.routes.filter(({ url }) => url.startsWith('/api/v1/') && isTarget(url) && !url.endsWith('/live'));

describe('[AG-14] a client of another company', () => {
  test('never sees the marker on any route without an identifier', async () => {
    for (const { api, name } of people) {
      for (const { method, url } of routesOf((one) => !one.includes(':') && !one.includes('/auth/'))) {
        if (method !== 'GET') continue;
        for (const query of ['', `?q=${MARKER}`, '?limit=100']) {
          const answer = await api.send({ method: 'GET', url: url + query });
          expect(`${name} ${url} ${answer.raw.includes(MARKER)}`).toBe(`${name} ${url} false`);
        }
      }
    }
  });

  test('gets 404 for every foreign identifier on every route they may call, and never the marker', async () => {
    for (const { api, name } of people) {
      for (const { method, url, access } of routesOf((one) => one.includes(':id'))) {
        for (const [model, id] of Object.entries(foreign)) {
          const address = url.replaceAll(/:\w+/g, id);
          const payload = BODIES[`${method} ${url.replace('/api/v1', '')}`];
          const period = url.endsWith('hour-statement') ? '?from=2026-01-01&to=2026-12-31' : '';
          const answer = await api.send({
            method: method,
            url: address + period,
            ...(payload && { payload }),
          });
          const told = `${name} ${method} ${url} ${access} with a ${model}: ${answer.status}`;
          expect(answer.raw.includes(MARKER), told).toBe(false);
          expect([403, 404], told).toContain(answer.status);
          if (answer.status === 403) expect(answer.body.code, told).toBe('auth.forbidden');
        }
      }
    }
  }, 90_000);

  test('cannot point to a foreign row from a body', async () => {
    for (const { api } of people) {
      const ticket = { title: 'Demande', description: 'Texte' };
      for (const field of ['themeId', 'companyId', 'requesterId', 'assigneeId', 'stepId']) {
        for (const id of Object.values(foreign)) {
          const answer = await api.post('/tickets', { ...ticket, [field]: id });
          expect(answer.status, `${field} ${id}`).toBe(422);
          expect(Object.keys(answer.body.fields)).toEqual([field]);
        }
      }
    }
  });
});

test('a foreign row and a missing one answer with the same body', async () => {
  const api = people.at(0)?.api as Api;
  const [theirs, missing] = [
    await api.get(`/tickets/${foreign.Ticket}`),
    await api.get('/tickets/019a0000-0000-7000-8000-eeeeeeeeeeee'),
  ];
  expect({ ...theirs.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
});

test('staff do see the marker where the client did not: the canary sings', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'superadmin'));
  const urls = [
    'Ticket',
    'Company',
    'Contract',
    'Document',
    'Intervention',
    'Project',
    'Publication',
    'Reserve',
    'AcceptanceReport',
  ].map((model) => {
    const name = {
      Ticket: 'tickets',
      Company: 'companies',
      Contract: 'contracts',
      Document: 'documents',
      Intervention: 'interventions',
      Project: 'projects',
      Publication: 'publications',
      Reserve: 'reserves',
      AcceptanceReport: 'acceptance-reports',
    }[model];
    return `/${name}/${foreign[model]}`;
  });
  for (const url of urls) expect((await manager.get(url)).raw.includes(MARKER), url).toBe(true);
  expect(recapInput.safeParse({ from: '2026-01-01', to: '2026-12-31' }).success).toBe(true);
});

describe('the live channel', () => {
  const listen = (person: { id: string }, lastId?: string) => openStream(app, person, lastId ? { lastId } : {});

  const touch = async (entity: string, entityId: string, audience: object) => {
    const db = app.kernel.database.systemDb('test');
    const change = {
      entity,
      entityId,
      action: 'updated',
      before: { a: 1 },
      after: { a: 2 },
      audience: audience as Record<string, unknown>,
    };
    await transaction(db, (tx) => recordChange(tx, systemContext(app.kernel), change));
    app.kernel.feed.announce();
  };

  test('a client hears of their own tickets and of nothing else', async () => {
    const contact = await buildContact(app);
    const [theirs, staffs] = [await listen(contact), await listen(await buildStaff(app))];
    const own = { companyId: contact.companyId, requesterId: contact.id };
    await touch('ticket', foreign.Ticket ?? '', { companyId: foreign.Company, requesterId: foreign.User });
    await touch('comment', foreign.Comment ?? '', { isInternal: true, ticket: own });
    await expect(touch('unknownEntity', foreign.Comment ?? '', own)).rejects.toThrow('no model');
    const unknown = { entity: 'unknownEntity', entityId: foreign.Comment ?? '', action: 'updated', audience: own };
    await app.kernel.database.systemDb('test').change.create({ data: unknown });
    await touch('mailMessage', foreign.MailMessage ?? '', own);
    await touch('ticket', '019a0000-0000-7000-8000-000000000fff', own);
    await expect.poll(theirs.text).toContain('019a0000-0000-7000-8000-000000000fff');
    for (const id of Object.values(foreign)) expect(theirs.text()).not.toContain(id);
    await expect.poll(staffs.text).toContain(foreign.Ticket);
    expect(staffs.text()).toContain(foreign.Comment);
  });

  test('the stream of someone who is disabled ends within two seconds, and their next request is refused', async () => {
    const contact = await buildContact(app);
    const stream = await listen(contact);
    const client = await signedIn(app, contact);
    expect((await client.get('/me')).status).toBe(200);
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    expect((await manager.post(`/users/${contact.id}/disable`)).status).toBeLessThan(300);
    await expect.poll(stream.isOpen, { timeout: 2000 }).toBe(false);
    expect((await client.get('/me')).status).toBe(401);
  });

  test('a client that was away hears what it missed', async () => {
    const contact = await buildContact(app);
    const own = { companyId: contact.companyId, requesterId: contact.id };
    const first = await listen(contact);
    await touch('ticket', '019a0000-0000-7000-8000-000000000aaa', own);
    await expect.poll(first.text).toContain('000000000aaa');
    const lastId = /id: (\S+)/.exec(first.text())?.[1] ?? '';
    await touch('ticket', '019a0000-0000-7000-8000-000000000bbb', own);
    const again = await listen(contact, lastId);
    await expect.poll(again.text).toContain('000000000bbb');
    expect(again.text()).not.toContain('000000000aaa');
  });
});
