import { expect, test } from 'vitest';
import { api, signedIn } from './api.ts';
import { buildContact, buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
const PAGES = [
  '/api/docs',
  '/api/docs/',
  '/api/docs/json',
  '/api/docs/yaml',
  '/api/docs/static/index.html',
  '/api/docs/static/swagger-ui.css',
  '/api/openapi.json',
];
const statuses = () =>
  Promise.all(PAGES.map(async (url) => (await app.app.http.inject({ method: 'GET', url })).statusCode));

test('[AG-30] what the API takes is read without a session only while the settings show it, from one request to the next', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const shows = (value: boolean) => manager.patch('/settings', { 'security.showsApiDocumentation': value });
  expect(await statuses()).toEqual(PAGES.map(() => 404));
  expect((await shows(true)).status).toBe(200);
  expect((await statuses()).every((status) => status < 400)).toBe(true);
  expect((await shows(false)).status).toBe(200);
  expect(await statuses()).toEqual(PAGES.map(() => 404));
});

test('[AG-30, AG-32] whoever is signed in reads the description, and nobody else', async () => {
  expect((await api(app).get('/openapi')).status).toBe(401);
  for (const person of [await buildStaff(app, 'technician'), await buildContact(app)]) {
    const { status, body } = await (await signedIn(app, person)).get('/openapi');
    expect([status, Object.keys(body.paths).includes('/api/v1/tickets')]).toEqual([200, true]);
  }
});
