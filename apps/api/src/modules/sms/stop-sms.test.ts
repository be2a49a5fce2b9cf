import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { startSms } from './send-sms.ts';
import { queueOne, setSms, someNumber } from './sms.factory.ts';

const app = useTestApp({ variables: { SMS_ALLOW_PRIVATE: '1' } });
const db = () => app.kernel.database.systemDb('test');
let target: Awaited<ReturnType<typeof startTarget>>;
beforeAll(async () => {
  target = await startTarget();
  await setSms(app, { provider: 'http', httpUrl: target.url, twilioAuthToken: 'jeton', inboundSecret: 'sesame' });
});
afterAll(() => target.stop());

const refusalOf = (number: string) => db().smsRefusal.findUnique({ where: { number }, select: { by: true } });

async function sendAll(): Promise<void> {
  const sending = startSms(app.kernel);
  await sending.sendNow();
  await sending.stop();
}

/** As Twilio calls: a form, its address and fields signed with the token of the account. */
function fromTwilio(fields: Record<string, string>, token = 'jeton') {
  const address = `http://127.0.0.1:0/api/v1/sms/inbound/twilio`;
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], address);
  return api(app).send({
    method: 'POST',
    url: '/api/v1/sms/inbound/twilio',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', token).update(signed, 'utf8').digest('base64'),
    },
    payload: new URLSearchParams(fields).toString(),
  });
}

const fromGateway = (body: object, secret = 'sesame') =>
  api(app, { authorization: `Bearer ${secret}` }).post('/sms/inbound/http', body);

describe('[WS-15] a stop word', () => {
  test('by Twilio ends it: nothing is sent to that number any more, and what waits says so', async () => {
    const number = someNumber();
    const waiting = await queueOne(app, { number });
    expect((await fromTwilio({ From: number, Body: 'ARRÊT', MessageSid: 'SM1' })).status).toBe(204);
    await sendAll();
    expect(await waiting.read()).toMatchObject({ state: 'refused', lastError: 'unsubscribed', attempts: 1 });
    expect(target.received).toHaveLength(0);
    const staff = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await staff.post(`/sms/${waiting.id}/retry`)).body.code).toBe('sms.refused');
    expect((await staff.get(`/sms-refusals?q=${number.slice(-6)}`)).body.rows).toEqual([
      expect.objectContaining({ number, by: 'person' }),
    ]);
  });

  test('counts once, whoever says it twice or at once, and START takes it back', async () => {
    const number = someNumber();
    const stop = () => fromTwilio({ From: number, Body: 'stop' });
    await Promise.all([stop(), stop(), stop()]);
    expect(await refusalOf(number)).toEqual({ by: 'person' });
    await fromTwilio({ From: number, Body: 'Start' });
    await fromTwilio({ From: number, Body: 'Start' });
    expect(await refusalOf(number)).toBeNull();
    const sms = await queueOne(app, { number, key: `again:${number}` });
    await sendAll();
    expect((await sms.read()).state).toBe('sent');
  });

  test('is believed from Twilio alone: a wrong signature, none, or another body changes nothing', async () => {
    const number = someNumber();
    expect(await fromTwilio({ From: number, Body: 'STOP' }, 'autre')).toMatchObject({
      status: 403,
      body: { code: 'sms.not_from_provider' },
    });
    expect((await api(app).post('/sms/inbound/twilio', { From: number, Body: 'STOP' })).status).toBe(403);
    expect(await refusalOf(number)).toBeNull();
  });

  test('passes through a gateway that shows the secret, in its own words', async () => {
    const [one, other, third] = [someNumber(), someNumber(), someNumber()];
    expect((await fromGateway({ from: one, text: 'STOP' }, 'faux')).status).toBe(403);
    expect((await fromGateway({ from: one, text: 'STOP' }, '')).status).toBe(403);
    expect(await refusalOf(one)).toBeNull();
    expect((await fromGateway({ from: one, text: 'STOP' })).status).toBe(204);
    expect((await fromGateway({ msisdn: other.slice(1), message: 'Arrêt' })).status).toBe(204);
    const query = new URLSearchParams({ secret: 'sesame', sender: third, content: 'STOP SMS' });
    expect((await api(app).get(`/sms/inbound/http?${query.toString()}`)).status).toBe(204);
    expect(await Promise.all([one, other, third].map(refusalOf))).toEqual([
      { by: 'person' },
      { by: 'person' },
      { by: 'person' },
    ]);
  });

  test('is a word alone: anything else that comes in is heard and not kept', async () => {
    const number = someNumber();
    for (const Body of ['Merci !', 'Arrêt de chantier demain ?', '', 'x'.repeat(4000)]) {
      expect((await fromTwilio({ From: number, Body })).status).toBe(204);
    }
    expect((await fromTwilio({ From: 'Banque', Body: 'STOP' })).status).toBe(204);
    expect(await refusalOf(number)).toBeNull();
  });
});

describe('[WS-15] staff', () => {
  test('note for somebody that they want none, once, and take back only what staff noted', async () => {
    const staff = await signedIn(app, await buildStaff(app));
    const added = await staff.post('/sms-refusals', { number: '06 39 98 55 01' });
    expect(added.body).toMatchObject({ number: '+33639985501', by: 'staff' });
    expect((await staff.post('/sms-refusals', { number: '+33639985501' })).body.id).toBe(added.body.id);
    expect((await staff.post('/sms-refusals', { number: 'zoé' })).body.fields).toEqual({ number: 'invalid_mobile' });
    expect((await staff.delete(`/sms-refusals/${added.body.id}`)).status).toBe(204);
    const again = await staff.post('/sms-refusals', { number: '+33639985501' });
    await fromTwilio({ From: '+33639985501', Body: 'STOP' });
    expect(await staff.delete(`/sms-refusals/${again.body.id}`)).toMatchObject({
      status: 409,
      body: { code: 'sms_refusal.by_person' },
    });
  });
});

test('[WS-15] a secret of the settings is told to nobody once it is set, and a form that sends its mask back keeps it', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  await manager.patch('/settings', { 'sms.httpSecret': 'très secret' });
  const { values } = (await manager.get('/settings')).body;
  expect(values['sms.httpSecret']).toMatch(/^•+$/);
  expect(values['sms.twilioAuthToken']).toMatch(/^•+$/);
  await manager.patch('/settings', { 'sms.httpSecret': values['sms.httpSecret'], 'sms.sender': 'Nous' });
  expect(app.kernel.settings.current()['sms.httpSecret']).toBe('très secret');
  await manager.patch('/settings', { 'sms.httpSecret': 'un autre' });
  const history = await manager.get('/settings/history');
  expect(history.raw.toString()).not.toMatch(/très secret|un autre|jeton|sesame/);
  expect(history.body.rows[0].values).toEqual([{ key: 'sms.httpSecret', from: null, to: values['sms.httpSecret'] }]);
  await manager.patch('/settings', { 'sms.httpSecret': null });
  expect((await manager.get('/settings')).body.values['sms.httpSecret']).toBeNull();
});
