import type { NotificationRow } from '@guichet/dto/notifications/notification';
import type { NotificationKind } from '@guichet/dto/notifications/notification-kind';
import { CHANGE_COLUMNS } from '../../kernel/changes/record-change.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { MAIL_COLUMNS, MAIL_TYPES } from '../mails/public.ts';

/** A notification to be written. */
export interface NewsRow {
  id: string;
  recipientId: string;
  kind: NotificationKind;
  entity: NotificationRow['entity'];
  entityId: string;
  companyId: string | null;
  ticketId: string | null;
  projectId: string | null;
  details: Record<string, string | number>;
  dedupeKey: string;
  isShown: boolean;
  isForDigest: boolean;
  isForMail: boolean;
  isForSms: boolean;
  /** When the message leaves that this news waits for; `null` without one. */
  tellAt: string | null;
  createdAt: string;
}

/** The placeholders of a statement that writes news: the rows as JSON, who acts, and the request. */
interface Placeholders {
  rows: string;
  actor: string;
  request: string;
}

const STORED = `"id", "recipientId", "kind", "entity", "entityId", "companyId", "ticketId", "projectId", "details", "dedupeKey", "isShown",
  "isForDigest", "isForMail", "isForSms", "tellAt", "createdAt"`;

/**
 * The parts `told` and `heard` of a statement that writes news beside what it tells: the rows, and one change that their recipients
 * alone hear live. What was told already is left alone.
 */
export const newsParts = ({ rows, actor, request }: Placeholders): string => `told as (
    insert into "Notification" (${STORED}, "actorId")
    select ${STORED}, ${actor}::uuid
    from jsonb_to_recordset(${rows}::jsonb) n("id" uuid, "recipientId" uuid, "kind" text, "entity" text, "entityId" uuid,
      "companyId" uuid, "ticketId" uuid, "projectId" uuid, "details" jsonb, "dedupeKey" text, "isShown" boolean, "isForDigest" boolean,
      "isForMail" boolean, "isForSms" boolean, "tellAt" timestamptz,
      "createdAt" timestamptz)
    on conflict ("dedupeKey") do nothing
    returning id, "recipientId", "isShown", "createdAt"
  ), heard as (
    insert into "Change" (${CHANGE_COLUMNS})
    select 'notification', (array_agg(id))[1], 'created', null, null, jsonb_build_object('recipientId', jsonb_agg("recipientId")),
      null, null, ${actor}::uuid, ${request}, max("createdAt")
    from told where "isShown" having count(*) > 0
  )`;

/** Writes notifications, what live listeners hear of them, and mails, in one statement whatever their number. */
export async function insertNews(
  sql: SqlRunner,
  news: { rows: readonly NewsRow[]; mails: readonly unknown[][]; actorId: string | null; requestId: string },
): Promise<void> {
  const { rows, mails, actorId, requestId } = news;
  if (rows.length === 0 && mails.length === 0) return;
  await sql.rows(tellNews, [JSON.stringify(rows), actorId, requestId, JSON.stringify(mails)]);
}

const tellNews = statement<never>(
  'tell_news',
  `with ${newsParts({ rows: '$1', actor: '$2', request: '$3' })}
   insert into "MailMessage" (${MAIL_COLUMNS})
   select ${MAIL_TYPES.map((type, index) => `(m.mail->>${index})::${type}`).join(', ')}
   from jsonb_array_elements($4::jsonb) m(mail)
   on conflict ("dedupeKey") do nothing`,
);
