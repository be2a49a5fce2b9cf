import { publicUrl } from '../../../kernel/base-url.ts';
import type { SystemContext } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../../kernel/db/transaction.ts';
import { notify } from '../../notifications/public.ts';
import { findDeciders } from '../deciders.sql.ts';
import { decisionWords } from './registration-words.ts';

/** Tells the staff who decide that somebody waits. Their mail does not say who: it would outlive the request. [WS-02] */
export async function tellOfRegistration(tx: Transaction, context: SystemContext, id: string): Promise<void> {
  const recipientIds = (await sqlIn(tx).rows(findDeciders, [])).map((decider) => decider.id);
  await notify(tx, context, {
    kind: 'registration.waiting',
    key: id,
    subject: { entity: 'registration', id },
    recipientIds,
    mail: (person) => {
      const { subject, paragraphs, button } = decisionWords[person.language];
      return {
        kind: 'registration.waiting',
        dedupeKey: `registration.waiting:${id}:${person.id}`,
        to: { name: person.name, address: person.email },
        language: person.language,
        subject,
        paragraphs,
        action: { label: button, url: publicUrl(context.kernel, '/admin/client-changes') },
        recipientId: person.id,
      };
    },
  });
}
