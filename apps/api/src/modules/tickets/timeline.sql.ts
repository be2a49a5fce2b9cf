import type { InterventionKind } from '@guichet/dto/contracts/intervention';
import type { CommentRow } from '@guichet/dto/tickets/comment';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { childScopeSql } from './child-scope.sql.ts';
import { COMMENT_COLUMNS, COMMENT_JOINS } from './comment.sql.ts';
import { isoInstant, personName } from './ticket-columns.sql.ts';

/** Something that happened, as it is stored: exactly one of the three last parts is there. */
export interface TimelineRecord {
  at: string;
  /** Its place among what happened at the same instant. */
  key: string;
  actorId: string | null;
  actorName: string | null;
  change: StoredChange | null;
  comment: CommentRow | null;
  work: StoredWork | null;
}

export interface StoredChange {
  entity: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** By id, the names of the themes, steps and people that it speaks of. */
  names: Record<string, string> | null;
}

interface StoredWork {
  interventionId: string;
  kind: InterventionKind;
  summary: string;
  workedOn: string;
  minutes: number;
  accountedMinutes: number;
  isOffered: boolean;
}

/** What is asked of the timeline of a ticket. */
export interface TimelineRequest {
  ticketId: string;
  /** The scope of tickets for whoever reads. */
  ticketScope: Scope;
  /** The scope of messages for whoever reads. */
  commentScope: Scope;
  /** What a client hears of changes; staff hear of all. */
  audible?: { actions: readonly string[]; fields: readonly string[] } | undefined;
  before?: { at: string; key: string } | undefined;
  limit: number;
}

const nameOf = createStatementNames('timeline_');

/**
 * Messages, work and changes of a ticket in one order, newest first, in one statement. [AG-26]
 * @returns `undefined` when the ticket is not there for the reader.
 */
export async function readTimelineRecords(
  sql: SqlRunner,
  request: TimelineRequest,
): Promise<TimelineRecord[] | undefined> {
  const values = sqlValues();
  const ticket = `${values.add(request.ticketId)}::uuid`;
  const follows = request.before
    ? `where (e.at, e.key) < (${values.add(request.before.at)}::timestamptz, ${values.add(request.before.key)})`
    : '';
  const text = `select ${isoInstant('e.at')} as at, e.key, p.id as "actorId", ${personName('p')} as "actorName",
    case when e.seq is not null then json_build_object('entity', ch.entity, 'action', ch.action, 'before', ch.before,
      'after', ch.after, 'names', named.names) end as change,
    message.comment, work.work
  from "Ticket" seen
  left join lateral (select * from (${happenings(request, ticket, values)}) e ${follows}
    order by e.at desc, e.key desc limit ${request.limit}) e on true
  left join "Change" ch on ch.seq = e.seq
  ${NAMES}
  left join lateral (
    select row_to_json(found) as comment
    from (select ${COMMENT_COLUMNS} from "Comment" c ${COMMENT_JOINS} where c.id = e."commentId") found) message on true
  left join lateral (
    select json_build_object('interventionId', i.id, 'kind', i.kind, 'summary', i.summary, 'minutes', i.minutes,
      'workedOn', to_char(i."workedOn", 'YYYY-MM-DD'), 'accountedMinutes', i."accountedMinutes", 'isOffered', i."isOffered") as work
    from "Intervention" i where i.id = e."interventionId") work on true
  left join "User" p on p.id = e."actorId"
  where seen.id = ${ticket} and ${scopeSql(request.ticketScope, 'seen', values)}
  order by e.at desc, e.key desc`;
  const found = await sql.rows<TimelineRecord | { key: null }>({ name: nameOf(text), text }, values.values);
  // A ticket on which nothing happened is one row of nothing.
  return found.length > 0 ? found.filter((row) => row.key !== null) : undefined;
}

/** The fields of a ticket that hold the id of something with a name. */
export const NAMED_FIELDS = ['themeId', 'stepId', 'requesterId', 'assigneeId'];

const MENTIONED = NAMED_FIELDS.flatMap((field) => [`(ch.before->>'${field}')::uuid`, `(ch.after->>'${field}')::uuid`]);

/** The names that a changed ticket mentions; its opening shows none. */
const NAMES = `left join lateral (
    select json_object_agg(thing.id, thing.name) as names
    from (select array[${MENTIONED.join(', ')}] as ids where ch.entity = 'ticket' and ch.before is not null) mentioned
    cross join lateral (
      select id, name from "TicketTheme" where id = any(mentioned.ids)
      union all select id, name from "TicketStep" where id = any(mentioned.ids)
      union all select u.id, ${personName('u')} from "User" u where u.id = any(mentioned.ids)) thing) named on true`;

/** What happened, without its details. The letter of the key puts a change before the message of the same instant. */
function happenings({ commentScope, audible }: TimelineRequest, ticket: string, values: SqlValues): string {
  return `select c."createdAt" as at, ('c' || c.id) collate "C" as key, c."authorId" as "actorId", null::bigint as seq,
      c.id as "commentId", null::uuid as "interventionId"
    from "Comment" c where c."ticketId" = ${ticket} and ${childScopeSql(commentScope, { child: 'c', ticket: 'seen' }, values)}
    union all
    select i."createdAt", ('b' || i.id) collate "C", i."userId", null, null, i.id
    from "Intervention" i where i."ticketId" = ${ticket} and i."deletedAt" is null
    union all
    select ch.at, ('a' || lpad(ch.seq::text, 19, '0')) collate "C", ch."actorId", ch.seq, null, null
    from "Change" ch where ch."ticketId" = ${ticket} and ${audible ? audibleSql(audible, values) : TOLD_TO_STAFF}`;
}

/** A file of a message is shown with it, and a message by itself. */
const IS_ATTACHED = `exists (select 1 from "Attachment" f where f.id = ch."entityId" and f."commentId" is not null)`;

const TOLD_TO_STAFF = `(ch.entity = 'ticket' or (ch.entity = 'comment' and ch.action <> 'created')
  or (ch.entity = 'attachment' and not ${IS_ATTACHED}))`;

/** A client hears of what it can read on the ticket, and of files that are there for it. [AG-25] */
function audibleSql(
  { actions, fields }: { actions: readonly string[]; fields: readonly string[] },
  values: SqlValues,
): string {
  return `((ch.entity = 'ticket' and (ch.action = any(${values.add(actions)}::text[]) or ch.after ?| ${values.add(fields)}::text[]))
    or (ch.entity = 'attachment' and ch.action = 'created' and exists (
      select 1 from "Attachment" f where f.id = ch."entityId" and f."commentId" is null and not f."isInternal")))`;
}
