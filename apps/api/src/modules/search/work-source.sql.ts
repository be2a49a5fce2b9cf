import type { Scope } from '../../kernel/access/define-access.ts';
import { scopeSql } from '../../kernel/db/scope-sql.ts';
import { newestWithWords, type SearchSource } from './search-source.sql.ts';

/** Work by its summary, the latest first. */
export const workSource: SearchSource = {
  type: 'intervention',
  permission: 'interventions.read',
  sql: ({ words, scopeOf, values, limit }) => {
    if (!words) return NOTHING;
    const scope = scopeOf('Intervention');
    const newest = newestWithWords(
      {
        table: 'Intervention',
        alias: 'i',
        // A contact of few tickets reaches the work through them.
        ...(goesThroughTicket(scope) && { joins: 'left join "Ticket" t on t.id = i."ticketId"' }),
        order: ['i."workedOn"', 'i.id'],
        columns: 'i.id, i.summary, i."workedOn", i."companyId", i."ticketId"',
        vector: 'i."searchVector"',
        where: `i."deletedAt" is null and ${scopeSql(scope, 'i', values, { ticket: 't' })}`,
        isNarrow: scope !== 'all',
      },
      words.anywhere,
      limit,
    );
    return `select i.id, t.reference, i.summary as title, c.name as detail, null::text as state,
        to_char(i."workedOn", 'YYYY-MM-DD') as day, i."companyId", i."ticketId"
      from (${newest}) i join "Company" c on c.id = i."companyId" left join "Ticket" t on t.id = i."ticketId"
      order by i."workedOn" desc, i.id desc limit ${limit}`;
  },
};

const goesThroughTicket = (scope: Scope): boolean =>
  [scope].flat().some((one) => typeof one === 'object' && 'ticket' in one);

const NOTHING = `select null::uuid as id, null::text as reference, null::text as title, null::text as detail, null::text as state,
  null::text as day, null::uuid as "companyId", null::uuid as "ticketId" where false`;
