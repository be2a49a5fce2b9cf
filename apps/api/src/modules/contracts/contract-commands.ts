import type { contract, RenewContract } from '@guichet/dto/contracts/contract';
import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import { isOfOurTime } from '@guichet/dto/core/scalars';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays, addMonths, toDate, toDay } from '../../kernel/days.ts';
import { formatReference, nextNumber } from '../../kernel/db/counter.ts';
import type { Contract, Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { isTooLongAgo } from './book-intervention.ts';
import { carryUnused } from './carry-unused.ts';
import { grantMonths, keepLastMonth, prolongMonths } from './grant-months.ts';
import { lockHours } from './hour-ledger.ts';

const ONE_HOUR = 60;

/** Creates a contract of a company; a hosting contract grants its months so far. Throws invalid on `endsOn`, `startsOn`, conflict('month.closed'). [AG-02, AG-03] */
export function createContract(context: Context, input: CreateOf<typeof contract>): Promise<string> {
  return transaction(context.db, async (tx) => {
    await lockHours(tx, input.companyId);
    const { startsOn, endsOn = oneYearFrom(startsOn), monthlyMinutes, ...same } = input;
    const granted = monthlyMinutes ?? (input.kind === 'hosting' ? ONE_HOUR : 0);
    const created = await insertContract(tx, context, { ...same, startsOn, endsOn, monthlyMinutes: granted });
    await grantMonths(tx, context, created, { isRefusedInClosed: true });
    return created.id;
  });
}

/** Changes the terms of an active contract. Throws conflict('contract.not_active'), conflict('month.closed'), invalid on `endsOn`, `startsOn`, stale. [AG-03] */
export function updateContract(
  context: Context,
  id: string,
  input: UpdateOf<typeof contract>,
  version: number | undefined,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockContract(tx, id);
    if (version !== undefined && before.version !== version) throw stale(before);
    assertActive(before);
    // What is due already is due under the terms that held.
    await grantMonths(tx, context, before);
    const { startsOn, endsOn, ...plain } = input;
    if (startsOn) assertGrantable(context, startsOn, plain.monthlyMinutes ?? before.monthlyMinutes);
    if ((endsOn ?? toDay(before.endsOn)) < (startsOn ?? toDay(before.startsOn)))
      throw invalid({ endsOn: 'before_start' });
    const days = { ...(startsOn && { startsOn: toDate(startsOn) }), ...(endsOn && { endsOn: toDate(endsOn) }) };
    const after = await tx.contract.update({ where: { id }, data: { ...plain, ...days, version: { increment: 1 } } });
    await recordContract(tx, context, { action: 'updated', before, after });
    await prolongMonths(tx, context, before, after);
    await grantMonths(tx, context, after, { isRefusedInClosed: true });
  });
}

/** Cancels a contract: it grants nothing more than the months until today, and what was consumed stays readable. [AG-03] */
export function cancelContract(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockContract(tx, id);
    assertActive(before);
    await grantMonths(tx, context, before);
    const after = await tx.contract.update({
      where: { id },
      data: { state: 'cancelled', cancelledAt: context.clock.now(), version: { increment: 1 } },
    });
    await recordContract(tx, context, { action: 'cancelled', before, after });
  });
}

/**
 * Makes a new contract, linked to the old one, from the day after its end and for as long. Unused hours are carried over only when
 * asked: given again under the new contract, and closed under the old. Throws conflict('contract.not_active'), conflict('month.closed'). [AG-03]
 */
export function renewContract(context: Context, id: string, input: RenewContract): Promise<string> {
  return transaction(context.db, async (tx) => {
    const before = await lockContract(tx, id);
    assertActive(before);
    await grantMonths(tx, context, before);
    const startsOn = input.startsOn ?? addDays(toDay(before.endsOn), 1);
    const endsOn = input.endsOn ?? sameLength(before, startsOn);
    const { companyId, kind, title, notes, monthlyMinutes, carriesOver, unitMinutes, overage, rateCents, priceCents } =
      before;
    const terms = {
      companyId,
      kind,
      title,
      notes,
      monthlyMinutes,
      carriesOver,
      unitMinutes,
      overage,
      rateCents,
      priceCents,
    };
    const renewed = await insertContract(tx, context, { ...terms, startsOn, endsOn, renewedFromId: id });
    const after = await tx.contract.update({ where: { id }, data: { state: 'renewed', version: { increment: 1 } } });
    await recordContract(tx, context, { action: 'renewed', before, after });
    await keepLastMonth(tx, context, before, renewed);
    if (input.carriesUnusedOver) await carryUnused(tx, context, before, renewed);
    await grantMonths(tx, context, renewed, { isRefusedInClosed: true });
    return renewed.id;
  });
}

async function insertContract(
  tx: Transaction,
  context: Context,
  {
    startsOn,
    endsOn,
    ...columns
  }: Omit<Prisma.ContractUncheckedCreateInput, 'reference' | 'startsOn' | 'endsOn'> & {
    startsOn: string;
    endsOn: string;
  },
): Promise<Contract> {
  if (endsOn < startsOn) throw invalid({ endsOn: 'before_start' });
  if (!isOfOurTime(endsOn)) throw invalid({ endsOn: 'not_our_time' });
  assertGrantable(context, startsOn, columns.monthlyMinutes);
  const year = dayOf(context.clock.now(), context.settings['business.timeZone']).slice(0, 4);
  const reference = formatReference('C', Number(year), await nextNumber(tx, `contracts-${year}`));
  const days = { startsOn: toDate(startsOn), endsOn: toDate(endsOn), createdAt: context.clock.now() };
  const created = await tx.contract.create({ data: { ...columns, ...days, reference } });
  await recordContract(tx, context, { action: 'created', after: created });
  return created;
}

/** @throws invalid when a contract that grants its months would begin so long ago that a day typed wrong grants hundreds of them. */
function assertGrantable(context: Context, startsOn: string, monthlyMinutes = 0): void {
  if (monthlyMinutes > 0 && isTooLongAgo(context, startsOn)) throw invalid({ startsOn: 'too_long_ago' });
}

const oneYearFrom = (day: string): string => addDays(addMonths(day, 12), -1);

/** As many whole months as the contract had, else as many days. */
function sameLength({ startsOn, endsOn }: Contract, from: string): string {
  const [start, after] = [toDay(startsOn), addDays(toDay(endsOn), 1)];
  const months =
    (Number(after.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(start.slice(5, 7));
  if (addMonths(start, months) === after) return addDays(addMonths(from, months), -1);
  return addDays(from, Math.round((toDate(after).getTime() - toDate(start).getTime()) / 86_400_000) - 1);
}

function assertActive({ state }: Contract): void {
  if (state !== 'active') throw conflict('contract.not_active', { state });
}

/** Locks the hours of a contract's company, then the contract. Throws notFound. */
export async function lockContract(tx: Transaction, id: string): Promise<Contract> {
  const { companyId } = await orNotFound(tx.contract.findFirst({ where: { id }, select: { companyId: true } }));
  await lockHours(tx, companyId);
  await lockRow(tx, 'Contract', id);
  return orNotFound(tx.contract.findFirst({ where: { id } }));
}

/** A change of a contract, heard by its company. */
export function recordContract(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: Contract; after?: Contract },
): Promise<void> {
  const { id, companyId } = (change.after ?? change.before) as Contract;
  return recordChange(tx, context, { entity: 'contract', entityId: id, ...change, audience: { companyId }, companyId });
}
