import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { startMailServer } from '../../testing/mail-server.ts';
import { buildStaff } from '../../testing/people.ts';
import { type TestApp, useTestApp } from '../../testing/test-app.ts';
import { startDelivery } from './delivery.ts';

const keptMail = (app: TestApp) =>
  app.kernel.database.systemDb('test').mailMessage.create({
    data: {
      dedupeKey: crypto.randomUUID(),
      kind: 'user.invited',
      toName: 'Ada',
      toAddress: 'ada@client.test',
      subject: 'Votre accès',
      textBody: 'Bonjour',
      state: 'kept',
    },
  });

describe('without a mail server', () => {
  const app = useTestApp();

  test('[AG-11] staff read that nothing leaves, and a trial mail says what to do', async () => {
    const caller = await signedIn(app, await buildStaff(app, 'manager'));
    expect((await caller.get('/mail-server')).body).toEqual({
      sendsBy: null,
      sender: 'guichet@127.0.0.1',
      readsFrom: null,
      answersGoTo: null,
    });
    expect(await caller.post('/mail-tests')).toMatchObject({ status: 409, body: { code: 'mail.no_server' } });
    const { id } = await keptMail(app);
    expect((await caller.get(`/mails/${id}`)).body.abilities.retry).toBe(false);
  });
});

describe('with a mail server', () => {
  const app = useTestApp({ variables: { SMTP_URL: 'smtp://agence:secret@relay.example.test:587' } });
  const stored = (id: string) => app.kernel.database.systemDb('test').mailMessage.findUniqueOrThrow({ where: { id } });

  test('[AG-11] staff read which one it is, and never what signs in there', async () => {
    const caller = await signedIn(app, await buildStaff(app, 'administrator'));
    const { status, body } = await caller.get('/mail-server');
    expect([status, body.sendsBy]).toEqual([200, 'relay.example.test:587']);
    expect(JSON.stringify(body)).not.toMatch(/agence|secret/);
  });

  test('[AG-11] a trial mail takes the way of all mails, to whoever asked, once a minute', async () => {
    const person = await buildStaff(app, 'manager');
    const caller = await signedIn(app, person);
    const { status, body } = await caller.post('/mail-tests');
    expect(status).toBe(201);
    expect((await caller.post('/mail-tests')).body).toEqual(body);
    expect(await stored(body.id)).toMatchObject({ toAddress: person.email, state: 'queued', kind: 'mail.test' });
    const server = await startMailServer();
    const delivery = startDelivery({
      ...app.kernel,
      environment: { ...app.kernel.environment, smtpUrl: server.url },
    });
    expect(await delivery.deliverNow()).toBe(1);
    await delivery.stop();
    await server.stop();
    expect(server.received).toMatchObject([{ to: [{ address: person.email }] }]);
    expect(server.received[0]?.text).toContain('parce que vous l’avez demandé');
    expect(await stored(body.id)).toMatchObject({ state: 'sent' });
    app.clock.set(new Date(app.clock.now().getTime() + 61_000).toISOString());
    expect((await (await signedIn(app, person)).post('/mail-tests')).body.id).not.toBe(body.id);
  });

  test('[AG-11] what was kept before there was a server can leave now', async () => {
    const caller = await signedIn(app, await buildStaff(app, 'manager'));
    const { id } = await keptMail(app);
    expect((await caller.get(`/mails/${id}`)).body.abilities.retry).toBe(true);
    expect((await caller.post(`/mails/${id}/retry`)).status).toBe(204);
    expect(await stored(id)).toMatchObject({ state: 'queued' });
  });

  test('[AG-11] is tried by who changes settings alone', async () => {
    const technician = await signedIn(app, await buildStaff(app, 'technician'));
    for (const answer of [await technician.get('/mail-server'), await technician.post('/mail-tests')])
      expect(answer).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    const administrator = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await administrator.post('/mail-tests')).status).toBe(403);
  });
});
