import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildStaff } from '../../testing/people.ts';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from '../contracts/contracts.factory.ts';
import { buildSheet, comment, publish } from '../progress/publication.factory.ts';
import { startWebhooks } from './send-webhooks.ts';
import { makeWebhook } from './webhook.factory.ts';

const app = useTestApp({ variables: { WEBHOOKS_ALLOW_PRIVATE: '1' } });
const db = () => app.kernel.database.systemDb('test');
const manager = () => buildStaff(app, 'manager');
const logOf = (webhookId: string) =>
  db().webhookDelivery.findMany({ where: { webhookId }, orderBy: { createdAt: 'asc' } });

let sending: ReturnType<typeof startWebhooks>;
let target: Awaited<ReturnType<typeof startTarget>>;
beforeAll(() => {
  sending = startWebhooks(app.kernel, { timeoutMs: 2000 });
});
afterAll(() => sending.stop());
beforeEach(async () => {
  target = await startTarget();
});
afterEach(() => target.stop());

/** Some time passes; what has become due leaves. */
async function later(seconds: number): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000).toISOString());
  await sending.sendNow();
}

function signed(secret: string, text: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}

async function createCompany(person: { id: string }, name = 'Nouvelle'): Promise<string> {
  const { body } = await (await signedIn(app, person)).post('/companies', { name: `${name} ${Math.random()}` });
  await sending.sendNow();
  return body.id;
}

test('a webhook tells of worksites: opened, published, commented, finished; drafts and what was deleted never', async () => {
  const person = await manager();
  const { projectId, staff, manager: boss, client } = await buildSheet(app);
  const events = ['project.created', 'project.finished', 'publication.published', 'publication.commented'];
  await makeWebhook(app, person, { url: target.url, events });
  const { companyId } = (await boss.get(`/projects/${projectId}`)).body;
  const opened = await boss.post('/projects', { companyId, title: 'Clôture' });
  const gone = await publish(staff, projectId);
  await boss.delete(`/publications/${gone.id}`);
  const draft = await publish(staff, projectId, { state: 'draft', marksFinished: true });
  await sending.sendNow();
  await staff.post(`/publications/${draft.id}/publish`, {});
  const said = await comment(client, draft.id);
  await later(1);
  const told = target.received.map(({ body }) => JSON.parse(body));
  expect(told.map(({ type, data }) => `${type} ${data.id}`).sort()).toEqual(
    [
      `project.created ${opened.body.id}`,
      `project.finished ${projectId}`,
      `publication.commented ${said.id}`,
      `publication.published ${draft.id}`,
    ].sort(),
  );
  expect(told.find(({ type }) => type === 'publication.published').data.plainText).toBe('Dalle coulée');
});

describe('[AG-32] a webhook', () => {
  test('tells what happened in a message that its receiver can check', async () => {
    const person = await manager();
    const { secret } = await makeWebhook(app, person, { url: target.url });
    const id = await createCompany(person);
    const [message] = target.received;
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ type: 'company.created', data: { id } });
    const {
      'webhook-id': eventId,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    } = message?.headers ?? {};
    expect(signature).toBe(signed(secret, `${String(eventId)}.${String(timestamp)}.${message?.body}`));
  });

  test('whose secret is changed signs with both for a day, and no longer; changed twice, the first ends at once', async () => {
    const person = await manager();
    const { id, secret: first } = await makeWebhook(app, person, { url: target.url });
    const caller = await signedIn(app, person);
    const rotate = async () => (await caller.post(`/webhooks/${id}/rotate-secret`)).body.secret as string;
    const signers = async (...secrets: string[]) => {
      await createCompany(person);
      const message = target.received.at(-1);
      const { 'webhook-id': eventId, 'webhook-timestamp': at, 'webhook-signature': signature } = message?.headers ?? {};
      const expected = secrets.map((one) => signed(one, `${String(eventId)}.${String(at)}.${message?.body}`));
      expect(signature).toBe(expected.join(' '));
    };
    const second = await rotate();
    expect(second).not.toBe(first);
    await signers(second, first);
    const third = await rotate();
    await signers(third, second);
    const until = new Date((await caller.get(`/webhooks/${id}`)).body.previousSecretUntil);
    expect(until.getTime() - app.clock.now().getTime()).toBeGreaterThan(23 * 3_600_000);
    await later(24 * 3600 + 1);
    await signers(third);
    expect((await caller.get(`/webhooks/${id}`)).body.previousSecretUntil).toBeNull();
    const changes = await db().change.findMany({ where: { entityId: id, action: 'secret_rotated' } });
    expect(changes).toHaveLength(2);
    const told = JSON.stringify([
      changes.map(({ before, after }) => [before, after]),
      await db().idempotentRequest.findMany(),
    ]);
    for (const one of [first, second, third]) expect(told).not.toContain(one);
  });

  test('is told once, though two processes look at the same moment and again', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    const other = startWebhooks(app.kernel);
    const caller = await signedIn(app, person);
    await Promise.all(Array.from({ length: 5 }, (_, index) => caller.post('/companies', { name: `À cinq ${index}` })));
    await Promise.all([sending.sendNow(), other.sendNow()]);
    await Promise.all([sending.sendNow(), other.sendNow()]);
    await other.stop();
    expect(new Set(target.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
    expect(target.received).toHaveLength(5);
    expect(await logOf(id)).toHaveLength(5);
  });

  test('hears only of its events: states and closing, public messages and never a note', async () => {
    const person = await manager();
    const events = ['ticket.state_changed', 'ticket.closed', 'ticket.commented'];
    await makeWebhook(app, person, { url: target.url, events });
    const caller = await signedIn(app, person);
    const company = await buildCompany(app);
    const { body } = await caller.post('/tickets', { title: 'T', description: 'D', companyId: company.id });
    await caller.post(`/tickets/${body.id}/comments`, { body: 'Pour le client' });
    await caller.post(`/tickets/${body.id}/comments`, { body: 'SECRET-INTERNE', isInternal: true });
    await caller.post(`/tickets/${body.id}/change-state`, { state: 'closed' });
    await sending.sendNow();
    const types = target.received.map((each) => JSON.parse(each.body).type).sort();
    expect(types).toEqual(['ticket.closed', 'ticket.commented', 'ticket.state_changed']);
    expect(JSON.stringify(target.received)).not.toContain('SECRET-INTERNE');
  });

  test('hears of work booked, and once of a pack that runs low', async () => {
    const { companyId, manager: caller } = await buildCustomer(app);
    await makeWebhook(app, await manager(), { url: target.url, events: ['intervention.booked', 'hours.low'] });
    const pack = await sellPack(caller, companyId, { minutes: 600 });
    await bookWork(caller, companyId, { minutes: 540 });
    await bookWork(caller, companyId, { minutes: 15 });
    await sending.sendNow();
    const told = target.received.map(({ body }) => JSON.parse(body));
    expect(told.map(({ type }) => type).sort()).toEqual(['hours.low', 'intervention.booked', 'intervention.booked']);
    expect(told.find(({ type }) => type === 'hours.low').data).toMatchObject({ id: pack.id, companyId });
  });

  test('says nothing of what happened before it listened, nor while it was paused', async () => {
    const person = await manager();
    await createCompany(person, 'Avant');
    const { id } = await makeWebhook(app, person, { url: target.url });
    const caller = await signedIn(app, person);
    await caller.post(`/webhooks/${id}/pause`);
    await createCompany(person, 'Pendant');
    await caller.post(`/webhooks/${id}/resume`);
    await createCompany(person, 'Après');
    expect(target.received.map(({ body }) => JSON.parse(body).data.name.split(' ')[0])).toEqual(['Après']);
  });
});

describe('[AG-32] a target that fails', () => {
  test('hanging is cut off, and tried again after waits that grow', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    target.answerNext(() => undefined, 500, 503);
    await createCompany(person);
    const state = async () => {
      const [delivery] = await logOf(id);
      return {
        error: delivery?.error,
        status: delivery?.statusCode,
        attempts: delivery?.attempts,
        state: delivery?.state,
      };
    };
    expect(await state()).toEqual({ error: 'timeout', status: null, attempts: 1, state: 'waiting' });
    await later(2);
    expect((await state()).attempts).toBe(1);
    await later(4);
    expect(await state()).toEqual({ error: 'refused', status: 500, attempts: 2, state: 'waiting' });
    await later(290);
    expect((await state()).attempts).toBe(2);
    await later(20);
    expect(await state()).toMatchObject({ status: 503, attempts: 3 });
    await later(1810);
    expect(await state()).toEqual({ error: null, status: 200, attempts: 4, state: 'delivered' });
    expect(new Set(target.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(target.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('does not keep the others waiting', async () => {
    const person = await manager();
    const slow = await startTarget();
    const hanging: ServerResponse[] = [];
    const hang = (response: ServerResponse) => void hanging.push(response);
    slow.answerNext(hang, hang);
    const held = [await makeWebhook(app, person, { url: slow.url }), await makeWebhook(app, person, { url: slow.url })];
    await makeWebhook(app, person, { url: target.url });
    const run = createCompany(person);
    await expect.poll(() => target.received.length + hanging.length, { interval: 10 }).toBe(3);
    for (const response of hanging) response.end();
    await run;
    for (const { id } of held) expect((await logOf(id))[0]).toMatchObject({ state: 'delivered', attempts: 1 });
    slow.stop();
  });

  test('that is gone (410) pauses the webhook, and its creator is told', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    target.answerNext(410);
    await createCompany(person);
    expect(await db().webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({
      isActive: false,
      pausedReason: 'gone',
    });
    const mails = await db().mailMessage.findMany({ where: { recipientId: person.id, kind: 'webhook.paused' } });
    expect(mails).toHaveLength(1);
    const { body } = await (await signedIn(app, person)).get('/notifications');
    expect(body.rows).toMatchObject([
      { kind: 'webhook.gone', entity: 'webhook', entityId: id, subject: 'Comptabilité' },
    ]);
    await createCompany(person);
    expect(target.received).toHaveLength(1);
  });

  test('[AG-15] its pause is mailed as its creator chose', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    const topics = { webhookPauses: { isShown: true, mail: 'never' } };
    await (await signedIn(app, person)).patch('/me/notification-preferences', { topics });
    await db().webhook.update({ where: { id }, data: { failures: 24 } });
    target.answerNext(500);
    await createCompany(person);
    expect(await db().mailMessage.count({ where: { recipientId: person.id, kind: 'webhook.paused' } })).toBe(0);
    expect(await db().notification.findMany({ where: { recipientId: person.id } })).toMatchObject([
      { kind: 'webhook.failing', isShown: true },
    ]);
  });

  test('too often in a row pauses the webhook; starting it again sends what waited', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    await db().webhook.update({ where: { id }, data: { failures: 24 } });
    target.answerNext(500);
    await createCompany(person);
    const caller = await signedIn(app, person);
    expect((await caller.get(`/webhooks/${id}`)).body).toMatchObject({ isActive: false, pausedReason: 'failures' });
    await later(60);
    expect(target.received).toHaveLength(1);
    await (await signedIn(app, person)).post(`/webhooks/${id}/resume`);
    await sending.sendNow();
    expect(target.received).toHaveLength(2);
    expect((await db().webhook.findUniqueOrThrow({ where: { id } })).failures).toBe(0);
  });

  test('is given up after three days', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    target.answerNext(...Array.from({ length: 10 }, () => 500));
    await createCompany(person);
    for (const wait of [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]) await later(wait + 1);
    const [delivery] = await logOf(id);
    expect(delivery).toMatchObject({ state: 'failed', attempts: 10 });
    await later(200_000);
    expect(target.received).toHaveLength(10);
  });

  test('by a redirect is not followed, and a long answer is not read to its end', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    target.answerNext((response) => response.writeHead(302, { location: target.url }).end());
    await createCompany(person);
    expect((await logOf(id))[0]).toMatchObject({ error: 'redirect', statusCode: 302 });
    target.answerNext((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    await later(6);
    const [delivery] = await logOf(id);
    expect(delivery?.state).toBe('delivered');
    expect(delivery?.responseExcerpt).toHaveLength(1000);
  });
});

describe('[AG-32] what a webhook may tell', () => {
  test('is what its creator may read when it leaves, not when it was set up', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, {
      url: target.url,
      events: ['intervention.booked', 'company.created'],
    });
    const bare = await db().role.create({
      data: { name: `Sans rien ${id}`, kind: 'staff', rank: 30, permissions: [] },
    });
    await db().user.update({ where: { id: person.id }, data: { roleId: bare.id } });
    await createCompany(await manager());
    const [delivery] = await logOf(id);
    expect(delivery).toMatchObject({ state: 'dropped', error: 'no_right', payload: null });
    expect(target.received).toHaveLength(0);
  });

  test('is nothing once its creator may not sign in: it is paused', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    await db().user.update({ where: { id: person.id }, data: { state: 'disabled' } });
    await createCompany(await manager());
    expect((await logOf(id))[0]).toMatchObject({ state: 'dropped', error: 'creator_inactive' });
    expect((await db().webhook.findUniqueOrThrow({ where: { id } })).pausedReason).toBe('creator_inactive');
    expect(target.received).toHaveLength(0);
  });

  test('[AG-15] is paused without its creator: those who may manage webhooks are told, once, each in their language', async () => {
    const [person, other, reader] = [await manager(), await manager(), await buildStaff(app, 'technician')];
    await db().user.update({ where: { id: other.id }, data: { language: 'en' } });
    const { id } = await makeWebhook(app, person, { url: target.url });
    await db().user.update({ where: { id: person.id }, data: { state: 'disabled' } });
    await createCompany(other);
    await createCompany(other);
    const { body } = await (await signedIn(app, other)).get('/notifications');
    const news = body.rows.filter(({ entityId }: { entityId: string }) => entityId === id);
    expect(news).toMatchObject([{ kind: 'webhook.orphaned', entity: 'webhook', subject: 'Comptabilité' }]);
    const toOther = { recipientId: other.id, dedupeKey: { contains: id } };
    const mails = await db().mailMessage.findMany({ where: toOther });
    expect(mails).toMatchObject([{ kind: 'webhook.orphaned', subject: 'Webhook “Comptabilité” is paused' }]);
    expect(mails[0]?.textBody).toContain(target.url);
    expect(mails[0]?.textBody).toContain(`/admin/webhooks/${id}`);
    for (const recipientId of [person.id, reader.id])
      expect(await db().notification.count({ where: { recipientId, entityId: id } })).toBe(0);
  });

  test('[FR-10] is what whoever starts it again may read, once its creator is gone: it becomes theirs, and what was dropped can leave', async () => {
    const [person, superior] = [await manager(), await buildStaff(app, 'superadmin')];
    const { id } = await makeWebhook(app, person, { url: target.url });
    await db().user.update({ where: { id: person.id }, data: { state: 'disabled' } });
    await createCompany(superior);
    const permissions = ['webhooks.read', 'webhooks.write'];
    const blind = await db().role.create({ data: { name: `Webhooks ${id}`, kind: 'staff', rank: 95, permissions } });
    const stranger = await signedIn(app, await buildStaff(app, 'technician', { roleId: blind.id }));
    expect(await stranger.post(`/webhooks/${id}/resume`)).toMatchObject({
      status: 403,
      body: { code: 'rank.permission_not_held' },
    });
    const caller = await signedIn(app, superior);
    expect((await caller.post(`/webhooks/${id}/resume`)).status).toBe(204);
    const [dropped] = await logOf(id);
    expect((await caller.post(`/webhook-deliveries/${dropped?.id}/repeat`)).status).toBe(202);
    await createCompany(superior);
    expect(target.received).toHaveLength(2);
    expect((await caller.get(`/webhooks/${id}`)).body).toMatchObject({ isActive: true, createdById: superior.id });
  });
});

describe('[AG-32] the log', () => {
  test('a ping leaves at once, even from a paused webhook, and is tried once', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    const caller = await signedIn(app, person);
    await caller.post(`/webhooks/${id}/pause`);
    target.answerNext(500);
    const { status, body } = await caller.post(`/webhooks/${id}/test`);
    expect(status).toBe(202);
    await sending.sendNow();
    const shown = await caller.get(`/webhook-deliveries/${body.id}`);
    expect(shown.body).toMatchObject({ event: 'ping', state: 'failed', statusCode: 500, abilities: { repeat: true } });
    expect(JSON.parse(shown.body.payload)).toMatchObject({ type: 'ping', data: { webhookId: id } });
  });

  test('what was given up can be sent again, under the same id', async () => {
    const person = await manager();
    const { id } = await makeWebhook(app, person, { url: target.url });
    await createCompany(person);
    const caller = await signedIn(app, person);
    const { body } = await caller.get(`/webhook-deliveries?webhookId=${id}`);
    expect((await caller.post(`/webhook-deliveries/${body.rows[0].id}/repeat`)).status).toBe(202);
    expect(await caller.post(`/webhook-deliveries/${body.rows[0].id}/repeat`)).toMatchObject({
      status: 409,
      body: { code: 'webhook.still_waiting' },
    });
    await sending.sendNow();
    expect(target.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      body.rows[0].eventId,
      body.rows[0].eventId,
    ]);
  });
});
