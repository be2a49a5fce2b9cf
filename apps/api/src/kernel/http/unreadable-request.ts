import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Settings } from '@guichet/dto/settings/settings';
import { ProblemError } from '../errors/problem-error.ts';
import { problemInWords } from '../errors/problem-in-words.ts';
import { uuidv7 } from '../ids.ts';
import { PROBLEM } from './answer-problem.ts';
import { answerHeaders } from './fixed-headers.ts';

/**
 * What is no request at all, or one whose headers have no end: answered on the bare connection, which is closed. Who asks is not
 * known: the words are in the language of the business.
 */
export async function answerUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  settings: Settings,
): Promise<void> {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUSES[error.code ?? ''] ?? 400;
  const { 'business.language': language, 'business.timeZone': timeZone } = settings;
  const problem = new ProblemError(status, CODES[status] ?? 'request.invalid');
  const body = JSON.stringify(await problemInWords(problem, uuidv7(), { language, timeZone }));
  const headers = {
    ...answerHeaders,
    'content-type': PROBLEM,
    'content-language': language,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  socket.destroySoon();
}

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const CODES: Record<number, string> = { 408: 'request.too_slow', 431: 'request.headers_too_large' };
