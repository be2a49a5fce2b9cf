import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transaction } from '../../kernel/db/transaction.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { queueSms } from './queue-sms.ts';
import { startSms } from './send-sms.ts';
import { queueOne, setSms, someNumber } from './sms.factory.ts';

const app = useTestApp({ variables: { SMS_ALLOW_PRIVATE: '1' } });
const db = () => app.kernel.database.systemDb('test');
let sending: ReturnType<typeof startSms>;
let target: Awaited<ReturnType<typeof startTarget>>;
beforeAll(() => {
  sending = startSms(app.kernel, { timeoutMs: 1000 });
});
afterAll(() => sending.stop());
beforeEach(async () => {
  target = await startTarget();
});
afterEach(() => target.stop());

const TWILIO = {
  provider: 'twilio',
  twilioAccountSid: `AC${'0'.repeat(32)}`,
  twilioAuthToken: 'jeton',
  sender: 'Chantier',
};
const toTwilio = () => setSms(app, { ...TWILIO, twilioUrl: new URL(target.url).origin });
const GATEWAY = {
  provider: 'http',
  sender: 'Chantier',
  saysStop: true,
  httpMethod: 'POST',
  httpHeaders: ['Content-Type: application/json'],
  httpBody: '{"to":"{to}","text":"{text}"}',
  httpSecret: null,
};
const toGateway = (more: object = {}) => setSms(app, { ...GATEWAY, httpUrl: target.url, ...more });
const sent = () => target.received.length;

/** Some time passes; what has become due leaves. */
async function later(seconds: number): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000).toISOString());
  await sending.sendNow();
}

describe('[WS-15] an SMS leaves', () => {
  test('by Twilio, with the sender of the settings and the way to stop', async () => {
    await toTwilio();
    target.answerNext((response) => response.writeHead(201).end('{"sid": "SM123", "status": "queued"}'));
    const sms = await queueOne(app, { text: 'L’équipe a fini & nettoyé' });
    await sending.sendNow();
    const [call] = target.received;
    expect(call?.path).toBe(`/2010-04-01/Accounts/${TWILIO.twilioAccountSid}/Messages.json`);
    expect(call?.headers.authorization).toBe(`Basic ${btoa(`${TWILIO.twilioAccountSid}:jeton`)}`);
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
      To: sms.number,
      From: 'Chantier',
      Body: "L'équipe a fini & nettoyé\nSTOP pour ne plus en recevoir",
    });
    expect(await sms.read()).toMatchObject({
      state: 'sent',
      providerId: 'SM123',
      attempts: 1,
      segments: 1,
      costMills: 75,
    });
  });

  test('by any gateway, each place of its request written as it needs', async () => {
    await toGateway({
      httpUrl: `${target.url}?to={digits}&key={secret}`,
      httpHeaders: ['Content-Type: application/json', 'X-Key: {secret}'],
      httpBody: '{"to":"{to}","from":"{sender}","text":"{text}","ref":"{id}"}',
      httpSecret: 'clé/1',
      saysStop: false,
    });
    const sms = await queueOne(app, { text: 'Dit "oui",\n{secret}' });
    await sending.sendNow();
    const [call] = target.received;
    expect(call?.path).toBe(`/hook?to=${sms.number.slice(1)}&key=cl%C3%A9%2F1`);
    expect(call?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-key': 'cl/1',
      'idempotency-key': sms.id,
    });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      to: sms.number,
      from: 'Chantier',
      text: 'Dit "oui",\n{secret}',
      ref: sms.id,
    });
    expect((await sms.read()).state).toBe('sent');
  });

  test('by a form or a plain address too', async () => {
    await toGateway({
      httpHeaders: ['Content-Type: application/x-www-form-urlencoded'],
      httpBody: 'n={to}&t={text}',
      saysStop: false,
    });
    await queueOne(app, { text: 'a&b=c' });
    await sending.sendNow();
    expect(new URLSearchParams(target.received[0]?.body).get('t')).toBe('a&b=c');
    await toGateway({ httpMethod: 'GET', httpUrl: `${target.url}?t={text}` });
    await queueOne(app, { text: 'a&b' });
    await sending.sendNow();
    expect(target.received[1]).toMatchObject({
      method: 'GET',
      path: '/hook?t=a%26b%0ASTOP%20pour%20ne%20plus%20en%20recevoir',
      body: '',
    });
  });

  test('once, though it is queued twice and two processes look at the same moment', async () => {
    await toGateway();
    const key = 'same';
    await Promise.all([queueOne(app, { key }), queueOne(app, { key })]);
    const other = startSms(app.kernel);
    await Promise.all([sending.sendNow(), other.sendNow()]);
    await other.stop();
    expect(sent()).toBe(1);
  });

  test('not for what was rolled back, nor while SMS are off', async () => {
    await toGateway();
    const draft = {
      kind: 'test',
      dedupeKey: 'gone',
      to: { name: 'Zoé', number: someNumber() },
      language: 'fr' as const,
      text: 'Non',
    };
    const failed = transaction(db(), async (tx) => {
      await queueSms(tx, app.kernel, draft);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await setSms(app, { isOn: false });
    await transaction(db(), (tx) => queueSms(tx, app.kernel, draft));
    expect(await db().smsMessage.count({ where: { dedupeKey: 'gone' } })).toBe(0);
  });
});

test('[AG-14, WS-15] what waits for somebody who was shut out, moved, lost the right or the number meanwhile does not leave', async () => {
  await toGateway();
  const people = {
    stays: await buildContact(app, { mobile: someNumber() }),
    disabled: await buildContact(app, { mobile: someNumber() }),
    archived: await buildContact(app, { mobile: someNumber() }),
    moved: await buildContact(app, { mobile: someNumber() }),
    hasNoRight: await buildContact(app, { mobile: someNumber() }),
    hasAnotherNumber: await buildContact(app, { mobile: someNumber() }),
  };
  const waiting = new Map<string, Awaited<ReturnType<typeof queueOne>>>();
  for (const [key, { id: recipientId, companyId, mobile }] of Object.entries(people)) {
    const about = { recipientId, companyId, needs: ['tickets.read'] as const };
    waiting.set(key, await queueOne(app, { number: mobile ?? '', key, ...about }));
  }
  const role = await db().role.create({ data: { name: 'Sans ticket', kind: 'client', rank: 10, permissions: [] } });
  await db().user.update({ where: { id: people.disabled.id }, data: { state: 'disabled' } });
  await db().company.update({ where: { id: people.archived.companyId }, data: { archivedAt: app.clock.now() } });
  await db().user.update({ where: { id: people.moved.id }, data: { companyId: people.stays.companyId } });
  await db().user.update({ where: { id: people.hasNoRight.id }, data: { roleId: role.id } });
  await db().user.update({ where: { id: people.hasAnotherNumber.id }, data: { mobile: someNumber() } });
  await sending.sendNow();
  const read = async (key: string) => (await waiting.get(key)?.read()) ?? {};
  expect(await read('stays')).toMatchObject({ state: 'sent' });
  for (const key of ['disabled', 'archived', 'moved', 'hasNoRight', 'hasAnotherNumber'])
    expect(await read(key), key).toMatchObject({ state: 'kept', lastError: 'shut_out' });
  expect(sent()).toBe(1);
  await db().user.update({ where: { id: people.disabled.id }, data: { state: 'active' } });
  const staff = await signedIn(app, await buildStaff(app, 'administrator'));
  expect((await staff.post(`/sms/${waiting.get('disabled')?.id}/retry`)).status).toBe(204);
  await sending.sendNow();
  expect(await read('disabled')).toMatchObject({ state: 'sent' });
});

describe('[WS-15] a provider at fault', () => {
  test('that is down delays the SMS: it waits, staff see why, and it leaves later, once', async () => {
    await toGateway({ httpUrl: 'http://127.0.0.1:1/' });
    const sms = await queueOne(app);
    await sending.sendNow();
    expect(await sms.read()).toMatchObject({ state: 'queued', attempts: 1, lastError: 'unreachable' });
    await toGateway();
    await sending.sendNow();
    expect(sent()).toBe(0);
    await later(31);
    await later(3600);
    expect([sent(), (await sms.read()).state]).toEqual([1, 'sent']);
  });

  test('that hangs is cut off, and keeps no other SMS waiting', async () => {
    await toGateway();
    target.answerNext(() => undefined);
    const [one, other] = [await queueOne(app), await queueOne(app)];
    await sending.sendNow();
    const states = [await one.read(), await other.read()].map(({ state, lastError }) => `${state} ${lastError}`);
    expect(states.toSorted()).toEqual(['queued timeout', 'sent null']);
    await later(60);
  });

  test.each([
    [503, 'queued'],
    [429, 'queued'],
    [401, 'queued'],
    [400, 'failed'],
    [302, 'failed'],
  ])('that answers %i leaves it %s', async (status, state) => {
    await toGateway({ httpSecret: 'sesame' });
    target.answerNext((response) => response.writeHead(status).end('sesame refused'));
    const sms = await queueOne(app);
    await sending.sendNow();
    expect(await sms.read()).toMatchObject({ state, lastAnswer: `${status} … refused` });
    await later(60);
  });

  test('is given up after some hours, and staff may send again', async () => {
    await toGateway();
    const sms = await queueOne(app);
    for (let tries = 0; tries < 11; tries += 1) {
      target.answerNext(500);
      await later(3601);
    }
    const given = await sms.read();
    expect(given).toMatchObject({ state: 'failed', attempts: 11, lastError: 'refused' });
    // When that was, by which staff are told of it once.
    expect(given.nextAttemptAt.getTime()).toBeLessThanOrEqual(app.clock.now().getTime());
    const staff = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await staff.get(`/sms/${sms.id}`)).body).toMatchObject({ lastAnswer: '500', abilities: { retry: true } });
    expect((await staff.post(`/sms/${sms.id}/retry`)).status).toBe(204);
    await sending.sendNow();
    expect((await sms.read()).state).toBe('sent');
    expect((await staff.post(`/sms/${sms.id}/retry`)).body.code).toBe('sms.already_sent');
    expect((await staff.get('/sms?state=sent')).body.rows.map(({ id }: { id: string }) => id)).toContain(sms.id);
  });

  test('that is not set up yet keeps it waiting; without any it is kept for the page', async () => {
    await setSms(app, { provider: 'http', httpUrl: null });
    const waiting = await queueOne(app);
    await sending.sendNow();
    expect(await waiting.read()).toMatchObject({ state: 'queued', lastError: 'not_configured' });
    await setSms(app, { provider: 'mailbox' });
    const kept = await queueOne(app);
    await later(31);
    expect([(await waiting.read()).state, (await kept.read()).state]).toEqual(['kept', 'kept']);
  });

  test('is left alone once SMS are switched off', async () => {
    await toGateway({ httpUrl: 'http://127.0.0.1:1/' });
    const sms = await queueOne(app);
    await sending.sendNow();
    await setSms(app, { isOn: false, httpUrl: target.url });
    await later(31);
    expect(await sms.read()).toMatchObject({ state: 'failed', lastError: 'switched_off' });
    expect(sent()).toBe(0);
  });
});

test('[WS-15] a number that Twilio may not write to any more is noted, and nothing more is tried', async () => {
  await toTwilio();
  target.answerNext((response) => response.writeHead(400).end('{"code": 21610, "message": "unsubscribed"}'));
  const first = await queueOne(app);
  await sending.sendNow();
  expect(await first.read()).toMatchObject({ state: 'refused', lastError: 'unsubscribed' });
  const second = await queueOne(app, { number: first.number, key: 'second' });
  await sending.sendNow();
  expect([sent(), (await second.read()).state]).toEqual([1, 'refused']);
});

test('[WS-15] staff try the settings with an SMS; a number that is none is told', async () => {
  await toGateway();
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  expect(await manager.post('/sms-tests', { number: '01 23' })).toMatchObject({
    status: 422,
    body: { fields: { number: 'invalid_mobile' } },
  });
  expect((await manager.post('/sms-tests', { number: '06 39 98 77 77' })).status).toBe(204);
  await sending.sendNow();
  expect(JSON.parse(target.received[0]?.body ?? '').to).toBe('+33639987777');
  await setSms(app, { isOn: false });
  expect((await manager.post('/sms-tests', { number: '06 39 98 77 77' })).body.code).toBe('sms.off');
});
