import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { queueMail } from './queue-mail.ts';

const MINUTE_MS = 60_000;

const WORDS = {
  fr: (business: string) => ({
    subject: `Mail d’essai de ${business}`,
    paragraphs: ['Ce mail d’essai est bien arrivé : les mails de votre espace partent.'],
  }),
  en: (business: string) => ({
    subject: `Trial mail from ${business}`,
    paragraphs: ['This trial mail has arrived: the mails of your space leave.'],
  }),
};

/**
 * Writes a mail to whoever asks, on the way that all mails take; within the same minute it is the same mail. Throws
 * conflict('mail.no_server') while nothing leaves. [AG-11]
 * @returns the mail, to be followed.
 */
export async function testMail(context: Context): Promise<{ id: string }> {
  const { kernel, actor, settings, clock } = context;
  if (!kernel.environment.smtpUrl) throw conflict('mail.no_server');
  const language = actor.language === 'en' ? 'en' : 'fr';
  const dedupeKey = `mail.test:${actor.userId}:${Math.floor(clock.now().getTime() / MINUTE_MS)}`;
  return transaction(context.db, async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } });
    await queueMail(tx, kernel, {
      ...WORDS[language](settings['business.name']),
      kind: 'mail.test',
      dedupeKey,
      to: { name: actor.name, address: email },
      language,
      recipientId: actor.userId,
    });
    return tx.mailMessage.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  });
}
