import { DB_NULL } from '../../kernel/db/model-names.ts';
import type { ScopedDb, Transaction } from '../../kernel/db/scoped-db.ts';

type Checks = Pick<ScopedDb | Transaction, 'auditCheck'>;

/** The last check that found the record whole: what is found broken after it is one episode. */
export function lastWholeCheck({ auditCheck }: Checks) {
  return auditCheck.findFirst({
    where: { fault: { equals: DB_NULL } },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, checkedAt: true },
  });
}

/** Since when the record is found broken. */
export async function brokenSince({ auditCheck }: Checks): Promise<Date | null> {
  const whole = await lastWholeCheck({ auditCheck });
  const first = await auditCheck.findFirst({
    where: { fault: { not: DB_NULL }, ...(whole && { checkedAt: { gte: whole.checkedAt } }) },
    orderBy: { checkedAt: 'asc' },
    select: { checkedAt: true },
  });
  return first?.checkedAt ?? null;
}
