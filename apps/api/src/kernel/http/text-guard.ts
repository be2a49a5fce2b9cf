import { malformed } from '../errors/problem-error.ts';

// PostgreSQL refuses NUL, and lone surrogates are not text: both would surface as a 500 far from their cause.
const UNSTORABLE = /[\0\ud800-\udfff]/u;

/**
 * Refuses text that cannot be stored, wherever it stands in the input.
 * @throws malformed naming the path of the field, `comments.0.body`.
 */
export function refuseUnstorableText(input: unknown, path = ''): void {
  if (typeof input === 'string') {
    if (UNSTORABLE.test(input)) throw malformed({ [path || 'body']: 'invalid_text' });
    return;
  }
  if (typeof input !== 'object' || input === null) return;
  for (const [key, value] of Object.entries(input)) {
    const inner = path ? `${path}.${key}` : key;
    if (UNSTORABLE.test(key)) throw malformed({ [path || 'body']: 'invalid_text' });
    refuseUnstorableText(value, inner);
  }
}
