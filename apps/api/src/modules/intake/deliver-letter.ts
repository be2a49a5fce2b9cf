import { publicUrl } from '../../kernel/base-url.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { queueMail } from '../mails/public.ts';
import { addAttachments, addComment, createTicket, withStoredFiles } from '../tickets/public.ts';
import { intakeWords } from './intake-words.ts';
import type { Letter } from './letter.ts';
import { type LeftOut, withFilesOf } from './received-files.ts';

/** What a mail became. */
export interface Delivered {
  ticketId: string;
  commentId: string | null;
}

/** The ticket that a mail goes on, as a message or as a note of the team. */
interface Target {
  ticketId: string;
  isInternal: boolean;
}

/**
 * Puts a mail on a ticket, or opens one with it, as the person whose context this is: by the commands that the portal uses, in one
 * transaction with what `take` writes. When `take` says no, nothing is written. [AG-17]
 */
export async function deliverLetter(
  context: Context,
  letter: Letter,
  target: Target | undefined,
  steps: Steps,
): Promise<Delivered | undefined> {
  try {
    return await withFilesOf(context.kernel, letter.files, (files, refused) => {
      const tooLarge = letter.leftOut.map(({ name }) => ({ name, reason: 'too_large' as const }));
      const text = textOf(context, letter, [...refused, ...tooLarge]);
      return withStoredFiles(context, files, (stored) =>
        transaction(context.db, async (tx) => {
          // Another process took the mail meanwhile: what was stored for it goes again.
          if (!(await steps.take(tx))) throw new TakenElsewhere();
          const delivered = await place(tx, context, { letter, text, target, stored });
          await steps.done(tx, delivered);
          return delivered;
        }),
      );
    });
  } catch (error) {
    if (error instanceof TakenElsewhere) return undefined;
    throw error;
  }
}

interface Steps {
  /** Claims the mail; `false` when somebody else did. */
  take(tx: Transaction): Promise<boolean>;
  /** Says what it became. */
  done(tx: Transaction, delivered: Delivered): Promise<void>;
}

interface Placed {
  letter: Letter;
  text: string;
  target: Target | undefined;
  stored: Parameters<typeof addAttachments>[3]['stored'];
}

async function place(tx: Transaction, context: Context, placed: Placed): Promise<Delivered> {
  const { letter, text, target, stored } = placed;
  const isInternal = target?.isInternal ?? false;
  const ticketId = target?.ticketId ?? (await openTicket(tx, { ...context, sql: sqlIn(tx) }, letter, text));
  const files = stored.length > 0 ? await addAttachments(tx, context, ticketId, { stored, isInternal }) : [];
  if (!target) return { ticketId, commentId: null };
  const commentId = await addComment(tx, context, ticketId, {
    body: text,
    isInternal,
    isByMail: true,
    quotation: letter.quotation,
    attachmentIds: files.map(({ id }) => id),
  });
  return { ticketId, commentId };
}

class TakenElsewhere extends Error {}

function textOf({ settings }: Context, { words }: Letter, leftOut: readonly LeftOut[]): string {
  const say = intakeWords[settings['business.language']];
  return [words.trim() || say.noText, ...(leftOut.length > 0 ? [say.leftOut(leftOut)] : [])].join('\n\n');
}

/** Opens a ticket; who wrote is told its reference, by a mail whose answer is recognised. */
async function openTicket(tx: Transaction, context: Context, letter: Letter, text: string): Promise<string> {
  const { actor, kernel, settings } = context;
  const title = letter.subject.replace(/^((re|fw|fwd|tr|rép)\s*:\s*)+/i, '').trim();
  const ticket = await createTicket(context, {
    title: title || intakeWords[settings['business.language']].noSubject,
    // What was passed on is what the request is about.
    description: letter.quotation ? `${text}\n\n${letter.quotation}`.slice(0, 20_000).toWellFormed() : text,
    priority: 'normal',
  });
  const say = intakeWords[actor.language];
  await queueMail(tx, kernel, {
    kind: 'incoming.opened',
    dedupeKey: `incoming.opened:${ticket.id}`,
    to: { name: actor.name, address: actor.email },
    language: actor.language,
    ...say.opened(ticket.reference, ticket.title),
    paragraphs: [...say.opened(ticket.reference, ticket.title).paragraphs],
    action: { label: say.open, url: publicUrl(kernel, `/tickets/${ticket.id}`) },
    recipientId: actor.userId,
    ...(actor.kind === 'client' && { companyId: actor.companyId }),
    ticketId: ticket.id,
    inReplyTo: letter.messageId,
  });
  return ticket.id;
}
