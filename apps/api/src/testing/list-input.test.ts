import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '../kernel/ids.ts';
import { api, signedIn } from './api.ts';
import { buildStaff } from './people.ts';
import { switchEverythingOn } from './switches.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
let port = 0;
beforeAll(async () => {
  await switchEverythingOn(app);
  port = Number(new URL(await app.app.http.listen({ host: '127.0.0.1', port: 0 })).port);
});

/** Says something on a bare connection; gives what came back until it was closed. */
function say(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    socket.setEncoding('utf8').on('data', (part) => {
      heard += String(part);
    });
    socket.on('close', () => resolve(heard)).on('error', reject);
  });
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { enum?: string[] };
}

/** Every list that is read page after page, with the orders and filters that it says it takes. */
async function pagedLists() {
  const { body } = await api(app).send({ method: 'GET', url: '/api/openapi.json' });
  return Object.entries<{ get?: { parameters?: Parameter[] } }>(body.paths).flatMap(([path, { get }]) => {
    const query = (get?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    if (path.includes('{') || !query.some(({ name }) => name === 'cursor')) return [];
    const sorts = query.find(({ name }) => name === 'sort')?.schema.enum ?? [];
    const filters = query
      .map(({ name }) => name)
      .filter((name) => !['sort', 'cursor', 'limit', 'count', 'q'].includes(name));
    return [{ path: path.replace('/api/v1', ''), sorts, filters }];
  });
}

const VALUES = [
  5,
  1.5,
  2 ** 40,
  'x',
  '',
  'a\0',
  '\ud800',
  '0000-01-01',
  '2026-13-45T99:99:99.999Z',
  '-000001-01-01T00:00:00.000Z',
  null,
];
/** Somebody who reads every list, also those that a setting opens. */
async function readerOfAll() {
  const caller = await signedIn(app, await buildStaff(app, 'superadmin'));
  await caller.patch('/settings', { 'clientAccounts.selfRegistration': true });
  return caller;
}

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify([value, uuidv7()])).toString('base64url');

describe('[AG-21] whatever a list is asked', () => {
  test('a cursor of another order, or of nobody, is refused by name or is a place like any other', async () => {
    const caller = await readerOfAll();
    const lists = await pagedLists();
    expect(lists.length).toBeGreaterThan(20);
    for (const { path, sorts } of lists) {
      for (const sort of sorts) {
        for (const value of VALUES) {
          const { status, body } = await caller.get(`${path}?sort=${sort}&cursor=${cursorOf(value)}`);
          const told = status === 200 ? status : [status, body.fields];
          expect([200, [400, { cursor: 'invalid_cursor' }]], `${path} ${sort} ${String(value)}`).toContainEqual(told);
        }
      }
    }
  });

  test('none is a value of what may be empty, and of nothing else', async () => {
    const caller = await readerOfAll();
    for (const { path, filters } of await pagedLists()) {
      for (const filter of filters) {
        const { status, body } = await caller.get(`${path}?${filter}=none`);
        if (status !== 200)
          expect([path, filter, status, Object.keys(body.fields ?? {}).join()]).toEqual([
            path,
            filter,
            400,
            expect.stringContaining(filter),
          ]);
      }
    }
    expect((await caller.get('/contracts?state=none')).status).toBe(400);
    expect((await caller.get('/tickets?assigneeId=none')).status).toBe(200);
  });
});

describe('what is no request', () => {
  test('an address that is no text is a problem like any other', async () => {
    const answer = await api(app).send({ method: 'GET', url: '/api/v1/tickets/%F0' });
    expect(answer).toMatchObject({
      status: 400,
      body: { status: 400, code: 'request.invalid', requestId: expect.any(String) },
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow');
  });

  test.each([
    [
      'headers without end',
      `GET /api/v1/me HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`,
      431,
      'request.headers_too_large',
    ],
    ['another protocol', 'HELO mail.example.org\r\n\r\n', 400, 'request.invalid'],
  ])('%s are answered as a problem, and the connection is closed', async (_what, sent, status, code) => {
    const answer = await say(sent);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('content-type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({ status, code });
  });
});
