import { ProblemError } from '../errors/problem-error.ts';
import { storageFull } from '../storage/storage-problem.ts';

/** The only place where an error of the database becomes a problem. Returns `undefined` for anything else. */
export function databaseProblem(error: unknown): ProblemError | undefined {
  const { sqlState, constraint } = databaseError(error);
  if (isUnreachable(error, sqlState)) return new ProblemError(503, 'unavailable', { params: { retryAfter: 2 } });
  if (sqlState === DISK_FULL) return storageFull();
  if (sqlState === '23505') return new ProblemError(409, 'conflict.duplicate', { fields: duplicateField(constraint) });
  // A day or an instant that the calendar of the database has not, such as the year 0.
  if (sqlState === '22007' || sqlState === '22008') return new ProblemError(400, 'request.invalid');
  // Since PostgreSQL 18 a row that another one holds on to is 23001.
  if (sqlState === '23503' || sqlState === '23001') return new ProblemError(409, 'reference.in_use');
  return undefined;
}

const DISK_FULL = '53100';

/** Whether a transaction lost a race that another try may win. */
export function isRetryable(error: unknown): boolean {
  const { sqlState, prismaCode } = databaseError(error);
  return sqlState === '40001' || sqlState === '40P01' || prismaCode === 'P2034';
}

interface DatabaseError {
  sqlState: string | undefined;
  constraint: string | undefined;
  prismaCode: string | undefined;
}

/** Reads an error of `pg`, or one of Prisma that wraps it. */
function databaseError(error: unknown): DatabaseError {
  const outer = (error ?? {}) as { code?: string; constraint?: string; meta?: PrismaMeta };
  const cause = outer.meta?.driverAdapterError?.cause;
  const prismaCode = /^P\d{4}$/.test(outer.code ?? '') ? outer.code : undefined;
  return {
    prismaCode,
    sqlState: cause?.originalCode ?? (prismaCode ? PRISMA_STATES[prismaCode] : outer.code),
    constraint: cause?.constraint?.index ?? cause?.constraint?.fields?.join('_') ?? outer.constraint,
  };
}

interface PrismaMeta {
  driverAdapterError?: {
    cause?: { originalCode?: string; constraint?: { index?: string; fields?: string[] } };
  };
}

const PRISMA_STATES: Record<string, string> = { P2002: '23505', P2003: '23503' };

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'P1001',
  'P1002',
  'P1017',
]);

function isUnreachable(error: unknown, sqlState: string | undefined): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  // Class 57P: the server is stopping, starting or has cut the connection.
  if (sqlState?.startsWith('57P') || sqlState?.startsWith('08')) return true;
  if (code && UNREACHABLE.has(code)) return true;
  return /Connection terminated|connect ECONNREFUSED|timeout exceeded when trying to connect|Can't reach database/i.test(
    message,
  );
}

/** `User_email_key` and `email` both name the field `email`. */
function duplicateField(constraint: string | undefined): Record<string, string> | undefined {
  const field = constraint
    ?.replace(/^[A-Z][A-Za-z]*_/, '')
    .replace(/_key$/, '')
    .split('_')[0]
    ?.replaceAll('"', '');
  return field ? { [field]: 'already_used' } : undefined;
}
