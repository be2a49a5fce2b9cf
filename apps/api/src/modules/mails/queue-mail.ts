import type { Permission } from '@guichet/dto/identity/permission';
import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { footerWords } from './footer-words.ts';
import { type MailParagraph, storedText } from './render-mail.ts';

/** The words of one mail; paragraphs are plain text, or rich text. What stands around them is drawn when it leaves. */
export interface MailDraft {
  /** What it is about, for the list of mails: `ticket.created`. What comes before the dot says why one receives it. */
  kind: string;
  /** The same key makes the same mail: a second one is not written. */
  dedupeKey: string;
  to: { name: string; address: string };
  language: 'fr' | 'en';
  subject: string;
  paragraphs: MailParagraph[];
  action?: { label: string; url: string };
  recipientId?: string | undefined;
  companyId?: string | undefined;
  /** Mails of one ticket make one conversation, and are answered into it. */
  ticketId?: string | undefined;
  /** The rights to read what it says: who lost one before it leaves gets nothing. */
  needs?: readonly Permission[] | undefined;
  /** The Message-ID of the mail that this one answers. */
  inReplyTo?: string | undefined;
}

/** The columns of a queued mail, in the order of {@link mailValues}. */
export const MAIL_COLUMNS =
  '"id", "dedupeKey", "kind", "toName", "toAddress", "subject", "language", "textBody", "richBody", "actionLabel", "inReplyTo", "state", "recipientId", "companyId", "ticketId", "needs", "createdAt", "nextAttemptAt"';

/** The types of the columns, to cast placeholders with. */
export const MAIL_TYPES =
  'uuid, text, text, text, text, text, text, text, jsonb, text, text, "MailState", uuid, uuid, uuid, text, timestamptz, timestamptz'.split(
    ', ',
  );

/** The values of one mail, for a command that writes it in its own statement. */
export function mailValues(kernel: Kernel, draft: MailDraft): unknown[] {
  const now = kernel.clock.now().toISOString();
  const greeting = draft.language === 'fr' ? `Bonjour ${draft.to.name},` : `Hello ${draft.to.name},`;
  const paragraphs: MailParagraph[] = [greeting, ...draft.paragraphs];
  return [
    uuidv7(),
    draft.dedupeKey,
    draft.kind,
    draft.to.name,
    draft.to.address,
    draft.subject,
    draft.language,
    storedText(paragraphs, draft.action, footerWords[draft.language].colon),
    paragraphs.every((one) => typeof one === 'string') ? null : JSON.stringify(paragraphs),
    draft.action?.label ?? null,
    draft.inReplyTo ?? null,
    // Without a mail server nothing could leave: it is kept for the mailbox page.
    kernel.environment.smtpUrl ? 'queued' : 'kept',
    draft.recipientId ?? null,
    draft.companyId ?? null,
    draft.ticketId ?? null,
    draft.needs?.join(' ') ?? null,
    now,
    now,
  ];
}

/** Writes a mail in the transaction of what it tells; it leaves after the commit. Nothing is sent for what was rolled back. */
export async function queueMail(tx: Transaction, kernel: Kernel, draft: MailDraft): Promise<void> {
  await sqlIn(tx).rows(insertMail, mailValues(kernel, draft));
}

const insertMail = statement<never>(
  'queue_mail',
  `insert into "MailMessage" (${MAIL_COLUMNS})
   values (${MAIL_TYPES.map((type, index) => `$${index + 1}::${type}`).join(', ')})
   on conflict ("dedupeKey") do nothing`,
);
