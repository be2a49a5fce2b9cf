import type { Scope } from '../../kernel/access/define-access.ts';
import { CHANGE_COLUMNS } from '../../kernel/changes/record-change.ts';
import { scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';

interface Reading {
  scope: Scope;
  actorId: string;
  requestId: string;
  now: Date;
  id?: string;
  until?: string | undefined;
  ticketId?: string | undefined;
  projectId?: string | undefined;
}

const nameOf = createStatementNames('read_notifications_');

/** Marks what the reader has not read yet, in one statement; the other pages of the same person hear of it once. */
export async function markRead(sql: SqlRunner, reading: Reading): Promise<void> {
  const { scope, actorId, requestId, now, id, until, ticketId, projectId } = reading;
  const values = sqlValues();
  const at = `${values.add(now.toISOString())}::timestamptz`;
  const actor = `${values.add(actorId)}::uuid`;
  const isLookedAt = id !== undefined || ticketId !== undefined || projectId !== undefined;
  const wanted = [
    scopeSql(scope, 'n', values),
    'n."readAt" is null',
    `n."createdAt" <= ${until === undefined ? at : `${values.add(until)}::timestamptz`}`,
    // What is only mailed stands in no list: who reads the whole list has not read it, and it still leaves. [AG-15]
    ...(isLookedAt ? [] : ['n."isShown"']),
    ...(id === undefined ? [] : [`n.id = ${values.add(id)}::uuid`]),
    ...(projectId === undefined ? [] : [`n."projectId" = ${values.add(projectId)}::uuid`]),
    ...(ticketId === undefined ? [] : [`n."ticketId" = ${values.add(ticketId)}::uuid`]),
  ];
  const text = `with done as (
      update "Notification" n set "readAt" = ${at} where ${wanted.join(' and ')} returning n.id)
    insert into "Change" (${CHANGE_COLUMNS})
    select 'notification', done.id, 'read', null, null, jsonb_build_object('recipientId', ${actor}), null, null, ${actor},
      ${values.add(requestId)}, ${at}
    from done limit 1`;
  await sql.rows<never>({ name: nameOf(text), text }, values.values);
}
