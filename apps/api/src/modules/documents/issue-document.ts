import { createHash } from 'node:crypto';
import type { Context, Kernel } from '../../kernel/context.ts';
import { systemContext } from '../../kernel/context.ts';
import type { Document, Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { recordDocument } from './record-document.ts';

/** A document that is asked for. `input` is what its job draws it from. */
export interface AskedDocument {
  companyId: string;
  /** Whose worksite it is about: who reaches that reaches it. */
  projectId?: string;
  kind: string;
  title: string;
  input: object;
  isVisibleToClient: boolean;
}

/** What was drawn. `input` replaces what the document was asked with. */
export interface DrawnDocument {
  pdf: Uint8Array;
  input?: object;
}

/** How a document is drawn, and what follows in the transaction that issues it. */
export interface Drawing {
  draw(document: Document): Promise<DrawnDocument>;
  afterwards?(tx: Transaction, document: Document): Promise<void>;
}

/** Keeps a document that was asked for, still to be drawn: the caller enqueues the job that does. */
export async function askDocument(tx: Transaction, context: Context, asked: AskedDocument): Promise<Document> {
  const created = await tx.document.create({
    data: {
      ...asked,
      input: asked.input,
      createdById: context.actor.userId,
      createdAt: context.clock.now(),
    },
  });
  await recordDocument(tx, context, { action: 'created', after: created });
  return created;
}

/**
 * Draws a document that was asked for and stores it. It may run twice: what is ready stays as it was issued.
 * @throws what the drawing throws, once the document says that it failed. [AG-08]
 */
export async function issueDocument(kernel: Kernel, documentId: string, { draw, afterwards }: Drawing): Promise<void> {
  const db = kernel.database.systemDb('drawing a document that was asked for');
  const document = await db.document.findUnique({ where: { id: documentId } });
  if (!document || document.state === 'ready') return;
  try {
    const drawn = await draw(document);
    const key = storageKey('documents', document.id);
    await kernel.storage.write(key, drawn.pdf);
    await finish(kernel, document, async (tx) => {
      const ready = await tx.document.update({
        where: { id: document.id },
        data: { ...issued(drawn, key), readyAt: kernel.clock.now() },
      });
      // Whoever deleted it meanwhile wants nobody told of it.
      if (!ready.deletedAt) await afterwards?.(tx, ready);
      return ready;
    });
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
    await finish(kernel, document, (tx) =>
      tx.document.update({ where: { id: document.id }, data: { state: 'failed', failure } }),
    );
    throw error;
  }
}

function issued({ pdf, input }: DrawnDocument, key: string) {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return {
    ...(input && { input: input as Prisma.InputJsonObject }),
    state: 'ready' as const,
    progress: 100,
    failure: null,
    storageKey: key,
    contentType: 'application/pdf',
    sizeBytes: pdf.byteLength,
    sha256,
  };
}

async function finish(
  kernel: Kernel,
  document: Document,
  write: (tx: Transaction) => Promise<Document>,
): Promise<void> {
  await transaction(kernel.database.systemDb('the outcome of a document'), async (tx) => {
    await lockRow(tx, 'Document', document.id);
    const current = await tx.document.findUniqueOrThrow({ where: { id: document.id } });
    // Another run of its job was first: what is ready stays, whatever becomes of this one.
    if (current.state === 'ready') return;
    const written = await write(tx);
    const action = written.state === 'ready' ? 'made' : 'failed';
    await recordDocument(tx, systemContext(kernel), { action, after: { ...document, ...written } });
  });
  kernel.feed.announce();
}
