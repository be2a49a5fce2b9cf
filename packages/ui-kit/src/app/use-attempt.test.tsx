import { ApiError } from '@guichet/api-client/api-error';
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAttempt } from './use-attempt.ts';

const words = { body: 'Merci' };

/** The keys of the same words, sent once more after each of these answers. */
async function keysAfter(...answers: (ApiError | null)[]): Promise<string[]> {
  const { result } = renderHook(() => useAttempt());
  const keys: string[] = [];
  for (const answer of [...answers, null]) {
    const sending = result.current(words, async (key) => {
      keys.push(key);
      if (answer) throw answer;
    });
    await sending.catch(() => undefined);
  }
  return keys;
}

test.each([
  ['network', 0],
  ['unavailable', 504],
])('[AG-10] what was not answered is tried again as the same: %s', async (code, status) => {
  const [first, second] = await keysAfter(new ApiError(status, code));
  expect(second).toBe(first);
});

test('[AG-14] the same words said again once they arrived are said again', async () => {
  const [first, second, third] = await keysAfter(null, null);
  expect(new Set([first, second, third]).size).toBe(3);
});

test('[AG-10] what was refused is looked at anew', async () => {
  const [first, second] = await keysAfter(new ApiError(409, 'ticket.assigned'));
  expect(second).not.toBe(first);
});
