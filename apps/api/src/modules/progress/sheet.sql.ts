import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/**
 * Locks the sheet of a project until the end of the transaction, before any of its publications. Whoever comments locks a publication
 * alone; no lock of theirs waits for this one.
 */
export async function lockSheet(sql: SqlRunner, projectId: string): Promise<void> {
  await sql.rows(lock, [projectId]);
}

/** What a sheet tells of itself, before its publications were counted again and after. */
export interface SheetFigures {
  companyId: string;
  before: string | null;
  after: string | null;
}

/**
 * Counts what the company of a locked sheet can read, and looks for the newest publication that stands and says that the work is
 * done. [WS-17]
 * @returns when it was finished, before and after.
 */
export async function recountSheet(sql: SqlRunner, projectId: string): Promise<SheetFigures | undefined> {
  const [figures] = await sql.rows(recount, [projectId]);
  return figures;
}

const lock = statement<never>(
  'lock_progress_sheet',
  'select 1 from "ProgressSheet" where "projectId" = $1::uuid for no key update',
);

const recount = statement<SheetFigures>(
  'recount_progress_sheet',
  `with standing as (
     select id, "publishedAt", "marksFinished" and "cancelledAt" is null as finishes from "Publication"
     where "projectId" = $1::uuid and state = 'published' and "deletedAt" is null
   ), last as (
     select id, "publishedAt" from standing where finishes order by "publishedAt" desc, id desc limit 1
   ), old as (select "finishedAt" from "ProgressSheet" where "projectId" = $1::uuid)
   update "ProgressSheet" s set "publicationCount" = (select count(*) from standing),
     "lastPublishedAt" = (select max("publishedAt") from standing),
     "finishedAt" = (select "publishedAt" from last), "finishedByPublicationId" = (select id from last)
   where s."projectId" = $1::uuid
   returning s."companyId"::text, (select "finishedAt" from old)::text as before, s."finishedAt"::text as after`,
);
