import { type SqlRunner, statement } from '../../../kernel/db/sql.ts';

/** Writes the order of a person's views, whether they had one or not. */
export async function saveOrder(
  sql: SqlRunner,
  userId: string,
  { keys, defaultKey }: { keys: readonly string[]; defaultKey: string | null },
): Promise<void> {
  await sql.rows(saveViewOrder, [userId, keys, defaultKey]);
}

const saveViewOrder = statement<never>(
  'save_ticket_view_order',
  `insert into "TicketViewOrder" ("userId", keys, "defaultKey") values ($1::uuid, $2::text[], $3)
   on conflict ("userId") do update set keys = excluded.keys, "defaultKey" = excluded."defaultKey"`,
);
