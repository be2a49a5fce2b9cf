import type { Problem } from '@guichet/dto/core/problem';

/** Why a request gave nothing: a problem told by the API, or `network` when it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  readonly params: Record<string, unknown>;
  readonly requestId: string | undefined;

  constructor(status: number, code: string, more: Partial<Problem> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = more.fields ?? {};
    this.params = more.params ?? {};
    this.requestId = more.requestId;
  }
}

/** The API could not be reached, or took too long. */
export function networkError(): ApiError {
  return new ApiError(0, 'network');
}

/** The session ended before the request could leave. */
export function signedOut(): ApiError {
  return new ApiError(401, 'auth.session_ended');
}

/** The error behind an answer that is not a success. */
export function toApiError(status: number, body: string): ApiError {
  const told = jsonOrNull(body);
  if (isProblem(told)) return new ApiError(status, told.code, told);
  return new ApiError(status, status >= 502 && status <= 504 ? 'unavailable' : (PLAIN_CODES[status] ?? 'internal'));
}

/** What a proxy in front of the API may answer by itself. */
const PLAIN_CODES: Record<number, string> = {
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'not_found',
  413: 'request.too_large',
  429: 'too_many_requests',
};

// By hand: this is the only check of the first page, and the schema library weighs more than the rest of this client.
function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
