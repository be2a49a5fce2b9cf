import { beforeEach, expect, test, vi } from 'vitest';
import { programCheck, runChecks, settle } from './check.ts';

const node = (source: string) => ({ command: process.execPath, args: ['-e', source], minutes: 1 });

beforeEach(() => {
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockReturnValue();
  return () => vi.restoreAllMocks();
});

test('checks are counted, and one that fails does not stop the others', async () => {
  const checks = [
    programCheck('fails', node('process.exit(3)')),
    { title: 'throws', run: () => Promise.reject(new Error('expected here')) },
    programCheck('does not exist', { command: 'no-such-program', args: [], minutes: 1 }),
    { title: 'counts', run: async () => ({ passed: 5, failed: 2 }) },
    programCheck('succeeds', node('')),
  ];
  expect(await runChecks(checks)).toEqual({ passed: 6, failed: 5 });
});

test('a program that takes too long is stopped', async () => {
  const check = programCheck('hangs', { ...node('setInterval(() => {}, 1000)'), minutes: 0.002 });
  expect(await check.run()).toEqual({ passed: 0, failed: 1 });
});

test('a test runner that fails without a failed test, or runs none, has failed', () => {
  expect(settle({ passed: 4, failed: 0 }, true)).toEqual({ passed: 4, failed: 0 });
  expect(settle({ passed: 4, failed: 0 }, false)).toEqual({ passed: 4, failed: 1 });
  expect(settle({ passed: 4, failed: 2 }, false)).toEqual({ passed: 4, failed: 2 });
  expect(settle({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
  expect(settle(undefined, false)).toEqual({ passed: 0, failed: 1 });
});
