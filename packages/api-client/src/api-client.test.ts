import { defineEntryList } from '@guichet/dto/tickets/entry-list';
import { expect, test, vi } from 'vitest';
import { createApiClient } from './api-client.ts';

const theme = defineEntryList('themes', 'ClientTestTheme');
const me = {
  id: '0196f000-0000-7000-8000-000000000001',
  email: 'a@example.org',
  firstName: 'Ada',
  lastName: 'L',
  phone: null,
  language: 'fr',
  roleId: '0196f000-0000-7000-8000-000000000002',
  roleName: 'Technicien',
  kind: 'staff',
  companyId: null,
  companyName: null,
  ticketScope: 'company',
  hasTotp: false,
  permissions: [],
};

/** An API that answers by address; every call is recorded. */
function fakeApi(answers: Record<string, (token: string | null, nth: number) => Response>) {
  const calls: string[] = [];
  const fetcher = vi.fn<typeof fetch>(async (input, init) => {
    const path = (input as string).replace('http://api', '');
    calls.push(`${init?.method} ${path}`);
    const token = new Headers(init?.headers).get('authorization');
    const answer = answers[path];
    if (!answer) throw new TypeError('fetch failed');
    return answer(token, calls.filter((call) => call.endsWith(path)).length);
  });
  return { calls, fetcher, client: createApiClient({ baseUrl: 'http://api', fetcher }) };
}

const ok = (body: unknown) => Response.json(body);
const refused = (status: number, code: string, more = {}) =>
  Response.json({ type: 'about:blank', title: '', status, code, ...more }, { status });
const page = { rows: [], nextCursor: null, count: null, isCountCapped: false };

test('an expired token is renewed once for all requests that wait, then each is sent again', async () => {
  const { client, calls } = fakeApi({
    '/auth/login': () => ok({ accessToken: 'old', user: me }),
    '/auth/refresh': () => ok({ accessToken: 'new', user: me }),
    '/themes': (token) => (token === 'Bearer new' ? ok(page) : refused(401, 'auth.expired')),
  });
  await client.login({ email: me.email, password: 'x' });
  await Promise.all([client.list(theme), client.list(theme), client.list(theme)]);
  expect(calls.filter((call) => call === 'POST /auth/refresh')).toHaveLength(1);
});

test('a session that ended by itself waits for its person, then goes on with what was asked', async () => {
  let isEnded = false;
  const { client, calls } = fakeApi({
    '/auth/login': (_token, nth) => ok({ accessToken: `t${nth}`, user: me }),
    '/auth/refresh': () => refused(401, 'auth.required'),
    '/themes': (token) => (isEnded && token === 'Bearer t1' ? refused(401, 'auth.session_ended') : ok({ id: '1' })),
  });
  await client.login({ email: me.email, password: 'x' });
  isEnded = true;
  const saved = client.create(theme, { name: 'A' });
  const read = client.list(theme);
  await vi.waitFor(() => expect(client.session.get()).toMatchObject({ status: 'interrupted', user: { id: me.id } }));
  const asked = client.list(theme);
  await client.login({ email: me.email, password: 'x' });
  await expect(Promise.all([saved, read, asked])).resolves.toHaveLength(3);
  expect(calls.filter((call) => call === 'POST /themes')).toHaveLength(2);
});

test('a session that ended by itself and whose person leaves refuses what waited', async () => {
  const { client } = fakeApi({
    '/auth/login': () => ok({ accessToken: 'old', user: me }),
    '/auth/refresh': () => refused(401, 'auth.required'),
    '/themes': () => refused(401, 'auth.required'),
  });
  await client.login({ email: me.email, password: 'x' });
  const read = client.list(theme);
  await vi.waitFor(() => expect(client.session.get().status).toBe('interrupted'));
  client.session.signOut();
  await expect(read).rejects.toMatchObject({ status: 401 });
});

test('what one person asked for is never sent in the name of another', async () => {
  const other = { ...me, id: '0196f000-0000-7000-8000-000000000009' };
  const { client, calls } = fakeApi({
    '/auth/login': (_token, nth) => ok({ accessToken: `t${nth}`, user: nth === 1 ? me : other }),
    '/auth/refresh': () => refused(401, 'auth.required'),
    '/themes': () => refused(401, 'auth.required'),
  });
  await client.login({ email: me.email, password: 'x' });
  const saved = client.create(theme, { name: 'A' });
  await vi.waitFor(() => expect(client.session.get().status).toBe('interrupted'));
  await client.login({ email: 'other@example.org', password: 'x' });
  await expect(saved).rejects.toMatchObject({ status: 401 });
  expect(calls.filter((call) => call === 'POST /themes')).toHaveLength(1);
});

test('a page that opens without a session signs nobody in', async () => {
  const { client } = fakeApi({ '/auth/refresh': () => refused(401, 'auth.required') });
  await client.refresh();
  expect(client.session.get().status).toBe('signed-out');
});

test('an API out of reach while renewing does not sign anybody out', async () => {
  const { client } = fakeApi({
    '/auth/login': () => ok({ accessToken: 'old', user: me }),
    '/themes': () => refused(401, 'auth.expired'),
  });
  await client.login({ email: me.email, password: 'x' });
  await expect(client.list(theme)).rejects.toMatchObject({ code: 'network' });
  expect(client.session.get().status).toBe('signed-in');
});

test('a wrong password is told, and nothing is renewed', async () => {
  const { client, calls } = fakeApi({ '/auth/login': () => refused(401, 'auth.bad_credentials') });
  await expect(client.login({ email: me.email, password: 'x' })).rejects.toMatchObject({
    code: 'auth.bad_credentials',
  });
  expect(calls).toEqual(['POST /auth/login']);
});

test('a read is tried again when the way was blocked, a write is not', async () => {
  const { client, calls } = fakeApi({
    '/auth/refresh': () => ok({ accessToken: 'new', user: me }),
    '/themes': (_token, nth) => (nth === 1 ? new Response('', { status: 503 }) : ok(page)),
  });
  await client.list(theme);
  await expect(client.create(theme, { name: 'A' })).resolves.toBeDefined();
  await expect(client.command('/nowhere')).rejects.toMatchObject({ code: 'network', status: 0 });
  expect(calls.filter((call) => call.endsWith('/nowhere'))).toHaveLength(1);
  expect(calls.filter((call) => call === 'GET /themes')).toHaveLength(2);
});

test('a problem keeps its fields, its figures and its request id', async () => {
  const { client } = fakeApi({
    '/auth/refresh': () => ok({ accessToken: 'new', user: me }),
    '/themes': () => refused(422, 'invalid', { fields: { name: 'too_big' }, params: { max: 80 }, requestId: 'r-1' }),
  });
  await expect(client.create(theme, { name: 'A' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { name: 'too_big' },
    params: { max: 80 },
    requestId: 'r-1',
  });
});

test('a page of a proxy is not taken for a problem of the API', async () => {
  const { client } = fakeApi({
    '/auth/refresh': () => ok({ accessToken: 'new', user: me }),
    '/themes': () => new Response('<h1>413</h1>', { status: 413 }),
  });
  await expect(client.create(theme, { name: 'A' })).rejects.toMatchObject({ code: 'request.too_large' });
});

test('[WS-06] the live feed begins where the session did, however often its token is renewed', async () => {
  const answers = ['12', '19'];
  const { client } = fakeApi({ '/auth/refresh': () => ok({ accessToken: 't', user: me, liveMark: answers.shift() }) });
  await client.refresh();
  await client.refresh();
  expect(client.session.liveMark()).toBe('12');
  expect(answers).toEqual([]);
});
