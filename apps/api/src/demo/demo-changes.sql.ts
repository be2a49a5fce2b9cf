import { CHANGE_COLUMNS } from '../kernel/changes/record-change.ts';
import { type SqlRunner, statement } from '../kernel/db/sql.ts';

/** Writes many change records at once, numbered in the order given. */
export async function insertChanges(sql: SqlRunner, values: readonly (readonly unknown[])[]): Promise<void> {
  await sql.rows(insertAll, [JSON.stringify(values)]);
}

const insertAll = statement<never>(
  'demo_changes',
  `insert into "Change" (${CHANGE_COLUMNS})
   select r->>0, (r->>1)::uuid, r->>2, (r->>3)::jsonb, (r->>4)::jsonb, (r->>5)::jsonb, (r->>6)::uuid, (r->>7)::uuid,
     (r->>8)::uuid, r->>9, (r->>10)::timestamptz
   from jsonb_array_elements($1::jsonb) with ordinality e(r, place) order by place`,
);

/** Marks the tickets whose last public word is a client's, or that nobody has answered yet. */
export async function markAnswersDue(sql: SqlRunner): Promise<void> {
  await sql.rows(answersDue, []);
}

const answersDue = statement<never>(
  'demo_answers_due',
  `update "Ticket" t set "isAnswerDue" = true
   where t.state in ('open', 'in_progress') and coalesce(
     (select u."companyId" is not null from "Comment" c join "User" u on u.id = c."authorId"
      where c."ticketId" = t.id and not c."isInternal" order by c."createdAt" desc, c.id desc limit 1), t.state = 'open')`,
);

/** Marks as read what people were told before an instant, but for the last two of each. */
export async function markOlderRead(sql: SqlRunner, since: Date): Promise<void> {
  await sql.rows(olderRead, [since.toISOString()]);
}

const olderRead = statement<never>(
  'demo_older_read',
  `update "Notification" n set "readAt" = $1::timestamptz
   from (select id, row_number() over (partition by "recipientId" order by "createdAt" desc, id desc) as place from "Notification") ranked
   where ranked.id = n.id and ranked.place > 2 and n."createdAt" < $1::timestamptz`,
);
