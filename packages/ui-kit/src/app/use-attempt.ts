import { ApiError } from '@guichet/api-client/api-error';
import { randomId } from '@guichet/api-client/random-id';
import { useRef } from 'react';

/** Nobody knows whether it was done: the answer was lost, or a proxy gave up waiting for it. */
const UNANSWERED = new Set(['network', 'unavailable']);

type Attempt = <Answer>(input: unknown, send: (key: string) => Promise<Answer>) => Promise<Answer>;

/**
 * Sends something under a key: the same while the same is tried again without having been answered, so that it is done once. What was
 * answered is over: the same words said again are said again, and what was refused is looked at anew.
 */
export function useAttempt(): Attempt {
  const attempt = useRef({ key: '', body: '' });
  return async (input, send) => {
    const body = JSON.stringify(input);
    if (attempt.current.body !== body) attempt.current = { key: randomId(), body };
    const { key } = attempt.current;
    const end = () => {
      if (attempt.current.key === key) attempt.current = { key: '', body: '' };
    };
    try {
      const answer = await send(key);
      end();
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError && UNANSWERED.has(error.code))) end();
      throw error;
    }
  };
}
