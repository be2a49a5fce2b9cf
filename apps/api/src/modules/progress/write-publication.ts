import type { RichText } from '@guichet/dto/core/rich-text';
import { isEmptyRichText, photoIdsOf, plainTextOf } from '@guichet/dto/core/rich-text-reading';
import type { createPublicationInput, publishInput, updatePublicationInput } from '@guichet/dto/progress/publication';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { changePublication, insertPublication, type LockedPublication, lockPublication } from './change-publication.ts';
import { readPublication } from './read-publications.ts';
import { lockSheet } from './sheet.sql.ts';
import { tellCompany } from './tell-of-sheet.ts';

type CreatePublication = z.output<typeof createPublicationInput>;

/**
 * Writes a publication on the sheet of a project, as a draft or for its company to read. One that comes a second time with the key of the
 * device that wrote it is the first. [WS-07, WS-19]
 * @returns its id.
 * @throws notFound, invalid on `body`, `publishedAt`, `tell` and `clientKey`; 409 on `clientKey` for one that was deleted since.
 */
export function createPublication(context: Context, projectId: string, input: CreatePublication): Promise<string> {
  return transaction(context.db, async (tx) => {
    const where = { id: projectId };
    const { companyId } = await orNotFound(tx.project.findFirst({ where, select: { companyId: true } }));
    // Two sendings of one device wait for each other here.
    await lockSheet(sqlIn(tx), projectId);
    const known = await findSent(tx, context, projectId, input.clientKey);
    if (known) return known;
    const { body, state, marksFinished, clientKey } = input;
    if (photoIdsOf(body).length > 0) throw invalid({ body: 'unknown_photo' });
    if (state === 'published' && isEmptyRichText(body)) throw invalid({ body: 'required' });
    if (state === 'draft') assertNotForDrafts(input);
    const now = context.clock.now();
    const id = uuidv7(now.getTime());
    const written = { ...bodyColumns(body), state, marksFinished, createdAt: now };
    const publishedAt = state === 'published' ? instantOf(context, input.publishedAt) : null;
    const of = { id, projectId, companyId, authorId: context.actor.userId, clientKey: clientKey ?? null };
    const after = await insertPublication(tx, context, { ...of, ...written, publishedAt });
    if (input.tell) await tellCompany(tx, context, after, 'published');
    return id;
  });
}

/**
 * Rewrites a publication; of one that is read already, its date too. [WS-07]
 * @throws notFound, stale with what is stored, conflict `publication.cancelled`, invalid on `body` and `publishedAt`.
 */
export function updatePublication(
  context: Context,
  id: string,
  { version, ...input }: z.output<typeof updatePublicationInput> & { version: number | undefined },
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (version !== undefined && version !== before.version) throw stale(await readPublication(context, id, sqlIn(tx)));
    if (before.cancelledAt) throw conflict('publication.cancelled');
    const isPublished = before.state === 'published';
    if (input.publishedAt && !isPublished) throw invalid({ publishedAt: 'not_for_drafts' });
    const body = input.body ?? (before.body as RichText);
    await assertContent(tx, before, { body, isPublished });
    const isRewritten = input.body !== undefined && JSON.stringify(input.body) !== JSON.stringify(before.body);
    await changePublication(tx, context, before, {
      action: 'updated',
      data: {
        ...(isRewritten && bodyColumns(body)),
        ...(isRewritten && isPublished && { editedAt: context.clock.now() }),
        ...(input.marksFinished !== undefined && { marksFinished: input.marksFinished }),
        ...(input.publishedAt && { publishedAt: instantOf(context, input.publishedAt) }),
      },
    });
  });
}

/**
 * Lets the company of a project read a draft, with its photos. [WS-07]
 * @throws notFound, conflict `publication.already_published`, invalid on `body` when there is neither text nor photo, on `publishedAt`.
 */
export function publishPublication(
  context: Context,
  id: string,
  { publishedAt, tell }: z.output<typeof publishInput>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (before.state === 'published') throw conflict('publication.already_published');
    await assertContent(tx, before, { body: before.body as RichText, isPublished: true });
    await tx.photo.updateMany({ where: { publicationId: id }, data: { isPublished: true } });
    const data = { state: 'published', publishedAt: instantOf(context, publishedAt) } as const;
    const after = await changePublication(tx, context, before, { action: 'published', data });
    if (tell) await tellCompany(tx, context, after, 'published');
  });
}

/** What is said of a publication, and nobody reads yet. */
function assertNotForDrafts({ publishedAt, tell }: Pick<CreatePublication, 'publishedAt' | 'tell'>): void {
  if (publishedAt) throw invalid({ publishedAt: 'not_for_drafts' });
  if (tell) throw invalid({ tell: 'draft_untold' });
}

/** A text as it is stored, with its words. */
const bodyColumns = (body: RichText) => ({ body: body as Prisma.InputJsonObject, plainText: plainTextOf(body) });

/** The publication that a device has sent before, if it has: its author alone is told of it. */
async function findSent(
  tx: Transaction,
  { actor }: Context,
  projectId: string,
  clientKey: string | undefined,
): Promise<string | undefined> {
  if (!clientKey) return undefined;
  const where = { clientKey, projectId, authorId: actor.userId };
  return (await tx.publication.findFirst({ where, select: { id: true } }))?.id;
}

/** Its text names photos of its own only, and what is read says something: a text, or a photo that did not fail. [WS-09] */
async function assertContent(
  tx: Transaction,
  { id }: LockedPublication,
  { body, isPublished }: { body: RichText; isPublished: boolean },
): Promise<void> {
  const named = photoIdsOf(body);
  const isOwn = { publicationId: id, id: { in: named } };
  if (named.length > 0 && (await tx.photo.count({ where: isOwn })) < named.length) {
    throw invalid({ body: 'unknown_photo' });
  }
  if (!isPublished || !isEmptyRichText(body)) return;
  const shown = { publicationId: id, state: { not: 'failed' } } as const;
  if ((await tx.photo.count({ where: shown })) === 0) throw invalid({ body: 'required' });
}

/** How far the clock of a device may be ahead of ours, in milliseconds: what it dates so was written now. */
const CLOCK_SKEW_MS = 5 * 60_000;

function instantOf({ clock }: Context, written: string | undefined): Date {
  const now = clock.now();
  if (written === undefined) return now;
  const at = new Date(written);
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) throw invalid({ publishedAt: 'in_future' });
  return at > now ? now : at;
}
