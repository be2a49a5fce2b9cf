import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { NOT_SWEPT, type PersonalTable } from '../../kernel/personal/personal-data.ts';
import type { PersonalColumn } from './registry.ts';

const once = <Row>(text: string) => statement<Row>('', text);

/** How many rows point to a person by one column. */
export async function countRows(sql: SqlRunner, { table, column }: PersonalColumn, personId: string): Promise<number> {
  const text = `select count(*)::int as count from "${table.model}" where "${column}" = $1::uuid`;
  return (await sql.rows(once<{ count: number }>(text), [personId]))[0]?.count ?? 0;
}

/** Deletes the rows of a person, by their identifier or addresses. @returns how many, their identifiers where they have one, and the keys of their files. */
export async function deleteRows(
  sql: SqlRunner,
  table: PersonalTable,
  { column, values }: { column: string; values: readonly string[] },
): Promise<{ count: number; ids: string[]; files: { id: string; storageKey: string }[] }> {
  const text = `delete from "${table.model}" t where lower("${column}"::text) = any($1) returning to_jsonb(t) as row`;
  const lower = values.map((value) => value.toLowerCase());
  const rows = await sql.rows(once<{ row: Record<string, string | null> }>(text), [lower]);
  const ids = rows.flatMap(({ row }) => row.id ?? []);
  const key = table.file ?? '';
  const files = rows.flatMap(({ row }) => (row[key] ? [{ id: row.id ?? '', storageKey: row[key] }] : []));
  return { count: rows.length, ids, files };
}

/** Empties what a person wrote in one table, and what the record of changes tells of it, deleted rows included. @returns how many rows. */
export async function emptyWords(sql: SqlRunner, { model, words }: PersonalTable, personId: string): Promise<number> {
  if (!words) return 0;
  const columns = Object.entries(words.columns);
  const set = columns.map(([name, how]) => `"${name}" = ${how === 'null' ? 'null' : `'[supprimé]'`}`).join(', ');
  const text = `update "${model}" set ${set} where "${words.by}" = $1::uuid returning id::text`;
  const ids = (await sql.rows(once<{ id: string }>(text), [personId])).map(({ id }) => id);
  const names = columns.map(([name]) => name);
  const gone = (await sql.rows(goneRows(model), [entityOf(model), words.by, personId])).map(({ id }) => id);
  await sql.rows(cutChanges, [entityOf(model), [...ids, ...gone], names]);
  if (words.alongIn) await sql.rows(cutAlong, [entityOf(model), words.alongIn, words.by, personId, names]);
  return ids.length;
}

/** Empties the mails that told others what a person asked or said, whose subject stays, and what webhooks told of their messages. */
export async function emptyCopies(sql: SqlRunner, personId: string): Promise<void> {
  await sql.rows(MAIL_COPIES, [personId]);
  await sql.rows(WEBHOOK_COPIES, [personId]);
}

/** Messages that were taken back since are told by the record of changes alone. What still waits is composed anew when it leaves. */
const WEBHOOK_COPIES = once<never>(`
  update "WebhookDelivery" set payload = null, "responseExcerpt" = null where payload is not null and "entityId" in (
    select id from "Comment" where "authorId" = $1::uuid union select id from "PublicationComment" where "authorId" = $1::uuid
    union select "entityId" from "Change"
      where "actorId" = $1::uuid and action = 'created' and entity in ('comment', 'publicationComment'))`);

const MAIL_COPIES = once<never>(`
  update "MailMessage" set "textBody" = '[supprimé]', "richBody" = null where "ticketId" in (
    select id from "Ticket" where "requesterId" = $1::uuid union select "ticketId" from "Comment" where "authorId" = $1::uuid)
    -- What was told of a change of theirs: the mail bears the identifier of its first field.
    or (kind like 'account.change%' and split_part("dedupeKey", ':', 2) in (
      select id::text from "ChangeRequest" where "userId" = $1::uuid or "requestedById" = $1::uuid))
    -- What they asked about a line of the statement.
    or (kind = 'hours.question' and split_part("dedupeKey", ':', 2) in (
      select id::text from "HourQuestionMessage" where "authorId" = $1::uuid))
    -- What gathers the news of a sheet may quote them, and does not say whom it quotes.
    or (kind = 'notifications.news' and "companyId" in (
      select "companyId" from "PublicationComment" where "authorId" = $1::uuid))`);

const entityOf = (model: string) => model.charAt(0).toLowerCase() + model.slice(1);

const cutChanges = once<never>(`
  update "Change" set before = before - $3::text[], after = after - $3::text[]
  where entity = $1 and "entityId" = any($2::uuid[]) and (before ?| $3::text[] or after ?| $3::text[])`);

/** Rows of a person that were deleted before: the record of changes alone tells that they were theirs. */
const goneRows = (model: string) =>
  once<{ id: string }>(`
  select distinct c."entityId"::text as id from "Change" c where c.entity = $1
    and (c.before ->> $2 = $3 or c.after ->> $2 = $3
      or c.action = 'created' and c."actorId" = $3::uuid and c.after ->> $2 is null)
    and not exists (select 1 from "${model}" t where t.id = c."entityId")`);

/** What went with a row that somebody else deleted. */
const cutAlong = once<never>(`
  update "Change" set before = jsonb_set(before, array[$2], (
    select jsonb_agg(case when one ->> $3 = $4 then one - $5::text[] else one end order by place)
    from jsonb_array_elements(before -> $2) with ordinality as each(one, place)))
  where entity = $1 and before -> $2 @> jsonb_build_array(jsonb_build_object($3::text, $4::text))`);

/** Empties what the record of changes tells of rows that are gone, or of the person. */
export async function emptyChanges(sql: SqlRunner, model: string, ids: readonly string[]): Promise<void> {
  const text = `update "Change" set before = null, after = null where entity = $1 and "entityId" = any($2::uuid[])`;
  await sql.rows(once<never>(text), [entityOf(model), ids]);
}

/** Lets the record of changes be emptied until the end of this transaction; meanwhile nothing is sealed. */
export async function beginRewriting(sql: SqlRunner, erasureId: string): Promise<void> {
  await sql.rows(
    once<never>(`select set_config('guichet.erasure', $1, true), pg_advisory_xact_lock(audit_lock())::text`),
    [erasureId],
  );
}

/** A column that may hold a text; `isUnique`: no two rows hold the same. */
interface TextColumn {
  column: string;
  kind: string;
  isUnique: boolean;
}

const READ_COLUMNS = once<TextColumn & { table: string }>(`
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as kind,
    exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)) as "isUnique"
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = '' and format_type(a.atttypid, null) in ('text', 'character varying', 'json', 'jsonb', 'text[]')
  order by 1, 2`);

/** Every column of every table that may hold a text, but those that are declared to be the business's own. */
export async function textColumns(sql: SqlRunner): Promise<Map<string, TextColumn[]>> {
  const tables = new Map<string, TextColumn[]>();
  for (const { table, ...column } of await sql.rows(READ_COLUMNS, [])) {
    const left = NOT_SWEPT[table];
    if (left === 'all' || left?.includes(column.column) || table.startsWith('_')) continue;
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return tables;
}

/** Takes what names a person out of every text of a table. */
export async function sweepTable(
  sql: SqlRunner,
  table: string,
  columns: readonly TextColumn[],
  terms: readonly string[],
): Promise<void> {
  const set = columns.map((one) => `"${one.column}" = ${redacted(table, one)}`).join(', ');
  const said = columns.map(({ column }) => `"${column}"::text ilike any($2)`).join(' or ');
  // As it is written, and as JSON writes it.
  const written = terms.flatMap((term) => [term, JSON.stringify(term).slice(1, -1)]);
  const patterns = written.map((term) => `%${term.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  await sql.rows(once<never>(`update "${table}" set ${set} where ${said}`), [terms, patterns]);
}

/** What our own programs write as JSON into a column of text. */
const JSON_TEXTS: ReadonlySet<string> = new Set(['WebhookDelivery.payload']);

/** A column without what names a person; where no two rows may hold the same, what is left is told apart. */
function redacted(table: string, { column, kind, isUnique }: TextColumn): string {
  const plain = `redact_text("${column}"::text, $1)`;
  if (kind.startsWith('json')) return `redact_json("${column}"::jsonb, $1)::${kind}`;
  if (JSON_TEXTS.has(`${table}.${column}`))
    return `case when "${column}" is json then redact_json("${column}"::jsonb, $1)::text else ${plain} end`;
  if (!isUnique) return `${plain}::${kind}`;
  return `replace(${plain}, '[supprimé]', '[supprimé ' || left(gen_random_uuid()::text, 8) || ']')::${kind}`;
}

/** Forgets the words that only the name of the person brought into the search's dictionary. */
export async function forgetWords(sql: SqlRunner, name: string): Promise<void> {
  await sql.rows(FORGET_WORDS, [name]);
}

const FORGET_WORDS = once<never>(`
  with gone as (
    select word from unnest(tsvector_to_array(words_of($1))) word
    where not exists (select 1 from "User" where words_of("firstName" || ' ' || "lastName") @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Ticket" where "searchVector" @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Company" where words_of(name || ' ' || coalesce("legalName", '') || ' ' ||
        coalesce(city, '')) @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Intervention" where "searchVector" @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Project" where "searchVector" @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Contract" where words_of(title) @@ quote_literal(word)::tsquery)
      and not exists (select 1 from "Document" where words_of(title) @@ quote_literal(word)::tsquery))
  delete from "SearchWord" s using gone
  where s.word = gone.word or (length(s.word) >= 6 and gone.word like s.word || '%' and not s."isWhole")`);

/** So many rows of an archive are in memory at a time, and so many names of files. */
const ARCHIVE_PAGE = 2000;
const FILE_PAGE = 500;

/** The rows of a person in one table, as JSON, without what is not theirs to take out: page after page, however many there are. */
export async function* readRows(sql: SqlRunner, one: PersonalColumn, personId: string): AsyncGenerator<object[]> {
  const { table, column } = one;
  const { file, actsOn } = table;
  const shown = actsOn?.[column];
  const row = shown
    ? '(select jsonb_object_agg(each.key, each.value) from jsonb_each(to_jsonb(t)) each where each.key = any($2::text[]))'
    : 'to_jsonb(t) - $2::text[]';
  const names = shown ?? [...(table.hidden ?? []), ...(file ? [file] : [])];
  for await (const rows of pages<{ row: object }>(sql, one, { columns: `${row} as row`, size: ARCHIVE_PAGE }, [
    personId,
    names,
  ]))
    yield rows.map((found) => found.row);
}

/** A file of a person: identifier, key in the store, name when it has one. */
export interface PersonalFile {
  id: string;
  storageKey: string;
  name: string | null;
}

/** The files of a person in one table, page after page; none of those that they only decided upon. */
export function readFiles(sql: SqlRunner, one: PersonalColumn, personId: string): AsyncGenerator<PersonalFile[]> {
  const { file = '' } = one.table;
  const columns = `t.id::text as id, t."${file}" as "storageKey", to_jsonb(t) ->> 'name' as name`;
  return pages<PersonalFile>(sql, one, { columns, size: FILE_PAGE, where: `t."${file}" is not null` }, [personId]);
}

interface Page {
  columns: string;
  size: number;
  where?: string;
}

/** Rows of a person in the order of their table's key, a page at a time; the person is the first of the values. */
async function* pages<Row>(
  sql: SqlRunner,
  { table: { model, key = 'id' }, column }: PersonalColumn,
  { columns, size, where = 'true' }: Page,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  const read = (from: string) =>
    once<Row & { at: string }>(`select ${columns}, t."${key}"::text as at from "${model}" t
      where t."${column}" = $1::uuid and ${where} ${from} order by t."${key}" limit ${size}`);
  let after: readonly string[] = [];
  for (;;) {
    const from = after.length > 0 ? `and t."${key}" > $${values.length + 1}` : '';
    const rows = await sql.rows(read(from), [...values, ...after]);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = [last.at];
  }
}
