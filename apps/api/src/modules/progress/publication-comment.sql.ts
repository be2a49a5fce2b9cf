import { COMMENTS_SHOWN, type PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import type { Scope } from '../../kernel/access/define-access.ts';
import { scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { isoInstant, personName } from '../../kernel/db/sql-text.ts';

const COLUMNS = `c.id, c."publicationId", c."projectId", c."parentId", c."authorId", ${personName('w')} as "authorName",
  (w.id is not null and w."companyId" is null) as "isFromStaff", c.body, ${isoInstant('c."createdAt"')} as "createdAt"`;

const PARENTS = { publication: 'p' };

const nameOf = createStatementNames('publication_comments_');

/** The oldest comments of each publication, at most so many as a page shows, oldest first, in one statement. [WS-13] */
export function readCommentsOf(
  sql: SqlRunner,
  scope: Scope,
  publicationIds: readonly string[],
): Promise<PublicationCommentRow[]> {
  const values = sqlValues();
  const text = `select ${COLUMNS}
    from unnest(${values.add(publicationIds)}::uuid[]) asked(id) join "Publication" p on p.id = asked.id
    cross join lateral (
      select * from "PublicationComment" o where o."publicationId" = p.id
      order by o."createdAt", o.id limit ${COMMENTS_SHOWN}) c
    left join "User" w on w.id = c."authorId"
    where ${scopeSql(scope, 'c', values, PARENTS)} order by c."createdAt", c.id`;
  return sql.rows<PublicationCommentRow>({ name: nameOf(text), text }, values.values);
}

/** Which comments are asked for, through the scope of whoever reads. */
export interface PublicationCommentRequest {
  scope: Scope;
  id?: string;
  publicationId?: string;
  after?: { at: string; id: string } | undefined;
  limit: number;
}

/** Reads comments with the names of their authors, oldest first, in one statement. */
export function readPublicationComments(
  sql: SqlRunner,
  { scope, id, publicationId, after, limit }: PublicationCommentRequest,
): Promise<PublicationCommentRow[]> {
  const values = sqlValues();
  const where = [
    scopeSql(scope, 'c', values, PARENTS),
    ...(publicationId ? [`c."publicationId" = ${values.add(publicationId)}::uuid`] : []),
    ...(id ? [`c.id = ${values.add(id)}::uuid`] : []),
    ...(after ? [`(c."createdAt", c.id) > (${values.add(after.at)}::timestamptz, ${values.add(after.id)}::uuid)`] : []),
  ].join(' and ');
  const text = `select ${COLUMNS} from "PublicationComment" c join "Publication" p on p.id = c."publicationId"
    left join "User" w on w.id = c."authorId"
    where ${where} order by c."createdAt", c.id limit ${limit}`;
  return sql.rows<PublicationCommentRow>({ name: nameOf(text), text }, values.values);
}

/** What goes with a comment that is deleted: every answer to it, to any depth. The caller has locked the publication. [WS-14] */
export function readReplies(sql: SqlRunner, commentId: string): Promise<Reply[]> {
  return sql.rows(replies, [commentId]);
}

/** An answer, as the record of its deletion keeps it. */
export interface Reply {
  id: string;
  authorId: string | null;
  body: string;
}

const replies = statement<Reply>(
  'publication_comment_replies',
  `with recursive tree as (
     select id, "authorId", body, "createdAt" from "PublicationComment" where "parentId" = $1::uuid
     union all
     select c.id, c."authorId", c.body, c."createdAt" from "PublicationComment" c join tree on c."parentId" = tree.id)
   select id::text, "authorId"::text, body from tree order by "createdAt", id`,
);
