import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** Sessions and links are kept for a while, for those who look into what happened. */
const KEPT_DAYS = 90;
/** A refresh token presented again after this long is refused all the same: it is no longer known. */
const USED_TOKEN_DAYS = 30;

/** Deletes what no longer proves anything. Running it twice changes nothing. */
export async function deleteOldTraces(sql: SqlRunner, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();
  await sql.rows(deleteSessions, [before(KEPT_DAYS)]);
  await sql.rows(deleteTokens, [before(USED_TOKEN_DAYS)]);
  await sql.rows(deleteLinks, [before(KEPT_DAYS)]);
  await sql.rows(deleteCounters, [before(1)]);
}

const deleteSessions = statement<never>(
  'delete_old_sessions',
  'delete from "Session" where "endedAt" < $1::timestamptz or "expiresAt" < $1::timestamptz',
);
const deleteTokens = statement<never>(
  'delete_old_refresh_tokens',
  'delete from "RefreshToken" where "usedAt" < $1::timestamptz',
);
const deleteLinks = statement<never>(
  'delete_old_links',
  'delete from "OneTimeLink" where "expiresAt" < $1::timestamptz',
);
const deleteCounters = statement<never>(
  'delete_old_counters',
  'delete from "SignInThrottle" where "windowStartedAt" < $1::timestamptz',
);
