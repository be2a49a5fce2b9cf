import type { ModelName } from '../../kernel/access/define-access.ts';
import { scopeSql } from '../../kernel/db/scope-sql.ts';
import { type Asked, referenceSql, type SearchSource } from './search-source.sql.ts';

/** So many rows are put in order; of a word that more have, any are as good as others. */
const MOST_ORDERED = 200;

interface Small {
  model: ModelName;
  /** The words of a row of `s`, as the index has them. */
  text: string | ((hidden: ReadonlySet<string>) => string);
  /** The columns of a hit, of a row of `s`. */
  columns: string | ((hidden: ReadonlySet<string>) => string);
  joins?: string;
  /** The relation that its scope may go through, of whose row it looks at the company. */
  parent?: { relation: string; table: ModelName };
  hasReference?: true;
  /** What the row is called: with the words in it, a row comes before one that has them in its address. */
  title: string;
  /** What makes a row come first. */
  order: string;
}

/** A source whose table is small enough to put every match in order. */
function smallSource(source: Pick<SearchSource, 'type' | 'permission' | 'prefix'>, small: Small): SearchSource {
  return { ...source, sql: (asked) => smallSql(small, asked) };
}

function smallSql({ model, joins = '', parent, hasReference, title, order, ...said }: Small, asked: Asked): string {
  const { words, scopeOf, values, limit, reference, hidden } = asked;
  const [text, columns] = [said.text, said.columns].map((sql) => (typeof sql === 'string' ? sql : sql(hidden)));
  const wanted = [
    ...(words ? [`words_of(${text}) @@ to_tsquery('guichet', ${words.anywhere})`] : []),
    ...(hasReference && reference ? [referenceSql('s.reference', reference, asked)] : []),
  ];
  const isCalled = words ? `not (words_of(${title}) @@ to_tsquery('guichet', ${words.anywhere})), ` : '';
  const scope = scopeSql(scopeOf(model), 's', values, parent && { [parent.relation]: 'p' });
  return `select s.id, ${columns}
    from (select s.* from "${model}" s ${parent ? parentJoin(parent) : ''} where ${scope} and (${wanted.join(' or ') || 'false'})
      limit ${MOST_ORDERED}) s ${joins}
    order by ${isCalled}${order}, s.id desc limit ${limit}`;
}

/** Of the parent only what scopes look at: its other columns would be called as those of the row. */
const parentJoin = ({ relation, table }: NonNullable<Small['parent']>) =>
  `left join lateral (select "companyId" from "${table}" where id = s."${relation}Id") p on true`;

// The texts of the indexes, word for word: see the migration.
const COMPANY_TEXT = `name || ' ' || coalesce("legalName", '') || ' ' || coalesce(city, '') || ' ' || coalesce(siren, '') || ' ' ||
  translate(coalesce(email, ''), '@.-_+', '     ')`;
const COMPANY_WORDS = {
  legalName: '"legalName"',
  city: 'city',
  siren: 'siren',
  email: `translate(email, '@.-_+', '     ')`,
};

/** Where nothing is hidden, the text of the index; a client reaches one company, where no index is needed. [WS-01] */
function companyText(hidden: ReadonlySet<string>): string {
  const shown = Object.entries(COMPANY_WORDS).filter(([column]) => !hidden.has(column));
  if (shown.length === Object.keys(COMPANY_WORDS).length) return COMPANY_TEXT;
  return ['name', ...shown.map(([, sql]) => `coalesce(${sql}, '')`)].join(` || ' ' || `);
}

const PERSON_TEXT = `"firstName" || ' ' || "lastName" || ' ' || translate(email, '@.-_+', '     ')`;

export const smallSources: readonly SearchSource[] = [
  smallSource(
    { type: 'company', permission: 'companies.read' },
    {
      model: 'Company',
      text: companyText,
      columns: (
        hidden,
      ) => `null::text as reference, s.name as title, ${hidden.has('city') ? 'null::text' : 's.city'} as detail,
        case when s."archivedAt" is not null then 'archived' end as state, null::text as day, s.id as "companyId", null::uuid as "ticketId"`,
      title: 's.name',
      order: 's."archivedAt" is not null, s.name',
    },
  ),
  smallSource(
    { type: 'person', permission: 'users.read' },
    {
      model: 'User',
      text: PERSON_TEXT,
      columns: `null::text as reference, s."firstName" || ' ' || s."lastName" as title, concat_ws(' · ', c.name, s.email) as detail,
        s.state::text as state, null::text as day, s."companyId", null::uuid as "ticketId"`,
      joins: 'left join "Company" c on c.id = s."companyId"',
      title: `s."firstName" || ' ' || s."lastName"`,
      order: `s.state = 'disabled', s."lastName", s."firstName"`,
    },
  ),
  smallSource(
    { type: 'contract', permission: 'contracts.read', prefix: 'C' },
    {
      model: 'Contract',
      text: 'title',
      hasReference: true,
      columns: `s.reference, s.title, c.name as detail, s.state::text as state, to_char(s."endsOn", 'YYYY-MM-DD') as day, s."companyId",
        null::uuid as "ticketId"`,
      joins: 'join "Company" c on c.id = s."companyId"',
      title: 's.title',
      order: `s.state <> 'active', s."endsOn" desc`,
    },
  ),
  smallSource(
    { type: 'document', permission: 'documents.read' },
    {
      model: 'Document',
      parent: { relation: 'project', table: 'Project' },
      text: 'title',
      columns: `null::text as reference, s.title, c.name as detail, s.state::text as state, null::text as day, s."companyId",
        null::uuid as "ticketId"`,
      joins: 'join "Company" c on c.id = s."companyId"',
      title: 's.title',
      order: 's."createdAt" desc',
    },
  ),
];
