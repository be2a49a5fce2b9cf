import type { AcceptanceContent } from '@guichet/dto/acceptance/acceptance-report';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { DISCARD_PHOTO, touchProject } from '../progress/public.ts';
import { type LockedReserve, lockReserve, recordReserve } from './change-reserve.ts';

/**
 * Takes back a reserve that was noted by mistake, with its photos; its number is not used again. What somebody has put right, contested or
 * begun to sign is told of for good. [WS-20]
 * @throws notFound outside the scope; conflict `reserve.others`, `reserve.handled`, `reserve.reported`.
 */
export function withdrawReserve(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReserve(tx, id);
    await refuseKept(tx, context.actor, before);
    const photos = await tx.photo.findMany({ where: { reserveId: id }, select: { id: true } });
    for (const { id: photoId } of photos) await context.kernel.jobs.enqueue(tx, DISCARD_PHOTO, { photoId });
    await tx.reserve.delete({ where: { id } });
    await touchProject(tx, context, before.projectId);
    await recordReserve(tx, context, { action: 'deleted', before });
  });
}

/** Lets only what is still theirs alone be said otherwise or taken back. @throws conflict `reserve.others`, `reserve.handled`, `reserve.reported`. */
export async function refuseKept(tx: Transaction, actor: Actor, reserve: LockedReserve): Promise<void> {
  const refusal = whyKept(actor, {
    ...reserve,
    ...(await orNotFound(tx.reserve.findFirst({ where: { id: reserve.id }, select: foundBy }))),
    isReported: (await reportedNumbers(tx, reserve.projectId)).has(reserve.number),
  });
  if (refusal) throw conflict(`reserve.${refusal}`);
}

/** Who found a reserve: their company says of which side they are. */
export const foundBy = { createdById: true, createdBy: { select: { companyId: true } } } as const;

interface Withdrawable {
  state: string;
  reopenReason: string | null;
  createdById: string | null;
  createdBy: { companyId: string | null } | null;
  isReported: boolean;
}

/** Why somebody can't take a reserve back; nothing where they can. Staff take back what staff noted, a client what they named themselves. */
export function whyKept(
  { kind, userId }: Actor,
  { state, reopenReason, createdById, createdBy, isReported }: Withdrawable,
): 'others' | 'handled' | 'reported' | null {
  const isOwn = kind === 'staff' ? createdBy?.companyId === null : createdById === userId;
  if (!isOwn) return 'others';
  if (state !== 'open' || reopenReason !== null) return 'handled';
  return isReported ? 'reported' : null;
}

/** The reserves of a project that stand in a report which is being signed, or is. */
export async function reportedNumbers(
  db: Pick<Transaction, 'acceptanceReport'>,
  projectId: string,
): Promise<ReadonlySet<number>> {
  const where = { projectId, state: { not: 'draft' } } as const;
  const reports = await db.acceptanceReport.findMany({ where, select: { content: true } });
  return new Set(reports.flatMap(({ content }) => (content as AcceptanceContent).reserves.map(({ number }) => number)));
}
