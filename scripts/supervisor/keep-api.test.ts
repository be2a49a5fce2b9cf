import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type KeptApi, keepApi } from './keep-api.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  return () => vi.restoreAllMocks();
});

const READY = `process.send({ type: 'ready', pid: process.pid }); setInterval(() => {}, 1000);`;

function keep(source: string): { api: KeptApi; messages: unknown[] } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'main.mjs'), source);
  const messages: unknown[] = [];
  const api = keepApi({
    args: ['main.mjs'],
    cwd: folder,
    isPatient: false,
    environment: process.env,
    databaseUrl: async () => 'postgresql://somewhere/guichet',
    onMessage: (message) => messages.push(message),
  });
  onTestFinished(() => api.stop());
  return { api, messages };
}

test('an API that is killed starts again', async () => {
  const { api, messages } = keep(READY);
  await api.ready;
  const [first] = messages as { pid: number }[];
  process.kill(first?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => messages.length).toBe(2);
  expect(messages[1]).not.toEqual(first);
});

test('an API that cannot start is given up, saying so', async () => {
  const { api } = keep('process.exit(3)');
  await expect(api.ready).rejects.toThrow('The API cannot start (exit code 3)');
});

test('an API that is asked to stop does not start again', async () => {
  const { api, messages } = keep(READY);
  await api.ready;
  await api.stop();
  expect(messages).toHaveLength(1);
});

test('an API loads before the database is there, and each one started is told where it is', async () => {
  const source = `process.on('message', ({ url }) => process.send({ type: 'ready', url, pid: process.pid }));`;
  const { api, messages } = keep(source);
  await api.ready;
  api.restart();
  await expect.poll(() => messages.length).toBe(2);
  expect(messages).toMatchObject(Array(2).fill({ url: 'postgresql://somewhere/guichet' }));
});
