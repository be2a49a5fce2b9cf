import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

test('everything has a default', () => {
  expect(readEnvironment({})).toEqual({
    nodeEnv: 'development',
    host: '127.0.0.1',
    port: 3000,
    mayWebhooksBePrivate: false,
    maySmsBePrivate: false,
    trustedProxies: [],
    dataDir: path.resolve('.data'),
    databaseUrl: undefined,
    storageUrl: undefined,
    isDemo: true,
    demoOf: 'agency',
    adminEmail: undefined,
    smtpUrl: undefined,
    imapUrl: undefined,
  });
});

test('[AG-36] every variable is told in the README and in .env.example, and may be given to the container', () => {
  const root = path.resolve(import.meta.dirname, '../../../..');
  const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const names = [...textOf('apps/api/src/kernel/environment.ts').matchAll(/^ {2}([A-Z_]+): (?:z|addressOf)\b/gm)].map(
    ([, name]) => name ?? '',
  );
  expect(names).toContain('SMS_ALLOW_PRIVATE');
  expect(names.length).toBeGreaterThan(12);
  const told = new Set(
    ['README.md', '.env.example'].map(textOf).flatMap((text) => names.filter((name) => !text.includes(name))),
  );
  expect([...told]).toEqual([]);
  const container = `${textOf('Dockerfile')}${textOf('docker-compose.yml')}`;
  expect(names.filter((name) => !new RegExp(`\\b${name}[:=]`).test(container))).toEqual([]);
});

test('an empty variable counts as absent', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toMatchObject({ port: 3000, isDemo: true });
});

test('what is given is read', () => {
  const given = {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '8080',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
    DATA_DIR: '/srv/guichet',
    DATABASE_URL: 'postgresql://guichet:secret@db:5432/guichet',
    STORAGE_URL: 's3://key:secret@files/guichet?endpoint=https://s3.example.org',
    DEMO: '0',
    WEBHOOKS_ALLOW_PRIVATE: '1',
    ADMIN_EMAIL: 'admin@example.org',
    SMTP_URL: 'smtps://mail.example.org:465',
    IMAP_URL: 'imaps://support%40example.org:secret@mail.example.org:993/INBOX',
  };
  expect(readEnvironment(given)).toEqual({
    nodeEnv: 'production',
    host: '0.0.0.0',
    port: 8080,
    mayWebhooksBePrivate: true,
    maySmsBePrivate: false,
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
    dataDir: '/srv/guichet',
    databaseUrl: given.DATABASE_URL,
    storageUrl: given.STORAGE_URL,
    isDemo: false,
    demoOf: 'agency',
    adminEmail: 'admin@example.org',
    smtpUrl: 'smtps://mail.example.org:465',
    imapUrl: given.IMAP_URL,
  });
});

test.each([
  ['0', false, 'agency'],
  ['1', true, 'agency'],
  ['worksite', true, 'contractor'],
])('DEMO=%s says whether there is a demonstration, and whose business it shows', (DEMO, isDemo, demoOf) => {
  expect(readEnvironment({ DEMO })).toMatchObject({ isDemo, demoOf });
});

test('a demonstration that does not exist is refused by the names of those that do', () => {
  expect(problemsOf({ DEMO: 'chantier' }).problems).toEqual(['DEMO: must be 0, 1 or worksite']);
});

test('all the wrong values are told at once, by name', () => {
  const wrong = {
    NODE_ENV: 'prod',
    HOST: 'a b',
    PORT: '70000',
    TRUSTED_PROXIES: 'proxy.example.org',
    DATABASE_URL: 'mysql://x',
    STORAGE_URL: 's3://bucket-without-key',
    DEMO: 'yes',
    ADMIN_EMAIL: 'me',
    SMTP_URL: 'x',
  };
  const error = problemsOf(wrong);
  for (const name of Object.keys(wrong)) expect(error.problems.join('\n')).toContain(`${name}: must`);
});

test.each(['0', '65536', '-1', '80a', '1e3'])('%s is not a port', (PORT) => {
  expect(problemsOf({ PORT }).problems).toEqual(['PORT: must be a number from 1 to 65535']);
});

test.each(['true', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', '127.0.0.1,', '10.0.0'])(
  '%s does not say which proxies to believe',
  (TRUSTED_PROXIES) => {
    expect(problemsOf({ TRUSTED_PROXIES }).problems).toEqual([expect.stringContaining('TRUSTED_PROXIES: must be')]);
  },
);

test('demo accounts are refused in production, asked for or not', () => {
  for (const DEMO of ['1', 'worksite', undefined]) {
    expect(problemsOf({ NODE_ENV: 'production', DEMO }).message).toContain('refused with NODE_ENV=production');
  }
});

function problemsOf(variables: Record<string, string | undefined>): EnvironmentError {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
  throw new Error('The environment was accepted');
}
