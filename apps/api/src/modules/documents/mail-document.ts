import type { mailDocumentInput } from '@guichet/dto/documents/document';
import type * as z from 'zod';
import { publicUrl } from '../../kernel/base-url.ts';
import { type Context, type Kernel, systemContext } from '../../kernel/context.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { queueMail } from '../mails/public.ts';
import { notify } from '../notifications/public.ts';
import { lockDocument } from './change-document.ts';
import { assertReaders } from './document-readers.ts';
import { recordDocument } from './record-document.ts';

/**
 * Tells chosen contacts of the company where the document is, which they find from then on; it is read after sign-in, so a mail that strays shows nothing.
 * Throws conflict('document.not_ready'), invalid on `recipientIds`. [AG-08]
 */
export function mailDocument(context: Context, id: string, input: z.output<typeof mailDocumentInput>): Promise<void> {
  return transaction(context.db, async (tx) => {
    const document = await lockDocument(tx, id);
    if (document.state !== 'ready') throw conflict('document.not_ready');
    await assertReaders(context, sqlIn(tx), { document, recipientIds: input.recipientIds });
    const after = await tx.document.update({ where: { id }, data: { isVisibleToClient: true } });
    if (!document.isVisibleToClient) await recordDocument(tx, context, { action: 'updated', before: document, after });
    const { recipientIds, message } = input;
    await queueDocumentMails(tx, context.kernel, { document, recipientIds, message, occasion: context.requestId });
  });
}

interface Announcement {
  document: Document;
  recipientIds: readonly string[];
  message?: string | null | undefined;
  /** One mail per person and occasion, however often it is asked for. */
  occasion: string;
}

/** Queues one mail to each person, in their language. */
export async function queueDocumentMails(
  tx: Transaction,
  kernel: Kernel,
  { document, recipientIds, message, occasion }: Announcement,
): Promise<void> {
  const people = await tx.user.findMany({
    where: { id: { in: [...recipientIds] }, companyId: document.companyId },
    select: { id: true, email: true, firstName: true, lastName: true, language: true },
  });
  for (const person of people) {
    const language = person.language === 'en' ? 'en' : 'fr';
    const words = WORDS[language];
    await queueMail(tx, kernel, {
      kind: 'document.shared',
      dedupeKey: `document:${document.id}:${person.id}:${occasion}`,
      to: { name: `${person.firstName} ${person.lastName}`, address: person.email },
      language,
      subject: words.subject(document.title),
      paragraphs: [...(message ? [message] : []), words.sentence],
      action: { label: words.open, url: publicUrl(kernel, '/documents') },
      recipientId: person.id,
      companyId: document.companyId,
      needs: ['documents.read'],
    });
  }
  // The mail was asked for by name and is nobody's choice; in the page it is one.
  await notify(tx, systemContext(kernel), {
    kind: 'document.ready',
    key: `${document.id}:${occasion}`,
    subject: { entity: 'document', id: document.id },
    companyId: document.companyId,
    recipientIds: people.map(({ id }) => id),
  });
}

const WORDS = {
  fr: {
    subject: (title: string) => `${title} est disponible`,
    sentence: 'Le document vous attend dans votre espace client.',
    open: 'Ouvrir mon espace',
  },
  en: {
    subject: (title: string) => `${title} is available`,
    sentence: 'The document awaits you in your client space.',
    open: 'Open my space',
  },
};
