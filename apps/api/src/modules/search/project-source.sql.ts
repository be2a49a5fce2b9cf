import { scopeSql } from '../../kernel/db/scope-sql.ts';
import type { SearchSource } from './search-source.sql.ts';

/** So many rows are put in order. */
const MOST_ORDERED = 200;
/** The longest number of a project. */
const LONGEST = 40;

/**
 * Projects by the number that staff gave them, whatever it looks like: the one that is typed whole comes first, those that begin so
 * next, then the words of the title. A bare number is that of the series. [WS-05]
 */
export const projectSource: SearchSource = {
  type: 'project',
  permission: 'projects.read',
  sql: ({ isLetter, isNumber, words, scopeOf, values, limit }) => {
    const number = values.of(({ text }) => text.toUpperCase().replaceAll(/\s+/g, ' ').slice(0, LONGEST));
    const inSeries = () => values.of(({ text }) => `^CH-\\d{4}-0*${Number(text.replace('#', ''))}$`);
    const isTyped = [`p.reference = ${number}::text`, ...(isNumber ? [`p.reference ~ ${inSeries()}::text`] : [])].join(
      ' or ',
    );
    const begins = isLetter ? 'false' : `starts_with(p.reference, ${number}::text)`;
    const hasWords = words ? `p."searchVector" @@ to_tsquery('guichet', ${words.anywhere})` : 'false';
    return `select p.id, p.reference, p.title, c.name as detail, case when s."finishedAt" is not null then 'finished' end as state,
        to_char(p."plannedEndOn", 'YYYY-MM-DD') as day, p."companyId", null::uuid as "ticketId"
      from (select p.*, case when ${isTyped} then 0 when ${begins} then 1 else 2 end as place from "Project" p
        where ${scopeSql(scopeOf('Project'), 'p', values)} and (${isTyped} or ${begins} or ${hasWords}) limit ${MOST_ORDERED}) p
      join "Company" c on c.id = p."companyId" left join "ProgressSheet" s on s."projectId" = p.id
      order by p.place, s."finishedAt" is not null, p."lastActivityAt" desc, p.id desc limit ${limit}`;
  },
};
