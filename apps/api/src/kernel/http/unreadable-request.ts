import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem-error.ts';
import { toProblem } from '../errors/to-problem.ts';
import { uuidv7 } from '../ids.ts';
import { answerHeaders } from './fixed-headers.ts';

const PROBLEM = 'application/problem+json';

/** An address that no router can read, such as half a character: a problem like any other. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error, request.id);
  reply.code(problem.status).headers(answerHeaders).type(PROBLEM).send(problem);
}

/** What is no request at all, or one whose headers have no end: answered on the bare connection, which is closed. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUSES[error.code ?? ''] ?? 400;
  const body = JSON.stringify(toProblem(new ProblemError(status, CODES[status] ?? 'request.invalid'), uuidv7()));
  const headers = {
    ...answerHeaders,
    'content-type': PROBLEM,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  socket.destroySoon();
}

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const CODES: Record<number, string> = { 408: 'request.too_slow', 431: 'request.headers_too_large' };
