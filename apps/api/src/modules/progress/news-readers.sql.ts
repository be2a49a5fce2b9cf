import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** The contacts of a company who may read its sheets, whether or not they ever signed in. [WS-15] */
export async function findReaders(sql: SqlRunner, companyId: string): Promise<string[]> {
  return (await sql.rows(readers, [companyId])).map(({ id }) => id);
}

/** Whom a comment of the staff concerns: the contacts who took part in its thread, all who may read it when none did. [WS-15] */
export async function findThreadReaders(sql: SqlRunner, companyId: string, commentId: string): Promise<string[]> {
  const found = await sql.rows(threadReaders, [companyId, commentId]);
  const involved = found.filter(({ tookPart }) => tookPart);
  return (involved.length > 0 ? involved : found).map(({ id }) => id);
}

/** The staff whom a comment of a client concerns: who published, who leads, and who is answered. [WS-15] */
export async function findAnswerable(
  sql: SqlRunner,
  comment: { publicationId: string; projectId: string; parentId: string | null },
): Promise<string[]> {
  const { publicationId, projectId, parentId } = comment;
  return (await sql.rows(answerable, [publicationId, projectId, parentId])).map(({ id }) => id);
}

const READERS = `"User" u join "Role" r on r.id = u."roleId" and r.kind = 'client'
  join "Company" c on c.id = u."companyId" and c."archivedAt" is null
  where u."companyId" = $1::uuid and u.state <> 'disabled' and 'projects.read' = any(r.permissions)`;

const readers = statement<{ id: string }>('sheet_readers', `select u.id::text from ${READERS} order by u.id`);

const threadReaders = statement<{ id: string; tookPart: boolean }>(
  'thread_readers',
  `with recursive above as (
     select id, "parentId" from "PublicationComment" where id = $2::uuid
     union all
     select p.id, p."parentId" from "PublicationComment" p join above on above."parentId" = p.id
   ), thread as (
     select t.id, t."authorId" from "PublicationComment" t join above on above.id = t.id and above."parentId" is null
     union all
     select t.id, t."authorId" from "PublicationComment" t join thread on t."parentId" = thread.id
   )
   select u.id::text, exists (select 1 from thread where thread."authorId" = u.id) as "tookPart" from ${READERS} order by u.id`,
);

const answerable = statement<{ id: string }>(
  'answerable_staff',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId" and r.kind = 'staff'
   where u.id in (select "authorId" from "Publication" where id = $1::uuid
     union select "leadId" from "Project" where id = $2::uuid
     union select "authorId" from "PublicationComment" where id = $3::uuid) order by u.id`,
);
