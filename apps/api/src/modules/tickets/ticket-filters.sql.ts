import type { ParsedFilter, ParsedListQuery } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql } from '../../kernel/db/scope-sql.ts';
import { bounds, kindOf } from '../../kernel/resource/list-where.ts';
import { referenceSearch, searchQuery } from './search-words.ts';

/** A list of tickets, as somebody may ask for it. */
export interface TicketListRequest {
  scope: Scope;
  query: ParsedListQuery;
  timeZone: string;
}

/** Where a page begins: after this row, in the order of the list. */
interface Start {
  at: string;
  id: string;
}

/** What a list shows, as a condition on the ticket `t`; with a start, only what follows it. [AG-21] */
export function ticketsWhere(request: TicketListRequest, values: SqlValues, start?: Start): string {
  const { scope, query } = request;
  const isOrder = (filter: ParsedFilter) => filter.operator === 'between' && filter.field === query.sort.by;
  return [
    scopeSql(scope, 't', values),
    ...query.filters.map((filter) =>
      filterSql(filter, { request, values, start: isOrder(filter) ? start : undefined }),
    ),
    ...(start && !query.filters.some(isOrder) ? [followsSql(query, values, start)] : []),
    ...(query.q ? [searchSql(query.q, values)] : []),
  ].join(' and ');
}

interface Writing {
  request: TicketListRequest;
  values: SqlValues;
  /** Set for the range of the column that the list is ordered by. */
  start: Start | undefined;
}

type Between = Extract<ParsedFilter, { operator: 'between' }>;

const TYPES: Record<string, string> = {
  companyId: 'uuid',
  requesterId: 'uuid',
  themeId: 'uuid',
  stepId: 'uuid',
  assigneeId: 'uuid',
  state: '"TicketState"',
  priority: '"TicketPriority"',
  deadlineOn: 'date',
  openedAt: 'timestamptz',
  lastActivityAt: 'timestamptz',
};

function filterSql(filter: ParsedFilter, writing: Writing): string {
  if (filter.operator === 'between') return betweenSql(filter, writing);
  if (filter.operator === 'oneOf') return oneOfSql(filter, writing.values);
  if (filter.operator === 'is' && filter.field === 'isClosureRequested') {
    return `t."closureRequestedAt" is ${filter.value ? 'not null' : 'null'}`;
  }
  if (filter.operator === 'is' && filter.field === 'isAnswerDue')
    return filter.value ? 't."isAnswerDue"' : 'not t."isAnswerDue"';
  throw new Error(`A ticket has no filter ${filter.operator} on ${filter.field}.`);
}

function oneOfSql(
  { field, values: wanted, includesNone }: Extract<ParsedFilter, { operator: 'oneOf' }>,
  values: SqlValues,
): string {
  const column = `t."${field}"`;
  const type = TYPES[field] ?? 'text';
  const isNone = includesNone ? [`${column} is null`] : [];
  // A single value is an equality: the index then gives the rows in the order of the list.
  const isWanted = wanted.length === 1 ? [`${column} = ${values.add(wanted[0])}::${type}`] : [];
  const isAmong = wanted.length > 1 ? [`${column} = any(${values.add(wanted)}::${type}[])`] : [];
  return `(${[...isNone, ...isWanted, ...isAmong].join(' or ')})`;
}

/**
 * A range. On the column that orders the list, the start of the page replaces the bound it is inside of: both together make the
 * planner read twenty times more.
 */
function betweenSql(filter: Between, { request: { query, timeZone }, values, start }: Writing): string {
  const { from, to } = textBounds(filter, timeZone);
  const isDescending = query.sort.direction === 'desc';
  const isReplaced = (bound: string, isNear: boolean) =>
    start !== undefined && isNear && (isDescending ? start.at <= bound : start.at >= bound);
  const [column, type] = [`t."${filter.field}"`, TYPES[filter.field] ?? 'text'];
  return [
    ...(from && !isReplaced(from, !isDescending) ? [`${column} >= ${values.add(from)}::${type}`] : []),
    ...(to && !isReplaced(to, isDescending) ? [`${column} <= ${values.add(to)}::${type}`] : []),
    ...(start ? [followsSql(query, values, start)] : []),
  ].join(' and ');
}

function textBounds(filter: Between, timeZone: string) {
  if (kindOf(ticket, filter.field) !== 'instant') return { from: filter.from?.toString(), to: filter.to?.toString() };
  const { from, to } = bounds(filter, 'instant', timeZone);
  const iso = (bound: typeof from) => (bound instanceof Date ? bound.toISOString() : undefined);
  return { from: iso(from), to: iso(to) };
}

function followsSql({ sort }: ParsedListQuery, values: SqlValues, { at, id }: Start): string {
  const comparison = sort.direction === 'desc' ? '<' : '>';
  return `(t."${sort.by}", t.id) ${comparison} (${values.add(at)}::timestamptz, ${values.add(id)}::uuid)`;
}

/** Words by their beginning, or a reference by its own. */
function searchSql(typed: string, values: SqlValues): string {
  const reference = referenceSearch(typed);
  if (reference) {
    const { from, to, exact } = reference;
    return `((t.reference ~>=~ ${values.add(from)} and t.reference ~<~ ${values.add(to)}) or t.reference = ${values.add(exact)})`;
  }
  const words = searchQuery(typed);
  return words === null ? 'false' : `t."searchVector" @@ to_tsquery('guichet', ${values.add(words)})`;
}
