import { describe, expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const PROXY = '10.1.2.3';
const STRANGER = '203.0.113.9';
const PER_MINUTE = 5;

describe('[AG-36] behind a proxy that is named', () => {
  const app = useTestApp({ variables: { TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' }, requestsPerMinute: PER_MINUTE });
  const statuses = (peer: string, forwarded: (index: number) => string) => statusesOf(app, peer, forwarded);

  test('the number of requests is counted per person, not for the proxy', async () => {
    const people = await statuses(PROXY, (index) => `198.51.100.${index}`);
    expect(people.every((status) => status === 401)).toBe(true);
    expect(await statuses(PROXY, () => '198.51.100.200')).toContain(429);
  });

  test('an address that the sender wrote itself is not believed, only what the proxy saw', async () => {
    expect(await statuses(PROXY, (index) => `192.0.2.${index}, 198.51.100.201`)).toContain(429);
  });

  test('whoever comes past the proxy is not believed', async () => {
    expect(await statuses(STRANGER, (index) => `192.0.2.${index}`)).toContain(429);
  });

  test('TLS at the proxy makes cookies secure and asks browsers to stay with it', async () => {
    const secure = await live(app, PROXY, 'https');
    expect(secure['strict-transport-security']).toBe('max-age=31536000');
    expect((await live(app, PROXY, 'http'))['strict-transport-security']).toBeUndefined();
    expect((await live(app, STRANGER, 'https'))['strict-transport-security']).toBeUndefined();
    expect(await cookieOf(app, PROXY)).toContain('Secure');
    expect(await cookieOf(app, '198.51.100.77')).not.toContain('Secure');
  });
});

describe('[AG-36] with no proxy named', () => {
  const app = useTestApp({ requestsPerMinute: PER_MINUTE });

  test('nobody is believed, this machine included', async () => {
    expect(await statusesOf(app, '127.0.0.1', (index) => `198.51.100.${index}`)).toContain(429);
    expect((await live(app, '127.0.0.1', 'https'))['strict-transport-security']).toBeUndefined();
  });
});

describe('[AG-36] a public address in the settings', () => {
  const app = useTestApp();

  test('that begins with https is enough to ask browsers to stay with TLS', async () => {
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    const { status } = await admin.patch('/settings', { 'business.publicUrl': 'https://guichet.example.org' });
    expect(status).toBe(200);
    expect((await live(app, '127.0.0.1', 'http'))['strict-transport-security']).toBe('max-age=31536000');
  });
});

type App = ReturnType<typeof useTestApp>;

async function statusesOf(app: App, peer: string, forwarded: (index: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 1; index <= PER_MINUTE + 2; index += 1) {
    const headers = { 'x-forwarded-for': forwarded(index) };
    const { status } = await api(app).send({ url: '/api/v1/me', remoteAddress: peer, headers });
    statuses.push(status);
  }
  return statuses;
}

async function live(app: App, peer: string, protocol: string): Promise<Record<string, unknown>> {
  const headers = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': protocol };
  return (await api(app).send({ url: '/api/health/live', remoteAddress: peer, headers })).headers;
}

/** The cookie of a refresh that fails: it is cleared with the marks that it was set with. */
async function cookieOf(app: App, peer: string): Promise<string> {
  const headers = { 'x-forwarded-for': '198.51.100.8', 'x-forwarded-proto': 'https' };
  const answer = await api(app).send({ method: 'POST', url: '/api/v1/auth/logout', remoteAddress: peer, headers });
  return String(answer.headers['set-cookie']);
}
