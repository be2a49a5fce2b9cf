import { expect, test } from 'vitest';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import { api } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { createFirstAdminLink } from './first-admin.ts';
import { login, PASSWORD } from './identity.factory.ts';

const app = useTestApp();
const logged: string[] = [];
const start = (environment: Partial<Kernel['environment']> = {}) => {
  const log = { ...app.kernel.log, error: (_: object, message: string) => void logged.push(message) };
  return createFirstAdminLink({ ...app.kernel, log, environment: { ...app.kernel.environment, ...environment } });
};
const adminEmail = 'Admin@Example.test';
const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000).toISOString());

test('[FR-15] the first superadmin comes in by a link told at the first start', async () => {
  expect(await start({ adminEmail, isDemo: true })).toBeUndefined();

  expect(await start()).toBeUndefined();
  expect(logged.join()).toContain('ADMIN_EMAIL');

  const [link, atTheSameTime] = await Promise.all([start({ adminEmail }), start({ adminEmail })]);
  expect([link, atTheSameTime].filter(Boolean)).toHaveLength(1);
  const first = (link ?? atTheSameTime) as string;
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/admin\/link\/[\w-]{43}$/);

  later(5);
  const second = (await start({ adminEmail })) as string;
  expect(second).not.toBe(first);
  const [old, token] = [first, second].map((url) => url.split('/').at(-1) ?? '');
  expect((await api(app).post('/auth/passwords', { token: old, password: PASSWORD })).status).toBe(404);
  expect((await api(app).get(`/auth/links/${token}`)).body).toMatchObject({
    purpose: 'first_admin',
    email: 'admin@example.test',
  });
  expect((await api(app).post('/auth/passwords', { token, password: PASSWORD })).status).toBe(204);
  expect((await login(app, { email: adminEmail })).body.user).toMatchObject({ roleName: 'Superadministrateur' });

  later(5);
  expect(await start({ adminEmail })).toBeUndefined();
  expect(await app.kernel.database.systemDb('test').user.count({ where: { role: { key: 'superadmin' } } })).toBe(1);
});

test('an address that belongs to somebody else makes nobody a superadmin', async () => {
  const { email } = await buildStaff(app);
  await app.kernel.database.systemDb('test').user.deleteMany({ where: { role: { key: 'superadmin' } } });
  expect(await start({ adminEmail: email })).toBeUndefined();
  expect(logged.at(-1)).toContain('another role');
});

test('links begin with the address where people reach the product', () => {
  const of = (host: string, told: string | null = null) => {
    const settings = { ...app.kernel.settings.current(), 'business.publicUrl': told };
    const environment = { ...app.kernel.environment, host, port: 3000 };
    return publicUrl({ environment, settings: { ...app.kernel.settings, current: () => settings } }, '/admin');
  };
  expect(of('127.0.0.1')).toBe('http://127.0.0.1:3000/admin');
  expect(of('0.0.0.0')).toBe('http://localhost:3000/admin');
  expect(of('::1')).toBe('http://[::1]:3000/admin');
  expect(of('127.0.0.1', 'https://guichet.example.org')).toBe('https://guichet.example.org/admin');
});
