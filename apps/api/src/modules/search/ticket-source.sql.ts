import { isEither, type Scope } from '../../kernel/access/define-access.ts';
import { type Placeholders, scopeSql } from '../../kernel/db/scope-sql.ts';
import { type Asked, newestWithWords, referenceSql, type SearchSource } from './search-source.sql.ts';

/**
 * Tickets by number, then by the words of their title, then of their description; the newest first. Where these are too few, those
 * in whose messages the words stand, the newest message first.
 */
export const ticketSource: SearchSource = {
  type: 'ticket',
  permission: 'tickets.read',
  prefix: 'T',
  sql: (asked) => {
    const own = [...byReference(asked), ...byWords(asked)].join(' union all ') || NONE;
    return `with own as materialized (${own}), found as (select * from own${byMessages(asked)})
    select t.id, t.reference, t.title, c.name as detail, t.state::text as state, null::text as day,
      t."companyId", t.id as "ticketId"
    from (select id, min(place) as place from found group by id) m
    join "Ticket" t on t.id = m.id join "Company" c on c.id = t."companyId"
    order by m.place, t."openedAt" desc, t.id desc limit ${asked.limit}`;
  },
};

const NONE = 'select null::uuid as id, 0 as place where false';

function byReference(asked: Asked): string[] {
  const { reference, scopeOf, values, limit } = asked;
  if (!reference) return [];
  return [
    `(select t.id, 0 as place from "Ticket" t
      where ${scopeSql(scopeOf('Ticket'), 't', values)} and ${referenceSql('t.reference', reference, asked)}
      order by t.reference desc limit ${limit})`,
  ];
}

function byWords({ words, scopeOf, values, limit }: Asked): string[] {
  if (!words) return [];
  const scope = scopeOf('Ticket');
  const newest = newestWithWords(
    {
      table: 'Ticket',
      alias: 't',
      order: ['t."openedAt"', 't.id'],
      columns: 't.id',
      vector: 't."searchVector"',
      where: scopeSql(scope, 't', values),
      isNarrow: scope !== 'all',
      isRanked: true,
    },
    words.anywhere,
    limit,
  );
  return [
    `(select found.id, case when found.vector @@ to_tsquery('guichet', ${words.inTitle}) then 1 else 2 end as place
      from (${newest}) found)`,
  ];
}

/** Several messages may be of one ticket: more of them are looked for than are shown. */
const MESSAGES = 24;

/** The scope leaves internal notes out of what a client finds. [AG-25] */
function byMessages({ words, scopeOf, values, limit }: Asked): string {
  if (!words) return '';
  const scope = scopeOf('Comment');
  const newest = newestWithWords(
    {
      table: 'Comment',
      alias: 'c',
      order: ['c."createdAt"', 'c.id'],
      columns: 'c.id, c."ticketId"',
      vector: 'c."searchVector"',
      where: messagesSql(scope, values),
      isNarrow: scope !== 'all',
    },
    words.anywhere,
    Math.max(MESSAGES, limit),
  );
  return ` union all (select said."ticketId", 3 from (${newest}) said where (select count(*) from own) < ${limit})`;
}

/**
 * The scope of messages on `c`. What it asks of their ticket is asked of each one in turn and not by a join, which the planner takes
 * for far narrower than it is; the company of a message is its ticket's, and what the index knows it by.
 */
function messagesSql(scope: Scope, values: Placeholders): string {
  if (typeof scope !== 'object' || isEither(scope)) return scopeSql(scope, 'c', values);
  const { ticket, ...own } = scope;
  if (typeof ticket !== 'object' || ticket === null) return scopeSql(scope, 'c', values);
  const { companyId } = ticket;
  const ofCompany = typeof companyId === 'string' ? { ...own, companyId } : own;
  return `${scopeSql(ofCompany, 'c', values)}
    and (select ${scopeSql(ticket, 't', values)} from "Ticket" t where t.id = c."ticketId")`;
}
