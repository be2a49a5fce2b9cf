import type { SystemContext } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { notifyHolders } from '../../notifications/public.ts';
import { decisionWords } from './registration-words.ts';

/** Tells the staff who decide that somebody waits. [WS-02] */
export function tellOfRegistration(tx: Transaction, context: SystemContext, id: string): Promise<void> {
  return notifyHolders(tx, context, {
    permission: 'accounts.decide',
    kind: 'registration.waiting',
    key: id,
    subject: { entity: 'registration', id },
    words: decisionWords,
    page: '/admin/client-changes',
  });
}
