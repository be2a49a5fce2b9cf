import type { Problem } from '@guichet/dto/core/problem';
import type { FastifyError } from 'fastify';
import { databaseProblem } from '../db/database-problem.ts';
import { ProblemError } from './problem-error.ts';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Authentication required',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  431: 'Request header fields too large',
  500: 'Internal error',
  503: 'Service unavailable',
  507: 'Insufficient storage',
};

/** Turns whatever was thrown into the problem that leaves; an unexpected error tells its request id and nothing else. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = error instanceof ProblemError ? error : (databaseProblem(error) ?? frameworkProblem(error));
  return {
    type: 'about:blank',
    title: TITLES[known.status] ?? 'Error',
    status: known.status,
    code: known.code,
    ...(known.fields && { fields: known.fields }),
    ...(known.params && { params: known.params }),
    requestId,
  };
}

/** What Fastify and its plugins throw has a status below 500 only when the request is at fault. */
function frameworkProblem(error: unknown): ProblemError {
  const { statusCode, code } = (error ?? {}) as Partial<FastifyError>;
  if (!statusCode || statusCode >= 500) return new ProblemError(500, 'internal');
  return new ProblemError(statusCode, FRAMEWORK_CODES[code ?? ''] ?? STATUS_CODES[statusCode] ?? 'request.invalid');
}

const FRAMEWORK_CODES: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.empty_body',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
};

const STATUS_CODES: Record<number, string> = {
  404: 'not_found',
  413: 'request.too_large',
  415: 'request.media_type',
  429: 'too_many_requests',
};
