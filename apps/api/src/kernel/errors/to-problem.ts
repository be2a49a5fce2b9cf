import type { FastifyError } from 'fastify';
import { databaseProblem } from '../db/database-problem.ts';
import { ProblemError } from './problem-error.ts';

/** The problem behind whatever was thrown; an unexpected error tells nothing of itself. */
export function toProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : (databaseProblem(error) ?? frameworkProblem(error));
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
