import { randomId } from '@guichet/api-client/random-id';
import { useRef } from 'react';

/** Gives the key under which something is sent: the same while the same is tried again, so that it is done once. */
export function useAttempt(): (input: unknown) => string {
  const attempt = useRef({ key: '', body: '' });
  return (input) => {
    const body = JSON.stringify(input);
    if (attempt.current.body !== body) attempt.current = { key: randomId(), body };
    return attempt.current.key;
  };
}
