import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { can } from '../../kernel/access/actor.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { forbidden, invalid } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { isImageKind, measureImage } from '../../kernel/previews/image-preview.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { DRAW_PREVIEWS, discardFiles } from './attachment-files.ts';
import { type LockedTicket, lockTicket, touchTicket } from './change-ticket.ts';
import { checkFile } from './check-file.ts';
import type { ReceivedFile } from './receive-files.ts';
import { childAudience } from './ticket.access.ts';

const select = {
  id: true,
  ticketId: true,
  commentId: true,
  name: true,
  contentType: true,
  sizeBytes: true,
  isInternal: true,
  width: true,
  height: true,
  createdAt: true,
  uploader: { select: { firstName: true, lastName: true } },
} as const satisfies Prisma.AttachmentSelect;

type Stored = Prisma.AttachmentGetPayload<{ select: typeof select }>;

const toRow = ({ uploader, createdAt, ...stored }: Stored): AttachmentRow => ({
  ...stored,
  hasPreview: hasPreview(stored),
  uploaderName: uploader && `${uploader.firstName} ${uploader.lastName}`,
  createdAt: createdAt.toISOString(),
});

/** A PDF, or an image that was measured: the others are broken, too large to be unpacked, or of another kind. */
const hasPreview = ({ contentType, width }: Pick<Stored, 'contentType' | 'width'>): boolean =>
  width !== null || contentType === 'application/pdf';

/** The files of a ticket that the caller may see, oldest first. */
export async function listAttachments(context: Context, ticketId: string): Promise<AttachmentRow[]> {
  const stored = await context.db.attachment.findMany({
    where: { ticketId },
    select,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  });
  return stored.map(toRow);
}

/** @throws invalid when a client would keep files among staff. [AG-25] */
export function assertMayKeepInternal({ actor }: Context, isInternal: boolean): void {
  if (isInternal && !can(actor, 'tickets.writeNotes')) throw invalid({ isInternal: 'not_allowed' });
}

/**
 * Puts received files in the protected store, all or none, and on the ticket. [AG-10, AG-31]
 * @throws ProblemError of {@link checkFile}; notFound outside the scope.
 */
export function attachFiles(
  context: Context,
  ticketId: string,
  { files, isInternal }: { files: readonly ReceivedFile[]; isInternal: boolean },
): Promise<AttachmentRow[]> {
  return withStoredFiles(context, files, (stored) =>
    transaction(context.db, (tx) => addAttachments(tx, context, ticketId, { stored, isInternal })),
  );
}

/** A checked file in the protected store, not yet on a ticket. */
type StoredFile = ReturnType<typeof rowOf>;

/**
 * Puts received files in the protected store, all or none, and hands them on; when that fails nothing of them is left there.
 * @throws ProblemError of {@link checkFile}.
 */
export async function withStoredFiles<Result>(
  context: Pick<Context, 'clock' | 'kernel'>,
  files: readonly ReceivedFile[],
  handOn: (stored: StoredFile[]) => Promise<Result>,
): Promise<Result> {
  const now = context.clock.now();
  const stored: { path: string; row: StoredFile }[] = [];
  for (const [index, file] of files.entries()) {
    const id = uuidv7(now.getTime() + index);
    const contentType = await checkFile(file);
    const size = isImageKind(contentType) ? await measureImage(file.path, contentType) : undefined;
    stored.push({ path: file.path, row: rowOf(file, { id, contentType, ...size }) });
  }
  try {
    for (const { row, path } of stored) await context.kernel.storage.writeFile(row.storageKey, path);
    return await handOn(stored.map(({ row }) => row));
  } catch (error) {
    await discardFiles(
      context.kernel,
      stored.map(({ row }) => row),
    );
    throw error;
  }
}

function rowOf(
  { name, sizeBytes, sha256 }: ReceivedFile,
  known: { id: string; contentType: string; width?: number; height?: number },
) {
  return { name, sizeBytes, sha256, ...known, storageKey: storageKey('attachments', known.id) };
}

/** Puts stored files on a ticket, in a transaction of the caller's. @throws notFound outside the scope. */
export async function addAttachments(
  tx: Transaction,
  context: Context,
  ticketId: string,
  { stored, isInternal }: { stored: readonly StoredFile[]; isInternal: boolean },
): Promise<AttachmentRow[]> {
  const ticket = await lockTicket(tx, ticketId);
  const createdAt = context.clock.now();
  return insertAttachments(
    tx,
    context,
    ticket,
    stored.map((row) => ({ ...row, isInternal, createdAt })),
  );
}

type NewAttachment = Omit<Prisma.AttachmentCreateManyInput, 'ticketId' | 'companyId'> & {
  id: string;
  isInternal: boolean;
};

async function insertAttachments(
  tx: Transaction,
  context: Context,
  ticket: LockedTicket,
  rows: NewAttachment[],
): Promise<AttachmentRow[]> {
  const of = { ticketId: ticket.id, companyId: ticket.companyId };
  await tx.attachment.createMany({ data: rows.map((row) => ({ ...row, ...of })) });
  for (const { id, name, isInternal, contentType, width = null } of rows) {
    if (hasPreview({ contentType, width })) await context.kernel.jobs.enqueue(tx, DRAW_PREVIEWS, { attachmentId: id });
    const audience = childAudience(ticket, isInternal);
    await recordChange(tx, context, {
      entity: 'attachment',
      entityId: id,
      action: 'created',
      after: { name, isInternal },
      audience,
      ...of,
    });
  }
  await touchTicket(tx, context, ticket.id);
  const where = { id: { in: rows.map(({ id }) => id) } };
  return (await tx.attachment.findMany({ where, select, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toRow);
}

/** Whoever uploaded a file takes it away, and staff who edit tickets. Throws forbidden('attachment.not_yours'). */
export async function deleteAttachment(context: Context, id: string): Promise<void> {
  const { actor } = context;
  const gone = await transaction(context.db, async (tx) => {
    await lockRow(tx, 'Attachment', id);
    const ticket = { select: { companyId: true, requesterId: true } };
    const file = await orNotFound(tx.attachment.findFirst({ where: { id }, include: { ticket } }));
    const isStaff = actor.kind === 'staff' && can(actor, 'tickets.update');
    if (file.uploaderId !== actor.userId && !isStaff) throw forbidden('attachment.not_yours');
    await tx.attachment.delete({ where: { id } });
    const { ticketId, companyId, isInternal, name } = file;
    const audience = childAudience(file.ticket, isInternal);
    await recordChange(tx, context, {
      entity: 'attachment',
      entityId: id,
      action: 'deleted',
      before: { name, isInternal },
      audience,
      ticketId,
      companyId,
    });
    return file;
  });
  await discardFiles(context.kernel, [gone]);
}
