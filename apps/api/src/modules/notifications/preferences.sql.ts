import type { NotificationChoices } from '@guichet/dto/notifications/preferences';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** When the digest leaves for whoever chose no hour. */
export const DEFAULT_DIGEST_HOUR = 8;

interface Saved {
  /** The person whose choices they are: the one who acts. */
  userId: string;
  topics: NotificationChoices;
  digestHour: number | undefined;
  now: Date;
}

/** Writes the topics that are given over those that are stored, in one statement: two changes at once both hold. */
export async function savePreferences(sql: SqlRunner, { userId, topics, digestHour, now }: Saved): Promise<void> {
  await sql.rows(writePreferences, [userId, JSON.stringify(topics), digestHour ?? null, now.toISOString()]);
}

const writePreferences = statement<never>(
  'write_notification_preferences',
  `insert into "NotificationPreference" ("userId", choices, "digestHour", "updatedAt")
   values ($1::uuid, $2::jsonb, coalesce($3::int, ${DEFAULT_DIGEST_HOUR}), $4::timestamptz)
   on conflict ("userId") do update set choices = "NotificationPreference".choices || excluded.choices,
     "digestHour" = coalesce($3::int, "NotificationPreference"."digestHour"), "updatedAt" = excluded."updatedAt"`,
);
