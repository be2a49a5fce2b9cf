import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

const READ_DAYS = 90;
const KEPT_DAYS = 365;
const DAY_MS = 24 * 3_600_000;

/** Deletes what was read long ago, and what nobody read in a year. Running it twice changes nothing. */
export async function forgetOldNotifications(sql: SqlRunner, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  await sql.rows(deleteOld, [before(READ_DAYS), before(KEPT_DAYS)]);
}

const deleteOld = statement<never>(
  'delete_old_notifications',
  `delete from "Notification"
   where "createdAt" < $1::timestamptz and ("readAt" is not null or "createdAt" < $2::timestamptz)`,
);
