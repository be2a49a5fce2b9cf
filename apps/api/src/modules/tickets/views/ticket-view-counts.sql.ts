import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import { sqlValues } from '../../../kernel/db/scope-sql.ts';
import type { SqlRunner } from '../../../kernel/db/sql.ts';
import type { TicketListRequest } from '../ticket-filters.sql.ts';
import { countText } from '../ticket-list.sql.ts';

/** Past this a tab says "and more": nobody reads the rest, and nothing counts it. */
const CAP = 1000;

export interface ViewCount {
  count: number | null;
  isCountCapped: boolean;
}

/** How many tickets each list holds, all in one statement, none counted past a thousand. A list that is not understood counts nothing. */
export async function countLists(
  sql: SqlRunner,
  lists: readonly (ParsedListQuery | null)[],
  requestOf: (query: ParsedListQuery) => TicketListRequest,
): Promise<ViewCount[]> {
  const values = sqlValues();
  const counts = lists.flatMap((query, index) =>
    query ? [`(${countText(requestOf(query), values, CAP + 1)}) as "${index}"`] : [],
  );
  // Planned with its values each time: a search, a rare state and a common one want different plans.
  const [row] = await sql.rows<Record<string, number>>(
    { name: '', text: `select ${counts.join(', ')}` },
    values.values,
  );
  return lists.map((_, index) => capped(row?.[index]));
}

function capped(counted: number | undefined): ViewCount {
  if (counted === undefined) return { count: null, isCountCapped: false };
  return { count: Math.min(counted, CAP), isCountCapped: counted > CAP };
}
