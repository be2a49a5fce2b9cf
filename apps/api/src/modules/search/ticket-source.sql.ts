import { scopeSql } from '../../kernel/db/scope-sql.ts';
import { type Asked, newestWithWords, referenceSql, type SearchSource } from './search-source.sql.ts';

/** Tickets by number, then by the words of their title, then of their description; the newest first. */
export const ticketSource: SearchSource = {
  type: 'ticket',
  permission: 'tickets.read',
  model: 'Ticket',
  prefix: 'T',
  sql: (asked) => `select t.id, t.reference, t.title, c.name as detail, t.state::text as state, null::text as day,
      t."companyId", t.id as "ticketId"
    from (select id, min(place) as place from (${[...byReference(asked), ...byWords(asked)].join(' union all ') || NONE}) m group by id) m
    join "Ticket" t on t.id = m.id join "Company" c on c.id = t."companyId"
    order by m.place, t."openedAt" desc, t.id desc limit ${asked.limit}`,
};

const NONE = 'select null::uuid as id, 0 as place where false';

function byReference({ reference, scope, values, limit }: Asked): string[] {
  if (!reference) return [];
  return [
    `(select t.id, 0 as place from "Ticket" t
      where ${scopeSql(scope, 't', values)} and ${referenceSql('t.reference', reference, values)}
      order by t.reference desc limit ${limit})`,
  ];
}

function byWords({ words, scope, values, limit }: Asked): string[] {
  if (!words) return [];
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
