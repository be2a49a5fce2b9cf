import type { Language } from '@guichet/dto/core/scalars';
import { publicUrl } from '../../kernel/base-url.ts';
import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { notify } from '../notifications/public.ts';

/** Tells the staff who decide that a mail waits. What is mailed does not say whose: it would outlive the refusal. [AG-17] */
export async function tellOfMail(tx: Transaction, context: SystemContext, id: string): Promise<void> {
  const deciders = await sqlIn(tx).rows(findDeciders, []);
  await notify(tx, context, {
    kind: 'mail.waiting',
    key: id,
    subject: { entity: 'incomingMail', id },
    recipientIds: deciders.map((decider) => decider.id),
    mail: ({ id: recipientId, name, email, language }) => {
      const { label, ...words } = WORDS[language];
      return {
        kind: 'mail.waiting',
        dedupeKey: `mail.waiting:${id}:${recipientId}`,
        to: { name, address: email },
        language,
        ...words,
        action: { label, url: publicUrl(context.kernel, '/admin/incoming-mails?state=waiting') },
        recipientId,
      };
    },
  });
}

/** No scope narrows them: who decides is the business's affair. */
const findDeciders = statement<{ id: string }>(
  'intake_deciders',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where r.kind = 'staff' and u.state = 'active' and 'intake.decide' = any(r.permissions) order by u.id`,
);

const WORDS: Record<Language, { subject: string; paragraphs: string[]; label: string }> = {
  fr: {
    subject: 'Un mail reçu attend votre décision',
    paragraphs: ['Un mail est arrivé sans que l’on sache de qui il est ou à quel ticket il répond.'],
    label: 'Voir le mail',
  },
  en: {
    subject: 'A mail that came in awaits your decision',
    paragraphs: ['A mail came in, and it is not known whose it is or which ticket it answers.'],
    label: 'See the mail',
  },
};
