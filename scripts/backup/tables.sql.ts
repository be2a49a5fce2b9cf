import type pg from 'pg';

/** Present while a restore is under way: what it left, cut short, is no database to work with. */
export const UNFINISHED_MARK = '_guichet_restore';

/** The migrations' own history is no data: the restore writes it by applying them. */
const NOT_DATA = `'_prisma_migrations', '${UNFINISHED_MARK}'`;

export type TableShape = { name: string; columns: string[]; key: string[] };

/** The rows of a table in the order of its key: the same rows give the same bytes wherever they are. */
export function copyStatement({ name, columns, key }: TableShape): string {
  const order = key.length > 0 ? ` order by ${key.map(quote).join(', ')}` : '';
  return `copy (select ${columns.map(quote).join(', ')} from public.${quote(name)}${order}) to stdout`;
}

/** The tables of the product and the columns that a copy may write, generated ones left out. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns,
      array(
        select k.attname::text from pg_index i
        join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey, k.attnum)
      ) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in (${NOT_DATA})
    group by c.oid, c.relname order by c.relname`);
  return rows;
}

/** Whether the schema holds any table at all. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
  );
  return rows.length === 0;
}

/** Whether a restore of it was cut short. */
export async function isRestoreUnfinished(client: pg.ClientBase): Promise<boolean> {
  return isTableThere(client, UNFINISHED_MARK);
}

/** Whether migrations of the product have ever been applied. */
export async function isMigrated(client: pg.ClientBase): Promise<boolean> {
  return isTableThere(client, '_prisma_migrations');
}

/** Whether the schema of the product holds a table. */
export async function isTableThere(client: pg.ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query('select 1 where to_regclass($1) is not null', [`public.${quote(name)}`]);
  return rows.length > 0;
}

/** Where each counter of the database stands. */
export async function listSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  );
  const sequences: { name: string; lastValue: string; isCalled: boolean }[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from public.${quote(name)}`,
    );
    if (state[0]) sequences.push({ name, ...state[0] });
  }
  return sequences;
}

export async function listMigrations(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows;
}

/** Takes the foreign keys away, so that tables can be filled in any order; gives back what adds them again, checking every row. */
export async function dropForeignKeys(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname::text as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quote(name)}`);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${quote(name)} ${definition}`);
}

/** The jobs that are still to be done; one that was under way begins again. */
export async function listJobs(client: pg.ClientBase): Promise<object[]> {
  const { rows: schema } = await client.query<{ there: boolean }>(
    `select to_regclass('pgboss.job') is not null as there`,
  );
  if (!schema[0]?.there) return [];
  const { rows } = await client.query<object>(
    `select name, id, data, priority, start_after as "startAfter" from pgboss.job
     where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%' order by created_on, id`,
  );
  return rows;
}

/** Whether a process of the product is connected. */
export async function isProductConnected(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name like 'guichet-%' limit 1`,
  );
  return rows.length > 0;
}

/** An identifier, quoted. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
