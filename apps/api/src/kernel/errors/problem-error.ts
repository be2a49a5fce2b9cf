import type { Problem } from '@guichet/dto/core/problem';
import type { FieldWords } from '@guichet/dto/problems/field-issue';

/** An expected failure: it leaves the API as an RFC 9457 problem with a stable code. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string> | undefined;
  readonly params: Record<string, unknown> | undefined;
  /** What is said of a field where its code alone says too little: the limit that was passed. */
  readonly fieldWords: Record<string, FieldWords> | undefined;
  /** The code whose words tell it, where those of its own would speak to somebody else. */
  readonly saidAs: string;

  constructor(status: number, code: string, more: More = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = more.fields;
    this.params = more.params;
    this.fieldWords = more.fieldWords;
    this.saidAs = more.saidAs ?? code;
  }
}

type More = Pick<Problem, 'fields' | 'params'> & {
  fieldWords?: Record<string, FieldWords> | undefined;
  saidAs?: string;
};

/** 401: nobody is signed in, or no longer. */
export const unauthenticated = (code = 'auth.required', params?: Record<string, unknown>) =>
  new ProblemError(401, code, { params });

/** 403: the permission is missing. */
export const forbidden = (code = 'auth.forbidden', params?: Record<string, unknown>) =>
  new ProblemError(403, code, { params });

/** 403 to a program: its key lacks the permission, whatever the role of whoever made it. */
export const forbiddenToKey = (permission: string) =>
  new ProblemError(403, 'auth.forbidden', { params: { permission }, saidAs: 'api_key.forbidden' });

/** 404: it does not exist, or not for this caller; the same body for both. */
export const notFound = (code = 'not_found') => new ProblemError(404, code);

/** 409: the state of what is stored refuses the act; `fields` names what was typed against it. */
export const conflict = (code: string, params?: Record<string, unknown>, fields?: Record<string, string>) =>
  new ProblemError(409, code, { params, fields });

/** 412: someone else changed it first; both versions are shown. */
export const stale = (current: unknown) => new ProblemError(412, 'conflict.version', { params: { current } });

/** 413: too large. */
export const tooLarge = (code: string, params?: Record<string, unknown>) => new ProblemError(413, code, { params });

/** 422: well-formed, refused by a rule; each field has its code. */
export const invalid = (fields: Record<string, string>, params?: Record<string, unknown>) =>
  new ProblemError(422, 'invalid', { fields, params });

/** 400: not the shape that the route takes. */
export const malformed = (fields: Record<string, string>, fieldWords?: Record<string, FieldWords>) =>
  new ProblemError(400, 'request.invalid', { fields, fieldWords });

/** 429: too often; `retryAfter` in seconds. */
export const throttled = (retryAfter: number, code = 'too_many_requests') =>
  new ProblemError(429, code, { params: { retryAfter } });
