import type { Kernel } from '../../kernel/context.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { readLogo } from '../settings/public.ts';
import type { RecapRequest } from './ask-recap.ts';
import { readersAmong } from './document-readers.ts';
import { issueDocument } from './issue-document.ts';
import { queueDocumentMails } from './mail-document.ts';

/** Draws a recap that was asked for, stores it, and tells who was to receive it. It may run twice. [AG-08] */
export function makeDocument(kernel: Kernel, documentId: string): Promise<void> {
  return issueDocument(kernel, documentId, {
    async draw({ input }) {
      const { recap } = input as unknown as RecapRequest;
      const logo = await readLogo(kernel);
      return { pdf: await kernel.pdf.render('hour-recap', recap, logo ? { logo } : {}) };
    },
    async afterwards(tx, document) {
      const { recipientIds: chosen } = document.input as unknown as RecapRequest;
      const recipientIds = await readersAmong(kernel, sqlIn(tx), { document, recipientIds: chosen });
      await queueDocumentMails(tx, kernel, { document, recipientIds, occasion: 'issued' });
    },
  });
}
