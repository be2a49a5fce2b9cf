import type { CommentRow } from '@guichet/dto/tickets/comment';
import type { Scope } from '../../kernel/access/define-access.ts';
import { sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { isoInstant, personName } from '../../kernel/db/sql-text.ts';
import { childScopeSql } from './child-scope.sql.ts';

/** A file as JSON, of an attachment known as `f` and its uploader `u`. */
const ATTACHMENT_FIELDS = `'id', f.id, 'ticketId', f."ticketId", 'commentId', f."commentId", 'name', f.name,
  'contentType', f."contentType", 'sizeBytes', f."sizeBytes", 'isInternal', f."isInternal",
  'width', f.width, 'height', f.height, 'hasPreview', f.width is not null or f."contentType" = 'application/pdf',
  'uploaderName', ${personName('u')}, 'createdAt', ${isoInstant('f."createdAt"')}`;

/** The files of a message known as `c`; they are internal exactly when it is. */
const FILES = `coalesce((
    select json_agg(json_build_object(${ATTACHMENT_FIELDS}) order by f."createdAt", f.id)
    from "Attachment" f left join "User" u on u.id = f."uploaderId"
    where f."commentId" = c.id and f."isInternal" = c."isInternal"), '[]'::json)`;

/** A message known as `c` as JSON, without its author's name and its own instant, which cost more to write than to read. */
export const COMMENT = `json_build_object('id', c.id, 'ticketId', c."ticketId", 'authorId', c."authorId", 'body', c.body,
  'isByMail', c."isByMail", 'quotation', c.quotation, 'isInternal', c."isInternal", 'version', c.version,
  'editedAt', ${isoInstant('c."editedAt"')}, 'attachments', ${FILES})`;

/** Which messages are asked for, through the scope of whoever reads. */
export interface CommentRequest {
  scope: Scope;
  ticketId?: string;
  id?: string;
  before?: { at: string; id: string } | undefined;
  limit: number;
}

const nameOf = createStatementNames('comments_');

/** Reads messages with their authors and files in one statement, newest first. */
export function readComments(sql: SqlRunner, request: CommentRequest): Promise<CommentRow[]> {
  const { scope, ticketId, id, before, limit } = request;
  const values = sqlValues();
  const where = [
    childScopeSql(scope, { child: 'c', ticket: 't' }, values),
    ...(ticketId ? [`c."ticketId" = ${values.add(ticketId)}::uuid`] : []),
    ...(id ? [`c.id = ${values.add(id)}::uuid`] : []),
    ...(before
      ? [`(c."createdAt", c.id) < (${values.add(before.at)}::timestamptz, ${values.add(before.id)}::uuid)`]
      : []),
  ].join(' and ');
  const text = `select c.id, c."ticketId", c."authorId", ${personName('w')} as "authorName",
      (w.id is not null and w."companyId" is null) as "isFromStaff", c.body, c."isByMail", c.quotation, c."isInternal", c.version,
      ${isoInstant('c."createdAt"')} as "createdAt", ${isoInstant('c."editedAt"')} as "editedAt", ${FILES} as attachments
    from "Comment" c join "Ticket" t on t.id = c."ticketId" left join "User" w on w.id = c."authorId"
    where ${where} order by c."createdAt" desc, c.id desc limit ${limit}`;
  return sql.rows<CommentRow>({ name: nameOf(text), text }, values.values);
}
