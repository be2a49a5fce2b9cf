import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LockedError, takeLock, waitForLock } from './lock-file.ts';
import { temporaryFolder } from './testing/folders.ts';

test('a lock is taken once, until it is released', () => {
  const file = path.join(temporaryFolder(), 'lock');
  const lock = takeLock(file);
  expect(() => takeLock(file)).toThrow(LockedError);
  lock.release();
  expect(existsSync(file)).toBe(false);
  takeLock(file).release();
});

test('a lock is free again when its holder is killed', async () => {
  const file = path.join(temporaryFolder(), 'lock');
  const module = path.join(import.meta.dirname, 'lock-file.ts');
  const source = `const { takeLock } = await import(${JSON.stringify(module)}); takeLock(${JSON.stringify(file)}); process.stdout.write('held'); setInterval(() => {}, 1000)`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(() => takeLock(file)).toThrow(String(holder.pid));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeLock(file).release();
});

test('a process that received the number of a dead holder does not hold its lock', () => {
  const file = path.join(temporaryFolder(), 'lock');
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: `${process.pid}@before` }));
  takeLock(file);
  expect(readFileSync(file, 'utf8')).not.toContain('before');
});

test('waiting for a lock ends when it is released, or when time is up', async () => {
  const file = path.join(temporaryFolder(), 'lock');
  const lock = takeLock(file);
  await expect(waitForLock(file, 60)).rejects.toThrow(LockedError);
  setTimeout(() => lock.release(), 60);
  (await waitForLock(file, 5_000)).release();
});
