import { beforeAll, expect, test } from 'vitest';
import { api, signedIn } from './api.ts';
import { multipart } from './multipart.ts';
import { buildCompany, buildStaff } from './people.ts';
import { switchEverythingOn } from './switches.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();

interface Operation {
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> };
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

let paths: Record<string, Record<string, Operation>>;
let problem: { properties: Record<string, { description?: string }> };
beforeAll(async () => {
  await switchEverythingOn(app);
  const { body } = await api(app).send({ method: 'GET', url: '/api/openapi.json' });
  paths = body.paths;
  problem = body.components.schemas.Problem;
});

const operation = (name: string): Operation => {
  const [method = '', path = ''] = name.split(' ');
  const found = paths[`/api/v1${path}`]?.[method.toLowerCase()];
  if (!found) throw new Error(`OpenAPI does not tell of ${name}.`);
  return found;
};
const successOf = ({ responses }: Operation) => Object.keys(responses).filter((status) => status !== 'default');

test('[AG-32] every route is told, each with what it answers when it goes well and when it does not', () => {
  const told = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const missing = app.app.routes
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((route) => route.includes(' /api/v1/') && !told.includes(route));
  expect(missing).toEqual([]);
  for (const [path, methods] of Object.entries(paths)) {
    expect(path).toMatch(/^\/api\//);
    for (const [method, one] of Object.entries(methods)) {
      const name = `${method} ${path}`;
      expect(one.summary, name).toBeTruthy();
      expect(successOf(one), name).toHaveLength(1);
      if (path.startsWith('/api/v1'))
        expect(Object.keys(one.responses.default?.content ?? {}), name).toEqual(['application/problem+json']);
    }
  }
});

test('[AG-32] a problem is told with all that it says, and with the language of its words', async () => {
  const reader = await signedIn(app, await buildStaff(app, 'manager'));
  const { body } = await reader.get('/companies/12');
  expect(Object.keys(problem.properties)).toEqual(expect.arrayContaining(Object.keys(body)));
  for (const words of ['title', 'detail', 'messages'])
    expect(problem.properties[words]?.description).toContain('Content-Language');
});

test('[AG-32] what is told is what is answered: the status, and the kind of body', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { id } = await buildCompany(app);
  const asked = [
    ['POST /companies', await manager.post('/companies', { name: 'Corail' })],
    ['PATCH /companies/{id}', await manager.patch(`/companies/${id}`, { name: 'Corail 2' })],
    ['POST /companies/{id}/archive', await manager.post(`/companies/${id}/archive`)],
    ['GET /companies', await manager.get('/companies')],
    ['GET /tickets/export', await manager.get('/tickets/export')],
    [
      'POST /companies/{id}/recaps/preview',
      await manager.post(`/companies/${id}/recaps/preview`, { from: '2026-01-01', to: '2026-01-31' }),
    ],
  ] as const;
  for (const [name, { status, headers }] of asked) {
    const one = operation(name);
    expect([name, successOf(one)]).toEqual([name, [String(status)]]);
    const kinds = Object.keys(one.responses[status]?.content ?? {});
    expect([name, kinds]).toEqual([name, status === 204 ? [] : [String(headers['content-type']).split(';')[0]]]);
  }
});

test('[AG-31] a form of files is told as one, with the fields beside it', async () => {
  const fields = (name: string) =>
    Object.keys(operation(name).requestBody?.content['multipart/form-data']?.schema.properties ?? {});
  expect(fields('POST /tickets/{id}/attachments')).toEqual(['file']);
  expect(fields('PUT /settings/logo')).toEqual(['file']);
  expect(fields('POST /companies/{id}/documents')).toEqual(
    expect.arrayContaining(['file', 'title', 'isVisibleToClient']),
  );
  expect(fields('POST /publications/{id}/photos')).toContain('file');
  const { id } = await buildCompany(app);
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const sent = multipart([{ name: 'plan.txt', contents: Buffer.from('plan') }]);
  const answer = await manager.send({ method: 'POST', url: `/api/v1/companies/${id}/documents`, ...sent });
  expect(answer.status).toBe(201);
});

test('[AG-21] the filters and orders of a list are told, and what a program may send with a write', () => {
  const named = (name: string) => operation(name).parameters?.map((parameter) => parameter.name);
  expect(named('GET /tickets')).toEqual(expect.arrayContaining(['openedAt.from', 'sort', 'cursor', 'limit']));
  expect(named('POST /tickets')).toContain('idempotency-key');
  expect(named('PATCH /tickets/{id}')).toContain('if-match');
  expect(operation('POST /auth/login').security).toEqual([]);
});

test('it has a page that reads well', async () => {
  expect((await api(app).send({ method: 'GET', url: '/api/docs' })).status).toBeLessThan(400);
});
