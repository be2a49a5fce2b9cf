import { ProblemError } from '../errors/problem-error.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'QuotaExceeded', 'XMinioStorageFull']);
/** What may be better in a moment: a disk that is not mounted, a bucket that does not answer. */
const RETRY_AFTER_SECONDS = 10;

/** A store without room: 507. */
export const storageFull = () => new ProblemError(507, 'storage.full');

/** A store that does not answer: 503. */
export const storageUnavailable = () =>
  new ProblemError(503, 'storage.unavailable', { params: { retryAfter: RETRY_AFTER_SECONDS } });

/** Whether an error, or what caused it, says that there is no room. */
export function isFull(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (FULL.has(each.name) || FULL.has(String((each as Error & { code?: unknown }).code))) return true;
  }
  return false;
}
