import { createHash } from 'node:crypto';
import type { Kernel } from '../../kernel/context.ts';
import { systemContext } from '../../kernel/context.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { readLogo } from '../settings/public.ts';
import { type RecapRequest, recordDocument } from './ask-recap.ts';
import { queueDocumentMails } from './mail-document.ts';

/**
 * Draws a document that was asked for, stores it, and tells who was to receive it. It may run twice: what is ready stays as it was
 * issued. [AG-08]
 */
export async function makeDocument(kernel: Kernel, documentId: string): Promise<void> {
  const db = kernel.database.systemDb('drawing a document that was asked for');
  const document = await db.document.findUnique({ where: { id: documentId } });
  if (!document || document.state === 'ready') return;
  try {
    const { recap, recipientIds } = document.input as unknown as RecapRequest;
    const logo = await readLogo(kernel);
    const pdf = await kernel.pdf.render('hour-recap', recap, logo ? { logo } : {});
    const key = storageKey('documents', document.id);
    await kernel.storage.write(key, pdf);
    await finish(kernel, document, async (tx) => {
      await lockRow(tx, 'Document', document.id);
      const current = await tx.document.findUniqueOrThrow({ where: { id: document.id } });
      if (current.state === 'ready') return current;
      const ready = await tx.document.update({
        where: { id: document.id },
        data: { ...issued(pdf, key), readyAt: kernel.clock.now() },
      });
      await queueDocumentMails(tx, kernel, { document: ready, recipientIds, occasion: 'issued' });
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

function issued(pdf: Uint8Array, key: string) {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return {
    state: 'ready' as const,
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
    const written = await write(tx);
    await recordDocument(tx, systemContext(kernel), written.state === 'ready' ? 'made' : 'failed', {
      ...document,
      ...written,
    });
  });
  kernel.feed.announce();
}
