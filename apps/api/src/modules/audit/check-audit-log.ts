import { recordChange } from '../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { tellOfFault } from './tell-of-fault.ts';
import { type Walk, walkSeals } from './walk-seals.ts';

/** The queue of checks. */
export const CHECK_AUDIT_LOG = 'audit.check';

/**
 * Checks that the record of changes is as it was sealed, and that the seals of the check before are still there; keeps what it
 * found, logs a fault as an error and tells it to whoever may read the record. [AG-34: what an erasure took away is no fault]
 */
export async function checkAuditLog(kernel: Kernel): Promise<Walk> {
  const db = kernel.database.systemDb('checking the record of changes');
  const before = await db.auditCheck.findFirst({
    where: { sealNumber: { not: null } },
    orderBy: { checkedAt: 'desc' },
    select: { sealNumber: true, sealHash: true },
  });
  const known =
    before?.sealNumber && before.sealHash ? { number: before.sealNumber, hash: hex(before.sealHash) } : null;
  const walk = await walkSeals(kernel.database.sql, known);
  if (walk.fault) kernel.log.error({ fault: walk.fault }, 'the record of changes is not as it was sealed');
  // After a fault, the next check still wants what was seen before it.
  const seen = walk.fault ? known : walk.last;
  await transaction(db, async (tx) => {
    const { seals, changes, erased, fault } = walk;
    const found = { seals, changes, erased, sealNumber: seen?.number ?? null };
    const sealHash = seen && Buffer.from(seen.hash, 'hex');
    const checkedAt = kernel.clock.now();
    const { id } = await tx.auditCheck.create({ data: { ...found, checkedAt, sealHash, ...(fault && { fault }) } });
    const action = fault ? 'failed' : 'passed';
    const after = { ...found, sealHash: seen?.hash ?? null, fault };
    await recordChange(tx, systemContext(kernel), { entity: 'auditCheck', entityId: id, action, after, audience: {} });
    if (fault) await tellOfFault(tx, systemContext(kernel), id);
  });
  kernel.feed.announce();
  return walk;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
