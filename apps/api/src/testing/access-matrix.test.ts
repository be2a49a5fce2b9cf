import path from 'node:path';
import { readyMadeRoles } from '@guichet/dto/identity/permission';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RegisteredRoute } from '../kernel/access/gate.ts';
import { api, signedIn } from './api.ts';
import { buildContact, buildStaff } from './people.ts';
import { switchEverythingOn } from './switches.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
// What the settings switch off answers to nobody: here everything is on.
beforeAll(() => switchEverythingOn(app));

const FILE = path.resolve(import.meta.dirname, '../../../../docs/access-matrix.md');
const AN_ID = '019a0000-0000-7000-8000-eeeeeeeeeeee';

/** The doors, and what stands before them: each is public for a reason. */
const OPEN = {
  'sign-in, password reset, invitation': [
    'GET /api/v1/auth/links/:token',
    'POST /api/v1/auth/email-confirmations',
    'POST /api/v1/auth/login',
    'POST /api/v1/auth/logout',
    'POST /api/v1/auth/password-reset',
    'POST /api/v1/auth/passwords',
    'POST /api/v1/auth/refresh',
    'POST /api/v1/registrations',
    'POST /api/v1/registrations/confirm',
  ],
  health: ['GET /api/health/live', 'GET /api/health/ready'],
  'what the door wears': [
    'GET /api/v1/branding',
    'GET /api/v1/branding/icon',
    'GET /api/v1/branding/logo',
    'GET /api/v1/branding/touch-icon',
  ],
  'a gateway of SMS, known by the secret in its address or its signature': [
    'GET /api/v1/sms/inbound/http',
    'POST /api/v1/sms/inbound/http',
    'POST /api/v1/sms/inbound/twilio',
  ],
  'how the API is spoken to, the same for every business, while its settings show it': [
    'GET /api/docs',
    'GET /api/docs/json',
    'GET /api/docs/static/*',
    'GET /api/docs/static/index.html',
    'GET /api/docs/static/swagger-initializer.js',
    'GET /api/docs/yaml',
    'GET /api/openapi.json',
    'HEAD /api/docs/static/*',
  ],
} as const;

const isAllowed = (route: RegisteredRoute, role: (typeof readyMadeRoles)[number]): boolean =>
  route.access === 'public' ||
  route.access === 'signed-in' ||
  (role.permissions as readonly string[]).includes(route.access);

const apiRoutes = () =>
  app.app.routes
    .filter(({ url, method }) => url.startsWith('/api/') && !url.startsWith('/api/docs') && method !== 'HEAD')
    .sort((one, other) => `${one.url} ${one.method}`.localeCompare(`${other.url} ${other.method}`, 'en'));

function matrix(): string {
  const head = ['route', 'needs', ...readyMadeRoles.map(({ key }) => key)];
  const rows = apiRoutes().map((route) => [
    `${route.method} ${route.url}`,
    route.access,
    ...readyMadeRoles.map((role) => (isAllowed(route, role) ? 'yes' : '—')),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `# Who may call what\n\nGenerated from the route registry and the ready-made roles; a test fails when it is not true. The second lock, the rows that each\nmay reach, is told in [who-sees-what.md](who-sees-what.md).\n\n${lines.join('\n')}\n`;
}

test('the committed access matrix is the one of the routes', async () => {
  await expect(matrix()).toMatchFileSnapshot(FILE);
});

test('[AG-30] what answers without a session is named here, one by one', () => {
  const open = app.app.routes.filter(({ access }) => access === 'public').map(({ method, url }) => `${method} ${url}`);
  expect(open.sort()).toEqual(Object.values(OPEN).flat().sort());
});

describe('the gate', () => {
  test('[AG-30] without a session nothing but public routes answers', async () => {
    const nobody = api(app);
    for (const { method, url, access } of apiRoutes()) {
      if (access === 'public') continue;
      const answer = await nobody.send({ method: method, url: url.replaceAll(/:\w+/g, AN_ID) });
      expect(`${method} ${url} ${answer.status}`).toBe(`${method} ${url} 401`);
    }
  });

  test('[FR-09] each ready-made role is refused what it does not hold', async () => {
    for (const role of readyMadeRoles) {
      const person = role.key === 'client' ? await buildContact(app) : await buildStaff(app, role.key);
      const caller = await signedIn(app, person);
      for (const route of apiRoutes().filter((one) => !isAllowed(one, role))) {
        const answer = await caller.send({ method: route.method, url: route.url.replaceAll(/:\w+/g, AN_ID) });
        expect(`${role.key} ${route.method} ${route.url} ${answer.status}`).toBe(
          `${role.key} ${route.method} ${route.url} 403`,
        );
      }
    }
  });
});
