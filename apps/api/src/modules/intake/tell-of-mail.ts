import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { type HolderWords, notifyHolders } from '../notifications/public.ts';

/** Tells the staff who decide that a mail waits. [AG-17] */
export function tellOfMail(tx: Transaction, context: SystemContext, id: string): Promise<void> {
  return notifyHolders(tx, context, {
    permission: 'intake.decide',
    kind: 'mail.waiting',
    key: id,
    subject: { entity: 'incomingMail', id },
    words: WORDS,
    page: '/admin/incoming-mails?state=waiting',
  });
}

const WORDS: HolderWords = {
  fr: {
    subject: 'Un mail reçu attend votre décision',
    paragraphs: ['Un mail est arrivé sans que l’on sache de qui il est ou à quel ticket il répond.'],
    button: 'Voir le mail',
  },
  en: {
    subject: 'A mail that came in awaits your decision',
    paragraphs: ['A mail came in, and it is not known whose it is or which ticket it answers.'],
    button: 'See the mail',
  },
};
