import type { InterventionKind } from '@guichet/dto/contracts/intervention';
import type { CommentRow } from '@guichet/dto/tickets/comment';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type Placeholders, scopeSql } from '../../kernel/db/scope-sql.ts';
import { createShapes, type ShapePlaceholders } from '../../kernel/db/shaped-statement.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { personName } from '../../kernel/db/sql-text.ts';
import { childScopeSql } from './child-scope.sql.ts';
import { COMMENT } from './comment.sql.ts';

/** Something that happened, as it is stored: exactly one of the three last parts is there. */
export interface TimelineRecord {
  at: Date;
  /** Its place among what happened at the same instant. */
  key: string;
  actorId: string | null;
  actorName: string | null;
  isByStaff: boolean;
  /** The API key by which a message or work was written; a client is never told. [AG-32] */
  apiKeyName: string | null;
  change: StoredChange | null;
  /** Its author is who acted, and when it was written is when it happened. */
  comment: Omit<CommentRow, 'authorName' | 'isFromStaff' | 'createdAt'> | null;
  work: StoredWork | null;
}

export interface StoredChange {
  entity: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** By id, the names of the themes, steps and people that it speaks of. */
  names: Record<string, string> | null;
  /** The API key by which it was done. [AG-32] */
  apiKeyName?: string | null;
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
  actor: Actor;
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

/** What the statement of a reader asks. */
type Asked = Pick<TimelineRequest, 'ticketId' | 'before'>;

const shaped = createShapes<Asked>('timeline_');

/**
 * Messages, work and changes of a ticket in one order, newest first, in one statement. [AG-26]
 * @returns nothing when the ticket is not there for the reader, as when nothing happened on it.
 */
export function readTimelineRecords(sql: SqlRunner, request: TimelineRequest): Promise<TimelineRecord[]> {
  const shape = `${request.before ? 'older' : 'newest'} ${request.limit}`;
  const { statement, valuesOf } = shaped(request.actor, shape, (values) => timelineSql(request, values));
  return sql.rows<TimelineRecord>(statement, valuesOf(request));
}

function timelineSql(request: TimelineRequest, values: ShapePlaceholders<Asked>): string {
  const ticket = `${values.of(({ ticketId }) => ticketId)}::uuid`;
  const page = `(select * from (${happenings(request, ticket, values)}) happened
    order by at desc, key desc limit ${request.limit}) e`;
  return `select e.at, e.key, p.id as "actorId", ${personName('p')} as "actorName",
    (p.id is not null and p."companyId" is null) as "isByStaff",
    ${request.audible ? 'null' : 'made.name'} as "apiKeyName", e.comment, e.work, e.change
  from ${seenBy(request, page, ticket, values)}
  order by e.at desc, e.key desc`;
}

/** Who reaches every ticket pays for no look at its columns: what hangs on none is not there either. */
function seenBy(
  { ticketScope, commentScope, audible }: TimelineRequest,
  page: string,
  ticket: string,
  values: Placeholders,
): string {
  const people = `${ACTOR} ${audible ? '' : madeByKey(ticket)}`;
  if (ticketScope === 'all' && commentScope === 'all') return `${page} ${people}`;
  return `"Ticket" seen cross join lateral ${page} ${people}
    where seen.id = ${ticket} and ${scopeSql(ticketScope, 'seen', values)}`;
}

/** Looked up for each, and few on most tickets: of a join the planner expects a full page, for which it reads everybody. */
const ACTOR = `left join lateral (select * from "User" u where u.id = e."actorId" limit 1) p on true`;

/** What programs wrote on the ticket: looked up once for the page, since most tickets have none. */
const madeByKey = (ticket: string) => `left join (
    select ch."entityId", k.name from "Change" ch join "ApiKey" k on k.id = ch."apiKeyId"
    where ch."ticketId" = ${ticket} and ch.action = 'created') made on made."entityId"::text = substr(e.key, 2)`;

/** The fields of a ticket that hold the id of something with a name. */
export const NAMED_FIELDS = ['themeId', 'stepId', 'requesterId', 'assigneeId'];

/** The names that a changed ticket mentions; its opening shows none. */
const NAMES = `case when ch.entity = 'ticket' and ch.before is not null then names_in_change(ch.before, ch.after) end`;

const WORK = `json_build_object('interventionId', i.id, 'kind', i.kind, 'summary', i.summary, 'minutes', i.minutes,
  'workedOn', to_char(i."workedOn", 'YYYY-MM-DD'), 'accountedMinutes', i."accountedMinutes", 'isOffered', i."isOffered")`;

const CHANGE = `json_build_object('entity', ch.entity, 'action', ch.action, 'before', ch.before, 'after', ch.after, 'names', ${NAMES},
  'apiKeyName', case when ch."apiKeyId" is not null then (select k.name from "ApiKey" k where k.id = ch."apiKeyId") end)`;

/**
 * What happened: the newest of each kind, so that a long thread costs no more than a page of it. The letter of the key puts a
 * change before the message of the same instant.
 */
function happenings(request: TimelineRequest, ticket: string, values: ShapePlaceholders<Asked>): string {
  const { commentScope, audible, before, limit } = request;
  const place =
    before && `(${values.of((asked) => asked.before?.at)}::timestamptz, ${values.of((asked) => asked.before?.key)})`;
  const newest = (at: string, key: string) =>
    `${place ? `and (${at}, ${key}) < ${place}` : ''} order by ${at} desc, ${key} desc limit ${limit}`;
  const [comment, work, change] = [
    `('c' || c.id) collate "C"`,
    `('b' || i.id) collate "C"`,
    `('a' || lpad(ch.seq::text, 19, '0')) collate "C"`,
  ];
  return `(select c."createdAt" as at, ${comment} as key, c."authorId" as "actorId", ${COMMENT} as comment, null::json as work,
      null::json as change
    from "Comment" c where c."ticketId" = ${ticket}
      and ${childScopeSql(commentScope, { child: 'c', ticket: 'seen' }, values)} ${newest('c."createdAt"', comment)})
    union all
    (select i."createdAt", ${work}, i."userId", null, ${WORK}, null
    from "Intervention" i where i."ticketId" = ${ticket} and i."deletedAt" is null ${newest('i."createdAt"', work)})
    union all
    (select ch.at, ${change}, ch."actorId", null, null, ${CHANGE}
    from "Change" ch where ch."ticketId" = ${ticket} and ${audible ? audibleSql(audible, values) : TOLD_TO_STAFF}
      ${newest('ch.at', change)})`;
}

/** A file of a message is shown with it, and a message by itself. */
const IS_ATTACHED = `exists (select 1 from "Attachment" f where f.id = ch."entityId" and f."commentId" is not null)`;

const TOLD_TO_STAFF = `(ch.entity = 'ticket' or (ch.entity = 'comment' and ch.action <> 'created')
  or (ch.entity = 'attachment' and not ${IS_ATTACHED}))`;

/** A client hears of what it can read on the ticket, and of files that are there for it. [AG-25] */
function audibleSql(
  { actions, fields }: { actions: readonly string[]; fields: readonly string[] },
  values: Placeholders,
): string {
  return `((ch.entity = 'ticket' and (ch.action = any(${values.add(actions)}::text[]) or ch.after ?| ${values.add(fields)}::text[]))
    or (ch.entity = 'attachment' and ch.action = 'created' and exists (
      select 1 from "Attachment" f where f.id = ch."entityId" and f."commentId" is null and not f."isInternal")))`;
}
