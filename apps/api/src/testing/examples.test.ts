import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { webhookEventNames } from '@guichet/dto/webhooks/webhook';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bookWork, buildCustomer } from '../modules/contracts/contracts.factory.ts';
import { makeKey } from '../modules/identity/api-key.factory.ts';
import { startWebhooks } from '../modules/webhooks/public.ts';
import { makeWebhook } from '../modules/webhooks/webhook.factory.ts';
import { signedIn } from './api.ts';
import { buildCompany, buildContact, buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp({ variables: { WEBHOOKS_ALLOW_PRIVATE: '1' } });
const examples = path.resolve(import.meta.dirname, '../../../../docs/examples');
const running: ChildProcess[] = [];
let url = '';

beforeAll(async () => {
  url = await app.app.http.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});
afterAll(() => app.app.http.server.closeAllConnections());

/** Runs an example as a person would, in a process of its own. */
function runExample(name: string, variables: Record<string, string>, args: readonly string[] = []) {
  const env = { PATH: process.env.PATH ?? '', GUICHET_URL: url, PORT: '0', ...variables };
  const child = spawn(process.execPath, [path.join(examples, name), ...args], { env });
  running.push(child);
  const said = { text: '', errors: '', ended: new Promise((resolve) => child.on('exit', resolve)) };
  child.stdout.on('data', (chunk) => {
    said.text += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.errors += String(chunk);
  });
  return said;
}

/** Where an example that listens does so. */
async function addressOf(said: { text: string }): Promise<string> {
  await expect.poll(() => said.text, { timeout: 10_000 }).toMatch(/listening on \d+/);
  return `http://127.0.0.1:${/listening on (\d+)/.exec(said.text)?.[1]}`;
}

test('[AG-32] the example of a contact form opens one ticket, of the contact who writes', async () => {
  const [contact, fallback] = [await buildContact(app), await buildCompany(app)];
  const person = await buildStaff(app, 'manager');
  const { token } = await makeKey(app, person, { permissions: ['tickets.read', 'tickets.create', 'users.read'] });
  const said = runExample('contact-form.mjs', { GUICHET_KEY: token, GUICHET_COMPANY: fallback.id });
  const form = await addressOf(said);
  const send = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ subject: 'Question', message: 'Bonjour', ...fields });
    return (await fetch(form, { method: 'POST', body })).text();
  };
  const first = await send({ submission: 'a1b2c3d4', email: contact.email });
  expect(first).toMatch(/^Thank you: T-2026-\d+$/);
  expect(await send({ submission: 'a1b2c3d4', email: contact.email })).toBe(first);
  await send({ submission: 'e5f6a7b8', email: 'nobody@example.org' });
  const { body } = await (await signedIn(app, person)).get('/tickets?limit=10&sort=openedAt');
  expect(body.rows.map(({ companyId }: { companyId: string }) => companyId)).toEqual([contact.companyId, fallback.id]);
  expect(said.errors).toBe('');
});

test('[AG-32] the example of an export pages through all the work of a period', async () => {
  const { companyId, manager } = await buildCustomer(app);
  for (let worked = 0; worked < 103; worked += 1) await bookWork(manager, companyId, { minutes: 1, isOffered: true });
  await bookWork(manager, companyId, { summary: '=1+1;"x"', isOffered: true });
  await bookWork(manager, companyId, { workedOn: '2026-02-27', isOffered: true });
  const { token } = await makeKey(app, await buildStaff(app, 'manager'), { permissions: ['interventions.read'] });
  const said = runExample('export-interventions.mjs', { GUICHET_KEY: token }, ['2026-03-01', '2026-03-31']);
  expect(await said.ended).toBe(0);
  const lines = said.text.trimEnd().split('\n');
  expect(lines).toHaveLength(105);
  expect(said.text).toContain(`"'=1+1;""x"""`);
});

test('[AG-32] the example of a receiver believes what is signed, once, and nothing else', async () => {
  // The receiver goes by the real time, as it would elsewhere.
  app.clock.set(new Date().toISOString());
  const person = await buildStaff(app, 'manager');
  const { id, secret } = await makeWebhook(app, person, { url: 'http://127.0.0.1:1/' });
  const said = runExample('webhook-receiver.mjs', { WEBHOOK_SECRET: secret });
  const target = await addressOf(said);
  const caller = await signedIn(app, person);
  await caller.patch(`/webhooks/${id}`, { url: target });
  await caller.post('/companies', { name: 'Corail & fils' });
  const sending = startWebhooks(app.kernel);
  await sending.sendNow();
  await expect.poll(() => said.text).toContain('company.created Corail & fils');
  const { body } = await caller.get(`/webhook-deliveries?webhookId=${id}`);
  await caller.post(`/webhook-deliveries/${body.rows[0].id}/repeat`);
  await sending.sendNow();
  await sending.stop();
  expect((await caller.get(`/webhook-deliveries/${body.rows[0].id}`)).body).toMatchObject({
    state: 'delivered',
    statusCode: 204,
  });
  const forged = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    'webhook-signature': 'v1,AAAA',
  };
  expect((await fetch(target, { method: 'POST', body: '{"type":"forged","data":{}}', headers: forged })).status).toBe(
    401,
  );
  expect(said.text.match(/company\.created/g)).toHaveLength(1);
  expect(said.text).not.toContain('forged');
});

test('[AG-32] the guide names every event of webhooks and every refusal of a key', async () => {
  const guide = await readFile(path.resolve(examples, '../api.md'), 'utf8');
  const sources = [
    '../kernel/http/request-context.ts',
    '../modules/identity/api-key-actor.ts',
    '../modules/identity/access-token.ts',
  ];
  const texts = await Promise.all(sources.map((file) => readFile(path.resolve(import.meta.dirname, file), 'utf8')));
  const keyCodes = [...texts.join('').matchAll(/'(api_key\.\w+)'/g)].map(([, code]) => code);
  expect(keyCodes.length).toBeGreaterThan(6);
  for (const name of [...webhookEventNames, ...keyCodes]) expect(guide).toContain(`\`${name}\``);
});
