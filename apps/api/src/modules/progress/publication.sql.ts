import type { PhotoRow } from '@guichet/dto/progress/photo';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import type { Scope } from '../../kernel/access/define-access.ts';
import { scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { isoInstant, personName } from '../../kernel/db/sql-text.ts';

/** A publication as it is stored, without what hangs on it. */
export type StoredPublication = Omit<PublicationRow, 'photos' | 'comments' | 'moreComments' | 'abilities'> & {
  commentCount: number;
};

/** Where a page of a sheet begins: past a publication, known by its date, or `infinity` for a draft. */
export interface SheetPlace {
  at: string;
  id: string;
}

/** Which publications are asked for, through the scope of whoever reads. */
export interface PublicationRequest {
  scope: Scope;
  id?: string;
  projectId?: string;
  order: 'newest' | 'oldest';
  after?: SheetPlace | undefined;
  limit: number;
}

/** What is not published yet is newer than all that is. The index of a sheet's page is on this expression. [WS-07] */
const PLACE = `coalesce(p."publishedAt", 'infinity'::timestamptz)`;

const COLUMNS = `p.id, p."projectId", p."authorId", ${personName('a')} as "authorName", p.body, p.state,
  ${isoInstant('p."publishedAt"')} as "publishedAt", p."marksFinished", ${isoInstant('p."editedAt"')} as "editedAt",
  ${isoInstant('p."cancelledAt"')} as "cancelledAt", ${personName('x')} as "cancelledByName", p."cancelReason", p.version,
  ${isoInstant('p."createdAt"')} as "createdAt",
  (select count(*)::int from "PublicationComment" c where c."publicationId" = p.id) as "commentCount"`;

const nameOf = createStatementNames('publications_');

/** Reads publications in the order of their sheet, in one statement. */
export function readPublications(sql: SqlRunner, request: PublicationRequest): Promise<StoredPublication[]> {
  const { scope, id, projectId, order, after, limit } = request;
  const values = sqlValues();
  const [direction, beyond] = order === 'newest' ? ['desc', '<'] : ['asc', '>'];
  const where = [
    scopeSql(scope, 'p', values),
    ...(projectId ? [`p."projectId" = ${values.add(projectId)}::uuid`] : []),
    ...(id ? [`p.id = ${values.add(id)}::uuid`] : []),
    ...(after
      ? [`(${PLACE}, p.id) ${beyond} (${values.add(after.at)}::timestamptz, ${values.add(after.id)}::uuid)`]
      : []),
  ].join(' and ');
  const text = `select ${COLUMNS}
    from "Publication" p left join "User" a on a.id = p."authorId" left join "User" x on x.id = p."cancelledById"
    where ${where} order by ${PLACE} ${direction}, p.id ${direction} limit ${limit}`;
  return sql.rows<StoredPublication>({ name: nameOf(text), text }, values.values);
}

/** Reads the photos of publications in their order, in one statement. [WS-09] */
export function readPhotosOf(sql: SqlRunner, scope: Scope, publicationIds: readonly string[]): Promise<PhotoRow[]> {
  const values = sqlValues();
  const text = `select f.id, f."projectId", f."publicationId", f.position, f.caption, f."fileName",
      ${isoInstant('f."takenAt"')} as "takenAt", f.width, f.height, f.state, f.placeholder, f."clientKey",
      ${isoInstant('f."createdAt"')} as "createdAt"
    from "Photo" f where f."publicationId" = any(${values.add(publicationIds)}::uuid[]) and ${scopeSql(scope, 'f', values)}
    order by f.position, f.id`;
  return sql.rows<PhotoRow>({ name: nameOf(text), text }, values.values);
}
