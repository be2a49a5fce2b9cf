import type { acceptIncomingMail } from '@guichet/dto/intake/incoming-mail';
import type * as z from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { IncomingMail } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, sqlIn } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';
import { type Correspondent, findCorrespondent } from '../identity/public.ts';
import { actingFor } from './acting-for.ts';
import { deliverLetter } from './deliver-letter.ts';
import { claimWaiting, setResult } from './incoming-mail.sql.ts';
import type { Letter, RawMail } from './letter.ts';
import { makeContact } from './make-contact.ts';
import { mailReader, UnreadableMail } from './read-apart.ts';

type AcceptInput = z.output<typeof acceptIncomingMail>;

/**
 * Takes a mail that waits, as the contact that staff say it is of: known, or made of its address. It becomes a ticket, or a message on one that
 * this contact sees. Throws conflict('intake.decided' | 'intake.unreadable'), invalid on what is missing or names the wrong people, forbidden where a contact or
 * a company would have to be made by somebody who may not. [AG-17]
 */
export async function acceptMail(context: Context, id: string, input: AcceptInput): Promise<{ ticketId: string }> {
  const mail = await orNotFound(context.db.incomingMail.findFirst({ where: { id } }));
  if (mail.state !== 'waiting') throw conflict('intake.decided');
  const sender = await senderOf(context, mail, input);
  const acting = actingFor(context.kernel, sender);
  const ticketId = input.ticketId ?? undefined;
  await assertMayWrite(acting, ticketId);
  const letter = await letterOf(context, mail);
  const target = ticketId === undefined ? undefined : { ticketId, isInternal: false };
  const delivered = await deliverLetter(acting, letter, target, {
    take: (tx) => claim(tx, context, { id, sender }),
    done: async (tx, result) => {
      await setResult(sqlIn(tx), id, result);
      await recordAccepted(tx, context, id, result.ticketId);
    },
  });
  if (!delivered) throw conflict('intake.decided');
  if (mail.storageKey) await context.kernel.storage.remove(mail.storageKey);
  return { ticketId: delivered.ticketId };
}

async function senderOf(context: Context, mail: IncomingMail, input: AcceptInput): Promise<Actor> {
  const wanted = input.requesterId ? { id: input.requesterId } : { email: mail.fromAddress };
  const known = await findCorrespondent(context.sql, wanted);
  const found = known ?? (await findCorrespondent(context.sql, { id: await makeContact(context, mail, input) }));
  if (!found) throw invalid({ requesterId: 'unknown_reference' });
  // Nobody writes in the name of a colleague, nor of somebody of a higher rank.
  if (found.actor.kind === 'staff') throw invalid({ requesterId: 'not_a_contact' });
  assertNotShutOut(found);
  return found.actor;
}

/** Nobody speaks in the name of somebody who was shut out or erased. */
function assertNotShutOut(found: Correspondent | undefined): void {
  if (!found || found.state === 'disabled') throw invalid({ requesterId: 'contact_disabled' });
}

/** Takes the mail, unless somebody else did, or its sender was shut out since. */
async function claim(
  tx: Transaction,
  context: Context,
  { id, sender }: { id: string; sender: Actor },
): Promise<boolean> {
  await lockRow(tx, 'User', sender.userId);
  assertNotShutOut(await findCorrespondent(sqlIn(tx), { id: sender.userId }));
  return (await claimWaiting(sqlIn(tx), id, decisionOf(context, sender))) !== undefined;
}

/** The rights of the person in whose name it is written hold here too. */
async function assertMayWrite({ db }: Context, ticketId: string | undefined): Promise<void> {
  if (ticketId === undefined) return;
  const ticket = await db.ticket.findFirst({ where: { id: ticketId }, select: { id: true } });
  if (!ticket) throw invalid({ ticketId: 'other_company' });
}

/** The whole mail as it came; of one that was too large, what was kept. */
async function letterOf({ kernel }: Context, mail: IncomingMail): Promise<Letter> {
  const { sizeBytes, receivedAt, storageKey } = mail;
  if (storageKey && (await kernel.storage.has(storageKey)))
    return readAgain({ source: await kernel.storage.read(storageKey), sizeBytes, receivedAt });
  const { messageId, fromName, fromAddress, subject, body: words, quotation } = mail;
  const names = Array.isArray(mail.files) ? (mail.files as { name: string; sizeBytes: number }[]) : [];
  const empty = { to: [], parents: [], files: [], headers: new Map<string, string>() };
  return {
    ...empty,
    messageId,
    fromName,
    fromAddress,
    subject,
    words,
    quotation,
    leftOut: names,
    sizeBytes,
    receivedAt,
  };
}

/** What could not be read when it came can't be now: it stays, and may be refused or read in its file. */
async function readAgain(raw: RawMail): Promise<Letter> {
  try {
    return await mailReader.read(raw);
  } catch (error) {
    if (error instanceof UnreadableMail) throw conflict('intake.unreadable');
    throw error;
  }
}

const decisionOf = ({ actor, clock }: Context, sender: Actor) => ({
  senderId: sender.userId,
  decidedById: actor.userId,
  decidedAt: clock.now(),
});

const recordAccepted = (tx: Transaction, context: Context, entityId: string, ticketId: string) =>
  recordChange(tx, context, {
    entity: 'incomingMail',
    entityId,
    action: 'accepted',
    before: { state: 'waiting' },
    after: { state: 'accepted', ticketId },
    audience: {},
  });
