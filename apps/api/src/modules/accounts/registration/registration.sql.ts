import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { statement } from '../../../kernel/db/sql.ts';
import { sqlIn } from '../../../kernel/db/transaction.ts';

/** Until the end of the transaction, whatever concerns requests of one address goes one after the other: there may be no row yet to lock. [WS-02] */
export async function lockAddress(tx: Transaction, email: string): Promise<void> {
  await sqlIn(tx).rows(lockRequestsOf, [email]);
}

const lockRequestsOf = statement<never>(
  'lock_registrations_of_address',
  `select pg_advisory_xact_lock(hashtext('registration'), hashtext($1))::text`,
);
