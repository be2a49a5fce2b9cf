import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { notifyHolders } from '../notifications/public.ts';
import { lastWholeCheck } from './episode.ts';
import { faultWords } from './fault-words.ts';

/**
 * Tells whoever may read it that the record of changes is broken: once to each, however many checks find so, until one finds it
 * whole again. The last check that did names the episode.
 */
export async function tellOfFault(tx: Transaction, context: SystemContext, checkId: string): Promise<void> {
  const episode = (await lastWholeCheck(tx))?.id ?? 'first';
  await notifyHolders(tx, context, {
    permission: 'audit.read',
    kind: 'audit.broken',
    key: episode,
    subject: { entity: 'auditCheck', id: checkId },
    words: faultWords,
    page: '/admin/settings?tab=history',
  });
}
