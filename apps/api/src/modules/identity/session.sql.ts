import { CHANGE_COLUMNS } from '../../kernel/changes/record-change.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { hashSecret, newSecret } from './secret.ts';

/** A device that is not used for this long is signed out. */
export const SESSION_DAYS = 30;
const SESSION_MS = SESSION_DAYS * 24 * 3_600_000;

/** Where a session is opened from. */
export interface Device {
  userAgent: string;
  address: string;
}

export interface IssuedSession {
  sessionId: string;
  userId: string;
  refreshToken: string;
}

/**
 * Opens a session in one statement, on condition that the person may still enter and the password is still the one that was
 * checked.
 * @returns `undefined` when that is no longer so.
 */
export async function insertSession(
  sql: SqlRunner,
  opening: Device & {
    userId: string;
    passwordHash?: string | null | undefined;
    now: Date;
    requestId?: string | undefined;
  },
): Promise<IssuedSession | undefined> {
  const { userId, passwordHash, userAgent, address, now } = opening;
  const [sessionId, refreshToken] = [uuidv7(now.getTime()), newSecret()];
  const values = [userId, passwordHash ?? null, sessionId, userAgent, address, now.toISOString(), expiry(now)];
  const opened = await sql.rows(openSession, [
    ...values,
    uuidv7(now.getTime()),
    hashSecret(refreshToken),
    opening.requestId ?? null,
  ]);
  return opened.length > 0 ? { sessionId, userId, refreshToken } : undefined;
}

/**
 * Uses a refresh token and issues the next, in one statement: of two at once, one finds it used.
 * @returns `undefined` when the token is not known, used, or its session over.
 */
export async function rotateRefreshToken(sql: SqlRunner, token: string, now: Date): Promise<IssuedSession | undefined> {
  const refreshToken = newSecret();
  const values = [hashSecret(token), now.toISOString(), expiry(now), uuidv7(now.getTime()), hashSecret(refreshToken)];
  const [rotated] = await sql.rows(rotateToken, values);
  return rotated && { ...rotated, refreshToken };
}

/** The session that a refresh token, used or not, was issued for. */
export async function findRefreshToken(
  sql: SqlRunner,
  token: string,
): Promise<{ sessionId: string; userId: string; isUsed: boolean } | undefined> {
  return (await sql.rows(tokenByHash, [hashSecret(token)]))[0];
}

/** A session by its id, over or not. */
export async function findSession(
  sql: SqlRunner,
  sessionId: string,
): Promise<{ sessionId: string; userId: string } | undefined> {
  return (await sql.rows(sessionById, [sessionId]))[0];
}

/** Which sessions end, and what is recorded of it. */
export interface Ending {
  userId: string;
  /** Only this one. */
  only?: string | undefined;
  /** All but this one. */
  except?: string | undefined;
  reason: 'logout' | 'reuse' | 'ended' | 'password_changed' | 'password_reset' | 'disabled';
  now: Date;
  actorId?: string | undefined;
  requestId?: string | undefined;
}

/**
 * Ends open sessions of a person, each with its change record, in one statement.
 * @returns how many were open.
 */
export async function endSessions(sql: SqlRunner, ending: Ending): Promise<number> {
  const { userId, only, except, reason, now, actorId, requestId } = ending;
  const values = [userId, only ?? null, except ?? null, reason, now.toISOString(), actorId ?? null, requestId ?? null];
  return (await sql.rows(endOpenSessions, values)).length;
}

const expiry = (now: Date) => new Date(now.getTime() + SESSION_MS).toISOString();

const openSession = statement<{ id: string }>(
  'open_session',
  `with person as (
     update "User" set "lastSignInAt" = $6::timestamptz
     where id = $1::uuid and state = 'active' and ($2::text is null or "passwordHash" = $2) returning id
   ), opened as (
     insert into "Session" (id, "userId", "userAgent", address, "createdAt", "lastSeenAt", "expiresAt")
     select $3::uuid, id, $4, $5, $6::timestamptz, $6::timestamptz, $7::timestamptz from person returning id, "userId"
   ), issued as (
     insert into "RefreshToken" (id, "sessionId", "tokenHash", "issuedAt") select $8::uuid, id, $9, $6::timestamptz from opened
   )
   insert into "Change" (${CHANGE_COLUMNS})
   select 'session', id, 'created', null, null, jsonb_build_object('userId', "userId"), null, null, "userId", $10, $6::timestamptz
   from opened returning "entityId" as id`,
);

const rotateToken = statement<{ sessionId: string; userId: string }>(
  'rotate_refresh_token',
  `with used as (
     update "RefreshToken" t set "usedAt" = $2::timestamptz from "Session" s
     where t."tokenHash" = $1 and t."usedAt" is null
       and s.id = t."sessionId" and s."endedAt" is null and s."expiresAt" > $2::timestamptz
     returning t."sessionId"
   ), seen as (
     update "Session" s set "lastSeenAt" = $2::timestamptz, "expiresAt" = $3::timestamptz from used
     where s.id = used."sessionId" and s."endedAt" is null returning s.id, s."userId"
   ), issued as (
     insert into "RefreshToken" (id, "sessionId", "tokenHash", "issuedAt") select $4::uuid, id, $5, $2::timestamptz from seen
   )
   select id as "sessionId", "userId" from seen`,
);

const tokenByHash = statement<{ sessionId: string; userId: string; isUsed: boolean }>(
  'refresh_token_by_hash',
  `select t."sessionId", s."userId", t."usedAt" is not null as "isUsed"
   from "RefreshToken" t join "Session" s on s.id = t."sessionId" where t."tokenHash" = $1`,
);

const sessionById = statement<{ sessionId: string; userId: string }>(
  'session_by_id',
  'select id as "sessionId", "userId" from "Session" where id = $1::uuid',
);

const endOpenSessions = statement<{ id: string }>(
  'end_open_sessions',
  `with ended as (
     update "Session" set "endedAt" = $5::timestamptz, "endReason" = $4
     where "userId" = $1::uuid and "endedAt" is null and ($2::uuid is null or id = $2::uuid) and ($3::uuid is null or id <> $3::uuid)
     returning id, "userId"
   )
   insert into "Change" (${CHANGE_COLUMNS})
   select 'session', id, 'ended', null, jsonb_build_object('endReason', $4::text), jsonb_build_object('userId', "userId"),
     null, null, $6::uuid, $7, $5::timestamptz
   from ended returning "entityId" as id`,
);
