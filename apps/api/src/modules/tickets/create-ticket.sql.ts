import { CHANGE_COLUMNS } from '../../kernel/changes/record-change.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { MAIL_COLUMNS, MAIL_TYPES } from '../mails/public.ts';
import { newsParts, type PlannedNews } from '../notifications/public.ts';
import { ROW_COLUMNS, ROW_JOINS } from './ticket-columns.sql.ts';
import { ITEM_COLUMNS, type TicketItem } from './ticket-item.sql.ts';

/** A ticket to be written, complete but for its reference. */
export interface NewTicket {
  id: string;
  companyId: string;
  requesterId: string | null;
  title: string;
  description: string;
  priority: string;
  themeId: string | null;
  stepId: string | null;
  assigneeId: string | null;
  deadlineOn: string | null;
  /** Opened by a client, it waits for an answer. */
  isAnswerDue: boolean;
  /** ISO. */
  openedAt: string;
}

interface Creation {
  ticket: NewTicket;
  /** The counter that numbers it, and what its number is put after: `T-2026`. */
  series: string;
  audience: object;
  actorId: string;
  apiKeyId: string | null;
  requestId: string;
  news: PlannedNews;
  /** What stands for the reference in the mails until it is known. */
  marker: string;
}

/**
 * Writes the ticket, its number, its change record and the news of it in one statement: all or none, and the counter's row is locked
 * no longer than that. A number is never given twice nor lost.
 * @returns the ticket as its page shows it.
 */
export async function insertTicket(sql: SqlRunner, creation: Creation): Promise<TicketItem> {
  const { ticket, series, audience, actorId, apiKeyId, requestId, news, marker } = creation;
  const { isAnswerDue: _, ...recorded } = ticket;
  const after = { ...recorded, state: 'open' };
  const [created] = await sql.rows(createTicket, [
    series,
    JSON.stringify(ticket),
    JSON.stringify(after),
    JSON.stringify(audience),
    actorId,
    requestId,
    JSON.stringify(news.mails),
    marker,
    apiKeyId,
    JSON.stringify(news.rows),
  ]);
  if (!created) throw new Error('A ticket that was written is not there.');
  return created;
}

/** The n-th value of a mail, typed; its texts get the reference. */
const mailValue = (type: string, index: number): string =>
  type === 'text' ? `replace(m.mail->>${index}, $8, t.reference)` : `(m.mail->>${index})::${type}`;

const createTicket = statement<TicketItem>(
  'create_ticket',
  `with numbered as (
    insert into "Counter" (name, value) values ($1::text, 1)
    on conflict (name) do update set value = "Counter".value + 1
    returning $1::text || '-' || lpad(value::text, greatest(5, length(value::text)), '0') as reference
  ), t as (
    insert into "Ticket" (id, reference, "companyId", "requesterId", title, description, priority, "themeId", "stepId",
      "assigneeId", "deadlineOn", "isAnswerDue", "openedAt", "lastActivityAt", "updatedAt")
    select n.id, numbered.reference, n."companyId", n."requesterId", n.title, n.description, n.priority, n."themeId", n."stepId",
      n."assigneeId", n."deadlineOn", n."isAnswerDue", n."openedAt", n."openedAt", n."openedAt"
    from numbered, jsonb_to_record($2::jsonb) n(id uuid, "companyId" uuid, "requesterId" uuid, title text, description text,
      priority "TicketPriority", "themeId" uuid, "stepId" uuid, "assigneeId" uuid, "deadlineOn" date, "isAnswerDue" boolean, "openedAt" timestamptz)
    returning *
  ), recorded as (
    insert into "Change" (${CHANGE_COLUMNS}, "apiKeyId")
    select 'ticket', t.id, 'created', null, $3::jsonb || jsonb_build_object('reference', t.reference), $4::jsonb, t.id,
      t."companyId", $5::uuid, $6, t."openedAt", $9::uuid
    from t
  ), ${newsParts({ rows: '$10', actor: '$5', request: '$6' })}, mailed as (
    insert into "MailMessage" (${MAIL_COLUMNS})
    select ${MAIL_TYPES.map(mailValue).join(', ')}
    from t, jsonb_array_elements($7::jsonb) m(mail)
    on conflict ("dedupeKey") do nothing
  )
  select ${ROW_COLUMNS}, ${ITEM_COLUMNS}, 0 as "accountedMinutes", 0 as minutes from t ${ROW_JOINS}`,
);
