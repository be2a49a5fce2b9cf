import { publicUrl } from '../../kernel/base-url.ts';
import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { notify } from '../notifications/public.ts';
import { lastWholeCheck } from './episode.ts';
import { faultWords } from './fault-words.ts';
import { findAuditReaders } from './readers.sql.ts';

/**
 * Tells whoever may read it that the record of changes is broken: once to each, however many checks find so, until one finds it
 * whole again. The last check that did names the episode.
 */
export async function tellOfFault(tx: Transaction, context: SystemContext, checkId: string): Promise<void> {
  const recipientIds = (await sqlIn(tx).rows(findAuditReaders, [])).map(({ id }) => id);
  const episode = (await lastWholeCheck(tx))?.id ?? 'first';
  await notify(tx, context, {
    kind: 'audit.broken',
    key: episode,
    subject: { entity: 'auditCheck', id: checkId },
    recipientIds,
    mail: (person) => {
      const { subject, paragraphs, button } = faultWords[person.language];
      return {
        kind: 'audit.broken',
        dedupeKey: `audit.broken:${episode}:${person.id}`,
        to: { name: person.name, address: person.email },
        language: person.language,
        subject,
        paragraphs,
        action: { label: button, url: publicUrl(context.kernel, '/admin/settings?tab=history') },
        recipientId: person.id,
      };
    },
  });
}
