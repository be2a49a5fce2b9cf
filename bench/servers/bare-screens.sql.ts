import { statementLinesQuery } from '../../apps/api/src/modules/contracts/hour-statement.sql.ts';
import { readDashboard } from '../../apps/api/src/modules/dashboard/dashboard.sql.ts';
import { projectSource } from '../../apps/api/src/modules/search/project-source.sql.ts';
import { writeSearch } from '../../apps/api/src/modules/search/search.sql.ts';
import type { Typed } from '../../apps/api/src/modules/search/search-source.sql.ts';
import { smallSources } from '../../apps/api/src/modules/search/small-sources.sql.ts';
import { ticketSource } from '../../apps/api/src/modules/search/ticket-source.sql.ts';
import { wordQueries } from '../../apps/api/src/modules/search/typed-words.ts';
import { workSource } from '../../apps/api/src/modules/search/work-source.sql.ts';

const readers: ((typed: Typed) => unknown)[] = [];
const of = (read: (typed: Typed) => unknown) => `$${readers.push(read)}`;

/** Every type at once, whoever asks, for words that are not a number or a reference. */
export const SEARCH = writeSearch(
  { sources: [ticketSource, projectSource, ...smallSources, workSource], scopeOf: () => 'all', hidden: new Set() },
  { types: [], hidden: [], limit: 6, isLetter: false, isNumber: false, hasWords: true, isBegun: {} },
  { of, add: (value) => of(() => value) },
);

/** What is asked of it: the words as queries of PostgreSQL, anywhere and in a title, and what was typed in capitals. */
export const searched = (text: string): unknown[] =>
  readers.map((read) => read({ text, words: wordQueries(text), references: {} }));

/** The figures of the first page; its values are days, a time zone and a share. */
export const DASHBOARD = readDashboard.text;

/**
 * The lines of a company between two days: a page of the product's, and one more. It is asked less than the product, which tells the
 * opening, the closing and the figures of the whole period beside them.
 */
export const statementOf = (companyId: string, from: string, to: string) => {
  const { statement, values } = statementLinesQuery({ companyId, scope: 'all' }, { from, to, take: 201 });
  return { text: statement.text, values };
};

const capped = (where: string) => `(select count(*)::int from (select 1 from "Ticket" t where ${where}
  order by t."openedAt" desc, t.id desc limit 1001) counted)`;
const ACTIVE = `t.state in ('open', 'in_progress', 'waiting')`;

/** What the ready-made views of one person hold, none counted past a thousand. */
export const COUNTERS = `select ${capped(`t.state in ('open', 'in_progress')`)} as todo,
  ${capped(`${ACTIVE} and t."assigneeId" = $1::uuid`)} as mine, ${capped(`${ACTIVE} and t."assigneeId" is null`)} as unassigned,
  ${capped(`t.state = 'waiting'`)} as waiting, ${capped('true')} as everything,
  ${capped(`t.state <> 'closed' and t."closureRequestedAt" is not null`)} as "closureRequests"`;
