import { expect, test } from 'vitest';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();

/** Columns that name somebody who is no person of ours: a company. */
const OF_COMPANIES = ['Company.email', 'Company.phone'];

test('[AG-34] every column that points to a person is declared, so that a new table is covered the day it is born', async () => {
  const { rows } = await app.kernel.database.pool.query<{ column: string }>(`
    select c.relname || '.' || a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped and a.attnum > 0
      and ((format_type(a.atttypid, null) = 'uuid'
          and a.attname ~ '^(user|owner|author|actor|person|recipient|requester|assignee|uploader)Id$|ById$')
        or exists (select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
          and f.confrelid = '"User"'::regclass and a.attnum = any(f.conkey)))
    order by 1`);
  const declared = app.kernel.personal.flatMap(({ model, people }) =>
    Object.keys(people).map((one) => `${model}.${one}`),
  );
  expect(rows.map(({ column }) => column).filter((column) => !declared.includes(column))).toEqual([]);
});

test('[AG-34] every table that holds an address, a number or a name of a person is declared', async () => {
  const { rows } = await app.kernel.database.pool.query<{ table: string; column: string }>(`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'text'
      and column_name ~* 'e?mail$|phone|firstName|lastName|toName|toAddress|userAgent'`);
  const declared = new Set<string>(app.kernel.personal.map(({ model }) => model));
  const found = rows.filter(
    ({ table, column }) => !declared.has(table) && !OF_COMPANIES.includes(`${table}.${column}`),
  );
  expect(found).toEqual([]);
});

test('[AG-34] what is declared exists', async () => {
  for (const { model, people, words, file, hidden = [], actsOn = {} } of app.kernel.personal) {
    const { rows } = await app.kernel.database.pool.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2',
      ['public', model],
    );
    const named = [
      ...Object.keys(people),
      ...Object.keys(words?.columns ?? {}),
      ...hidden,
      ...(file ? [file] : []),
      ...Object.values(actsOn).flat(),
    ];
    expect(Object.keys(actsOn).filter((column) => !(column in people))).toEqual([]);
    const names = rows.map(({ name }) => name);
    expect([model, named.filter((name) => !names.includes(name))]).toEqual([model, []]);
  }
});
