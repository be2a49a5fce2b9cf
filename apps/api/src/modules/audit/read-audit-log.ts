import { type AuditLog, auditFault } from '@guichet/dto/audit/audit-log';
import type { Context } from '../../kernel/context.ts';
import { brokenSince } from './episode.ts';
import { countWaiting } from './seal.sql.ts';

/** How far the record of changes is sealed, and what its last check found. */
export async function readAuditLog({ db, sql }: Context): Promise<AuditLog> {
  const [seal, check, waiting] = await Promise.all([
    db.auditSeal.findFirst({ orderBy: { number: 'desc' }, select: { number: true, hash: true, sealedAt: true } }),
    db.auditCheck.findFirst({ orderBy: { checkedAt: 'desc' } }),
    countWaiting(sql),
  ]);
  const since = check?.fault ? await brokenSince(db) : null;
  return {
    lastSeal: seal && {
      number: seal.number,
      hash: Buffer.from(seal.hash).toString('hex'),
      sealedAt: seal.sealedAt.toISOString(),
    },
    waiting,
    lastCheck: check && {
      checkedAt: check.checkedAt.toISOString(),
      seals: check.seals,
      changes: check.changes,
      erased: check.erased,
      fault: auditFault.nullable().parse(check.fault),
    },
    brokenSince: since?.toISOString() ?? null,
  };
}
