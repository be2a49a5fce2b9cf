import dns from 'node:dns';
import { describe, expect, test, vi } from 'vitest';
import {
  isPrivateAtSight,
  isPublicAddress,
  lookUpPublic,
  PrivateAddressError,
} from '../../kernel/outbound/public-address.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { createPoster } from './post-webhook.ts';
import { startWebhooks } from './send-webhooks.ts';
import { makeWebhook } from './webhook.factory.ts';
import { deleteOldDeliveries } from './webhook.sql.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
type Answer = (error: null, addresses: readonly { address: string; family: number }[]) => void;
const url = 'https://hooks.example.org/guichet';

describe('[AG-32] a target inside a private network', () => {
  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '224.0.0.1',
    '::7f00:1',
    '::ffff:7f00:1',
    '2002:7f00:1::',
    'fec0::1',
    '::',
    '192.0.0.1',
    '198.18.0.1',
    '203.0.113.7',
    '255.255.255.255',
    '2001:db8::1',
    '2001::1',
    '64:ff9b:1::7f00:1',
  ])('%s is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ['https://localhost/x', true],
    ['https://[::1]/x', true],
    ['https://2130706433/x', true],
    ['https://0x7f.1/x', true],
    ['https://017700000001/x', true],
    ['https://127.1/x', true],
    ['https://①②⑦.0.0.1/x', true],
    ['https://127。0。0。1/x', true],
    ['https://[::ffff:7f00:1]/x', true],
    ['https://[64:ff9b::7f00:1]/x', true],
    ['https://[2002:7f00:1::]/x', true],
    ['https://0/x', true],
    ['https://0.0.0.0/x', true],
    ['https://127.0.0.1./x', true],
    ['https://[::ffff:127.0.0.1]/x', true],
    ['https://[0:0:0:0:0:0:0:1]/x', true],
    ['https://%31%32%37.0.0.1/x', true],
    ['https://localhost../x', true],
    ['https://foo.localhost../x', true],
    ['https://router.home.arpa/x', true],
    ['https://printer/x', true],
    ['https://db.internal/x', true],
    ['https://hooks.example.org/x', false],
    ['https://93.184.216.34/x', false],
  ])('%s is known at sight: %s', (address, isPrivate) => {
    expect(isPrivateAtSight(new URL(address))).toBe(isPrivate);
  });

  test('is refused when it is written down', async () => {
    const caller = await signedIn(app, await buildStaff(app, 'manager'));
    const make = (address: string) =>
      caller.post('/webhooks', { name: 'x', url: address, events: ['company.created'] });
    expect(await make('https://192.168.0.10/x')).toMatchObject({
      status: 422,
      body: { fields: { url: 'private_address' } },
    });
    expect(await make('https://me:secret@hooks.example.org/x')).toMatchObject({
      status: 422,
      body: { fields: { url: 'no_credentials' } },
    });
    expect(await make('http://hooks.example.org/x')).toMatchObject({
      status: 422,
      body: { fields: { url: 'not_https' } },
    });
    expect(await make('ftp://hooks.example.org/x')).toMatchObject({
      status: 400,
      body: { fields: { url: 'invalid_url' } },
    });
  });

  test('is refused when a name turns out to lead there, at the very look-up of the connection', async () => {
    const error = await new Promise((resolve) => lookUpPublic('localhost', { all: true }, resolve));
    expect(error).toBeInstanceOf(PrivateAddressError);
  });

  test('is refused when a name answers with public and private addresses mixed, whatever comes first', async () => {
    const poster = createPoster({ isPrivateAllowed: false });
    const publicOne = { address: '93.184.216.34', family: 4 };
    for (const privateOne of [
      { address: '127.0.0.1', family: 4 },
      { address: 'fd00::1', family: 6 },
    ]) {
      for (const addresses of [
        [publicOne, privateOne],
        [privateOne, publicOne],
      ]) {
        const lookup = vi
          .spyOn(dns, 'lookup')
          .mockImplementation(((_host: string, _options: object, answer: Answer) =>
            answer(null, addresses)) as unknown as typeof dns.lookup);
        const posted = await poster.post('https://mixed.example.org/x', '{}', {});
        lookup.mockRestore();
        expect(posted).toMatchObject({ statusCode: null, error: 'private_address' });
      }
    }
    await poster.close();
  });

  test('is not called, and the log says why', async () => {
    const target = await startTarget();
    const person = await buildStaff(app, 'manager');
    const { id } = await makeWebhook(app, person, { url });
    await db().webhook.update({ where: { id }, data: { url: target.url } });
    const caller = await signedIn(app, person);
    const { body } = await caller.post(`/webhooks/${id}/test`);
    const sending = startWebhooks(app.kernel);
    await sending.sendNow();
    await sending.stop();
    target.stop();
    expect((await caller.get(`/webhook-deliveries/${body.id}`)).body).toMatchObject({
      state: 'failed',
      error: 'private_address',
    });
    expect(target.received).toHaveLength(0);
  });
});

describe('[AG-32] who manages webhooks', () => {
  test('the secret is told once and stands nowhere that anybody reads', async () => {
    const person = await buildStaff(app, 'manager');
    const { id, secret } = await makeWebhook(app, person, { url });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const caller = await signedIn(app, person);
    const read = [await caller.get('/webhooks'), await caller.get(`/webhooks/${id}`)];
    const changes = await db().change.findMany({ where: { entityId: id }, select: { before: true, after: true } });
    expect(JSON.stringify([read.map(({ body }) => body), changes])).not.toContain(secret);
  });

  test('nobody sets up eyes that they do not have, nor borrows those of somebody above', async () => {
    const role = await db().role.create({
      data: { name: 'Webhooks seuls', kind: 'staff', rank: 50, permissions: ['webhooks.read', 'webhooks.write'] },
    });
    const caller = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    const input = { name: 'x', url, events: ['ticket.created'] };
    expect(await caller.post('/webhooks', input)).toMatchObject({
      status: 403,
      body: { code: 'rank.permission_not_held' },
    });
    const { id } = await makeWebhook(app, await buildStaff(app, 'manager'), { url });
    const acts = [
      caller.patch(`/webhooks/${id}`, { url: 'https://mine.example.org/x' }),
      caller.post(`/webhooks/${id}/test`),
      caller.post(`/webhooks/${id}/rotate-secret`),
      caller.post(`/webhooks/${id}/pause`),
      caller.post(`/webhooks/${id}/resume`),
      caller.delete(`/webhooks/${id}`),
    ];
    for (const { status, body } of await Promise.all(acts)) {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'rank.too_low' });
    }
  });

  test('what was sent is read by who may read it in its own place, and goes elsewhere by their hand alone', async () => {
    const creator = await buildStaff(app, 'administrator');
    const manager = await buildStaff(app, 'manager');
    const { id } = await makeWebhook(app, manager, { url, events: ['ticket.created'] });
    await db().webhook.update({ where: { id }, data: { createdById: creator.id } });
    const delivery = await db().webhookDelivery.create({
      data: {
        webhookId: id,
        eventId: `evt_${id}`,
        event: 'ticket.created',
        entityId: id,
        payload: '{"title":"Secret"}',
        state: 'delivered',
        createdAt: app.clock.now(),
        nextAttemptAt: app.clock.now(),
      },
    });
    const permissions = ['webhooks.read', 'webhooks.write'];
    const role = await db().role.create({ data: { name: 'Webhooks d’en haut', kind: 'staff', rank: 70, permissions } });
    const caller = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    expect((await caller.get(`/webhook-deliveries/${delivery.id}`)).body).toMatchObject({ payload: null });
    const read = await (await signedIn(app, manager)).get(`/webhook-deliveries/${delivery.id}`);
    expect(read.body.payload).toContain('Secret');
    expect(await caller.patch(`/webhooks/${id}`, { url: 'https://mine.example.org/x' })).toMatchObject({
      status: 403,
      body: { code: 'rank.permission_not_held' },
    });
  });

  test('those without the right, and clients, see nothing', async () => {
    const { id } = await makeWebhook(app, await buildStaff(app, 'manager'), { url });
    for (const person of [await buildStaff(app, 'administrator'), await buildContact(app)]) {
      const caller = await signedIn(app, person);
      const asked = [
        caller.get('/webhooks'),
        caller.get(`/webhooks/${id}`),
        caller.get('/webhook-deliveries'),
        caller.post(`/webhooks/${id}/test`),
      ];
      for (const { status } of await Promise.all(asked)) expect(status).toBe(403);
    }
  });

  test('two people who change one at once: the second is told', async () => {
    const person = await buildStaff(app, 'manager');
    const { id } = await makeWebhook(app, person, { url });
    const caller = await signedIn(app, person);
    const change = (name: string) => caller.patch(`/webhooks/${id}`, { name }, { 'if-match': '"1"' });
    const answers = await Promise.all([change('Un'), change('Deux')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

test('old deliveries are forgotten, those that wait stay, twice alike', async () => {
  const { id: webhookId } = await makeWebhook(app, await buildStaff(app, 'manager'), { url });
  const old = new Date(app.clock.now().getTime() - 31 * 24 * 3_600_000);
  const row = { webhookId, event: 'ping', entityId: webhookId, createdAt: old, nextAttemptAt: old };
  await db().webhookDelivery.createMany({
    data: [
      { ...row, eventId: 'evt_old', state: 'delivered' },
      { ...row, eventId: 'evt_waits', state: 'waiting' },
      { ...row, eventId: 'evt_new', state: 'delivered', createdAt: app.clock.now() },
    ],
  });
  for (const _ of [1, 2]) await deleteOldDeliveries(app.kernel.database.sql, app.clock.now());
  const left = await db().webhookDelivery.findMany({ where: { webhookId }, select: { eventId: true } });
  expect(left.map(({ eventId }) => eventId).sort()).toEqual(['evt_new', 'evt_waits']);
});
