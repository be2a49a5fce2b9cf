import type { SystemContext } from '../../kernel/context.ts';
import type { Prisma, PrismaClient } from '../../kernel/db/generated/client.ts';
import { inReadingOrder } from './comment-order.ts';
import type { PrintablePhoto } from './print-photo.ts';
import { toldTo } from './progress.access.ts';
import { readPublications, type SheetPlace, type StoredPublication } from './publication.sql.ts';
import type { PrintedPublication } from './sheet-pdf/sheet-print.ts';

/** Whose sheet is printed, and in which order. */
export interface PrintedOrder {
  projectId: string;
  companyId: string;
  order: 'newest' | 'oldest';
}

/** A publication as it is printed, but for its photos, which are still to be drawn. */
export type UndrawnPublication = Omit<PrintedPublication, 'photos'> & { photos: PrintablePhoto[] };

const PAGE = 20;

/** What a company can read of its sheet, with all that was said of it, a few publications at a time. [WS-16] */
export async function* readPrintedPublications(
  db: PrismaClient,
  { sql }: Pick<SystemContext, 'sql'>,
  { projectId, companyId, order }: PrintedOrder,
): AsyncGenerator<UndrawnPublication> {
  const scope = toldTo(companyId);
  let after: SheetPlace | undefined;
  do {
    const page = await readPublications(sql, { scope, projectId, order, after, limit: PAGE });
    yield* await withWhatHangs(db, page);
    const last = page.at(-1);
    after = last && page.length === PAGE ? { at: last.publishedAt ?? '', id: last.id } : undefined;
  } while (after);
}

async function withWhatHangs(db: PrismaClient, page: readonly StoredPublication[]): Promise<UndrawnPublication[]> {
  const where = { publicationId: { in: page.map(({ id }) => id) } };
  const [photos, comments] = await Promise.all([
    db.photo.findMany({
      where: { ...where, deletedAt: null },
      select: photoSelect,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.publicationComment.findMany({
      where,
      select: commentSelect,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      relationLoadStrategy: 'join',
    }),
  ]);
  const photosOf = Map.groupBy(photos, ({ publicationId }) => publicationId);
  const commentsOf = Map.groupBy(comments, ({ publicationId }) => publicationId);
  return page.map((one) => ({
    body: one.body,
    authorName: one.authorName,
    publishedAt: one.publishedAt ?? one.createdAt,
    marksFinished: one.marksFinished,
    cancelled: one.cancelledAt ? { at: one.cancelledAt, byName: one.cancelledByName, reason: one.cancelReason } : null,
    photos: photosOf.get(one.id) ?? [],
    comments: inReadingOrder(commentsOf.get(one.id) ?? []).map(toPrinted),
  }));
}

const photoSelect = {
  id: true,
  publicationId: true,
  fileName: true,
  caption: true,
  state: true,
  printKey: true,
  screenKey: true,
} as const satisfies Prisma.PhotoSelect;

const commentSelect = {
  id: true,
  publicationId: true,
  parentId: true,
  body: true,
  createdAt: true,
  author: { select: { firstName: true, lastName: true } },
} as const satisfies Prisma.PublicationCommentSelect;

type StoredComment = Prisma.PublicationCommentGetPayload<{ select: typeof commentSelect }>;

const toPrinted = ({ depth, author, body, createdAt }: StoredComment & { depth: number }) => ({
  depth,
  authorName: author && `${author.firstName} ${author.lastName}`,
  body,
  createdAt: createdAt.toISOString(),
});
