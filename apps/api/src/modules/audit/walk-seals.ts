import type { AuditFault, AuditFaultKind } from '@guichet/dto/audit/audit-log';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { findFalseErasure, hasSeal, hasSealAfter, inspectSeal, readChange } from './check.sql.ts';

/** What the chain of seals says of the record of changes. */
export interface Walk {
  seals: number;
  changes: number;
  erased: number;
  /** The last seal that is in order. */
  last: SealMark | null;
  /** The first broken place. */
  fault: AuditFault | null;
}

/** A seal, as whoever saw it can name it. */
export interface SealMark {
  number: number;
  hash: string;
}

/**
 * Walks from the first seal to the last, a seal at a time, and compares what is under each with what is there now.
 * @param known a seal that was seen before: the chain must still hold it.
 */
export async function walkSeals(sql: SqlRunner, known: SealMark | null): Promise<Walk> {
  const walk: Walk = { seals: 0, changes: 0, erased: 0, last: null, fault: null };
  for (let number = 1; ; number += 1) {
    const seal = await inspectSeal(sql, number);
    if (!seal) return { ...walk, fault: await faultAtTheEnd(sql, number, known) };
    if (!seal.isWhole) return { ...walk, fault: faultOf('seal', number) };
    if (seal.fault) return { ...walk, fault: await faultIn(sql, seal.fault, number) };
    walk.seals += 1;
    walk.changes += seal.changes;
    walk.erased += seal.erased;
    walk.last = { number, hash: seal.hash };
  }
}

async function faultAtTheEnd(sql: SqlRunner, number: number, known: SealMark | null): Promise<AuditFault | null> {
  if (await hasSealAfter(sql, number)) return faultOf('seal', number);
  if (known && !(await hasSeal(sql, known))) return faultOf('rewound', known.number);
  const seq = await findFalseErasure(sql);
  return seq === undefined ? null : faultIn(sql, { kind: 'erasure', seq }, null);
}

async function faultIn(
  sql: SqlRunner,
  { kind, seq }: { kind: AuditFaultKind; seq: number },
  seal: number | null,
): Promise<AuditFault> {
  const told = await readChange(sql, seq);
  const { entity = null, entityId = null, at } = told ?? {};
  return { kind, seal, seq, entity, entityId, at: at?.toISOString() ?? null };
}

function faultOf(kind: AuditFaultKind, seal: number): AuditFault {
  return { kind, seal, seq: null, entity: null, entityId: null, at: null };
}
