import { malformed } from '../errors/problem-error.ts';

// PostgreSQL refuses NUL, and lone surrogates are not text: both would surface as a 500 far from their cause.
const UNSTORABLE = /[\0\ud800-\udfff]/u;
/** Far more than any body of ours, far less than what exhausts the stack of whoever walks it. */
const MAX_DEPTH = 100;

/** Whether the database can hold a text. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/**
 * Refuses text that cannot be stored, wherever it stands in the input, and input nested deeper than anything of ours.
 * @throws malformed naming the path of the field, `comments.0.body`; `too_deep` on the field that goes too deep.
 */
export function refuseUnstorableText(input: unknown, path = '', depth = 0): void {
  if (typeof input === 'string') {
    if (!isStorable(input)) throw malformed({ [path || 'body']: 'invalid_text' });
    return;
  }
  if (typeof input !== 'object' || input === null) return;
  if (depth > MAX_DEPTH) throw malformed({ [path === '' ? 'body' : path.replace(/\..*/, '')]: 'too_deep' });
  for (const [key, value] of Object.entries(input)) {
    const inner = path ? `${path}.${key}` : key;
    if (!isStorable(key)) throw malformed({ [path || 'body']: 'invalid_text' });
    refuseUnstorableText(value, inner, depth + 1);
  }
}
