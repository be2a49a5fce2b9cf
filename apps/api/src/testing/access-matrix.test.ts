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
