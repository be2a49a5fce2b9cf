import type { AcceptanceContent, SigningSide, signAcceptanceInput } from '@guichet/dto/acceptance/acceptance-report';
import type * as z from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import { DB_NULL } from '../../kernel/db/model-names.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden, invalid } from '../../kernel/errors/problem-error.ts';
import { changeReport, type LockedReport, lockReport } from './change-report.ts';
import { composeContent } from './compose-content.ts';
import { askAcceptanceDocument } from './make-acceptance-document.ts';
import { sealOf } from './seal.ts';
import { asSealed, type StoredSignature, signatureSelect } from './signatures.ts';
import { reportNews, tellBuilders, tellOwners } from './tell-of-acceptance.ts';
import { assertDraft } from './write-report.ts';

/**
 * Fixes what is to be signed: its words and the reserves that stand. Nothing of it changes from here on, until it is unlocked. [WS-20]
 * @throws notFound; conflict `acceptance.signing`, `acceptance.sealed`; invalid on `outcome` where it contradicts the reserves, and on
 * `heldOn` for a day that is still to come.
 */
export function startSigning(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReport(tx, id);
    assertDraft(before);
    const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
    if (toDay(before.heldOn) > today) throw invalid({ heldOn: 'in_future' });
    const content = await composeContent(tx, context, before);
    assertOutcome(content);
    const data = { state: 'signing', content, version: { increment: 1 } } as const;
    const after = await changeReport(tx, context, before, { action: 'signingStarted', data });
    await tellOwners(tx, context, reportNews('acceptance.to_sign', after));
  });
}

/**
 * Takes a report back from signing, with the signatures that it has: its record says whose they were. [WS-20]
 * @throws notFound, conflict `acceptance.not_signing`, `acceptance.sealed`.
 */
export function unlockReport(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReport(tx, id);
    assertSigning(before);
    const where = { reportId: id };
    const dropped = await tx.acceptanceSignature.findMany({
      where,
      select: { side: true, signerName: true, signedAt: true },
    });
    await tx.acceptanceSignature.deleteMany({ where });
    const data = { state: 'draft', content: DB_NULL, version: { increment: 1 } } as const;
    await changeReport(tx, context, before, { action: 'unlocked', data, told: { droppedSignatures: dropped } });
  });
}

/**
 * Signs for one side. The second signature seals the report. A client signs for themselves; staff may hand their screen over. [WS-20]
 * @throws notFound; forbidden `acceptance.other_side`; conflict `acceptance.not_signing`, `acceptance.sealed`,
 * `acceptance.already_signed`, and `acceptance.changed` when what was read is not what would be signed.
 */
export function signReport(
  context: Context,
  id: string,
  { side, signerName, strokes, version }: z.output<typeof signAcceptanceInput>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    if (!signableSides(context.actor).includes(side)) throw forbidden('acceptance.other_side');
    const before = await lockReport(tx, id);
    assertSigning(before);
    if (version !== before.version) throw conflict('acceptance.changed');
    const where = { reportId: id, side };
    if (await tx.acceptanceSignature.findFirst({ where, select: { id: true } }))
      throw conflict('acceptance.already_signed');
    const signedAt = context.clock.now();
    const data = { ...where, signerName, strokes: strokes ?? DB_NULL, userId: context.actor.userId, signedAt };
    await tx.acceptanceSignature.create({ data });
    const signed = await tx.acceptanceSignature.findMany({ where: { reportId: id }, select: signatureSelect });
    if (signed.length < 2) {
      await changeReport(tx, context, before, { action: 'signed', data: {}, told: { signedBy: side, signerName } });
      // The client is told already that their signature is awaited.
      if (side === 'client')
        await tellBuilders(tx, context, reportNews('acceptance.signed', before), before.createdById);
      return;
    }
    await seal(tx, context, before, signed);
  });
}

/** For whom somebody may sign. */
export const signableSides = ({ kind }: Actor): readonly SigningSide[] =>
  kind === 'staff' ? ['business', 'client'] : ['client'];

async function seal(
  tx: Transaction,
  context: Context,
  before: LockedReport,
  signed: readonly StoredSignature[],
): Promise<void> {
  const where = { id: before.id };
  const stored = await orNotFound(tx.acceptanceReport.findFirst({ where, select: { content: true } }));
  const content = stored.content as AcceptanceContent;
  const sealedAt = context.clock.now();
  const signatures = asSealed(signed);
  const hash = sealOf({ content, signatures, sealedAt: sealedAt.toISOString() });
  const told = { signatures: signatures.map(({ side, signerName }) => ({ side, signerName })) };
  const documentId = await askAcceptanceDocument(tx, context, before, content);
  const data = { state: 'sealed', sealedAt, hash, documentId } as const;
  const after = await changeReport(tx, context, before, { action: 'sealed', data, told });
  const news = reportNews('acceptance.sealed', after);
  await tellOwners(tx, context, news);
  await tellBuilders(tx, context, news, before.createdById);
}

function assertSigning({ state }: LockedReport): void {
  if (state !== 'signing') throw conflict(state === 'sealed' ? 'acceptance.sealed' : 'acceptance.not_signing');
}

/** A refused acceptance says nothing of reserves; the other two say whether there are some. */
function assertOutcome({ outcome, reserves }: AcceptanceContent): void {
  if (outcome === 'with_reserves' && reserves.length === 0) throw invalid({ outcome: 'no_reserves' });
  if (outcome === 'without_reserves' && reserves.length > 0) throw invalid({ outcome: 'reserves_stand' });
}
