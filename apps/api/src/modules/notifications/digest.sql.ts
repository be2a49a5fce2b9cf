import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { DEFAULT_DIGEST_HOUR } from './preferences.sql.ts';

/** When a digest is asked for: the instant, and what day it is for the business. */
export interface DigestTime {
  now: Date;
  /** `2026-01-31`. */
  day: string;
  timeZone: string;
}

/**
 * Whose digest is due: their hour of today has come, something was told before it, and none left today. An hour that the summer
 * clock skips is the next one; one that it repeats is its second.
 */
export async function peopleAwaitingDigest(sql: SqlRunner, { now, day, timeZone }: DigestTime): Promise<string[]> {
  const rows = await sql.rows(awaiting, [day, timeZone, now.toISOString()]);
  return rows.map(({ id }) => id);
}

/** Takes the digest of a day for one person. @returns whether it was still to be taken; of two at once, one takes it. */
export async function takeDigest(sql: SqlRunner, userId: string, { now, day }: DigestTime): Promise<boolean> {
  const taken = await sql.rows(takeDay, [userId, day, now.toISOString()]);
  return taken.length > 0;
}

/** Nothing that waited until now waits any more, read or not. */
export async function markDigested(sql: SqlRunner, userId: string, { now }: DigestTime): Promise<void> {
  await sql.rows(markRows, [userId, now.toISOString()]);
}

const awaiting = statement<{ id: string }>(
  'people_awaiting_digest',
  `select u.id::text from "User" u left join "NotificationPreference" p on p."userId" = u.id
   cross join lateral (select ($1::date + make_interval(hours => coalesce(p."digestHour", ${DEFAULT_DIGEST_HOUR})))
     at time zone $2 as hour) due
   where u.state = 'active' and due.hour <= $3::timestamptz and (p."lastDigestOn" is null or p."lastDigestOn" < $1::date)
     and exists (select 1 from "Notification" n where n."recipientId" = u.id and n."isForDigest"
       and n."digestedAt" is null and n."readAt" is null and n."createdAt" < due.hour)
   order by u.id`,
);

const takeDay = statement<{ userId: string }>(
  'take_digest_day',
  `insert into "NotificationPreference" ("userId", "lastDigestOn", "updatedAt") values ($1::uuid, $2::date, $3::timestamptz)
   on conflict ("userId") do update set "lastDigestOn" = excluded."lastDigestOn"
     where "NotificationPreference"."lastDigestOn" is null or "NotificationPreference"."lastDigestOn" < excluded."lastDigestOn"
   returning "userId"::text`,
);

const markRows = statement<never>(
  'mark_digested',
  `update "Notification" set "digestedAt" = $2::timestamptz
   where "recipientId" = $1::uuid and "isForDigest" and "digestedAt" is null and "createdAt" <= $2::timestamptz`,
);
