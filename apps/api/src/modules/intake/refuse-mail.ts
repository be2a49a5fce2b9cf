import type { refuseIncomingMail } from '@guichet/dto/intake/incoming-mail';
import type * as z from 'zod';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { IncomingMail } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { queueMail } from '../mails/public.ts';
import { intakeWords } from './intake-words.ts';

/**
 * Refuses a mail that waits: in silence, or with an answer; its sender may be blocked. The words stay, the mail itself goes.
 * Throws conflict('intake.decided'). [AG-17]
 */
export async function refuseMail(
  context: Context,
  id: string,
  { answer, isBlocked }: z.output<typeof refuseIncomingMail>,
): Promise<void> {
  const refused = await transaction(context.db, async (tx) => {
    await lockRow(tx, 'IncomingMail', id);
    const mail = await orNotFound(tx.incomingMail.findFirst({ where: { id } }));
    if (mail.state !== 'waiting') throw conflict('intake.decided');
    const decision = { state: 'refused', decidedAt: context.clock.now(), decidedById: context.actor.userId } as const;
    await tx.incomingMail.update({ where: { id }, data: { ...decision, storageKey: null } });
    const about = { entity: 'incomingMail', entityId: id, audience: {} };
    await recordChange(tx, context, {
      ...about,
      action: 'refused',
      before: { state: 'waiting' },
      after: { state: 'refused' },
    });
    if (answer) await queueAnswer(tx, context, mail, answer);
    if (isBlocked) await blockSender(tx, context, mail.fromAddress);
    return mail;
  });
  if (refused.storageKey) await context.kernel.storage.remove(refused.storageKey);
}

/** Lets the mails of an address in again. */
export function unblockSender(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await orNotFound(tx.blockedSender.findFirst({ where: { id } }));
    await tx.blockedSender.delete({ where: { id } });
    const about = { entity: 'blockedSender', entityId: id, audience: {} };
    await recordChange(tx, context, { ...about, action: 'deleted', before: { address: before.address } });
  });
}

async function blockSender(tx: Transaction, context: Context, address: string): Promise<void> {
  if (address === '' || (await tx.blockedSender.findFirst({ where: { address } }))) return;
  const data = { address, createdAt: context.clock.now(), blockedById: context.actor.userId };
  const { id: entityId } = await tx.blockedSender.create({ data });
  await recordChange(tx, context, {
    entity: 'blockedSender',
    entityId,
    action: 'created',
    after: { address },
    audience: {},
  });
}

async function queueAnswer(
  tx: Transaction,
  { kernel, settings }: Context,
  mail: IncomingMail,
  answer: string,
): Promise<void> {
  const language = settings['business.language'];
  const words = intakeWords[language];
  await queueMail(tx, kernel, {
    kind: 'incoming.refused',
    dedupeKey: `incoming.refused:${mail.id}`,
    to: { name: mail.fromName || mail.fromAddress, address: mail.fromAddress },
    language,
    subject: words.refused(mail.subject || words.noSubject),
    paragraphs: [answer],
    inReplyTo: mail.messageId,
  });
}
