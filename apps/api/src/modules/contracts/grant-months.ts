import { dayOf } from '../../kernel/clock.ts';
import { type Context, type Kernel, type SystemContext, systemContext } from '../../kernel/context.ts';
import { addDays, addMonths, firstOfMonth, lastOfMonth, toDate, toDay } from '../../kernel/days.ts';
import type { Contract, HourPack } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { firstOpenDay, isMonthClosed } from './closed-months.ts';
import { contractsWithDueMonths } from './grant-months.sql.ts';
import { lockHours } from './hour-ledger.ts';
import { assertPackMonthsOpen, daysOf } from './pack-months.ts';
import { createPack, recordPack } from './sell-hour-pack.ts';

/**
 * Grants the included time of every month since the start of a contract that has none yet. It may run twice, late or after a long
 * stop: a month is granted once (a unique key says so too), and none is missed. A month in which a contract is renewed is granted by the
 * old one, for both. Needs lockHours. [AG-02, AG-03]
 * @param isRefusedInClosed for terms that somebody writes now: they grant nothing for a month that was closed, where the late job
 * still owes what was agreed, and lets it in on an open day. Throws conflict `month.closed`. [AG-05]
 */
export async function grantMonths(
  tx: Transaction,
  context: SystemContext,
  contract: Contract,
  { isRefusedInClosed = false } = {},
): Promise<void> {
  // A contract renewed before its end still owes the months until then.
  if (contract.state === 'cancelled' || contract.monthlyMinutes === 0) return;
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  const granted = await tx.hourPack.findMany({
    where: { contractId: contract.id, grantMonth: { not: null } },
    select: { grantMonth: true },
  });
  const done = new Set(granted.flatMap(({ grantMonth }) => (grantMonth ? [toDay(grantMonth)] : [])));
  const { former, next } = await neighbours(tx, contract);
  for (const month of monthsToGrant(toDay(contract.startsOn), toDay(contract.endsOn), today)) {
    if (done.has(month) || (former && covers(former, month))) continue;
    const pack = monthlyPack(contract, month, next);
    if (isRefusedInClosed) await assertPackMonthsOpen(tx, context, daysOf(pack));
    await createPack(tx, context, await enteringOpen(tx, pack, today));
  }
}

/**
 * A grant that comes after its month was closed enters on the first open day, and serves until the end of the month of today: what was told
 * stays, and nothing is missed. Its name says which month it is for. [AG-02, AG-05]
 */
async function enteringOpen(tx: Transaction, pack: MonthlyPack, today: string): Promise<MonthlyPack> {
  const due = toDay(pack.purchasedOn);
  const day = await firstOpenDay(tx, due);
  if (day === due) return pack;
  const lapsesOn = [toDay(pack.expiresOn), lastOfMonth(today)].toSorted()[1] as string;
  return { ...pack, purchasedOn: toDate(day), expiresOn: toDate(lapsesOn) };
}

/**
 * The included time of the month in which a contract is renewed serves until the end of that month: its renewal grants no second one.
 * A month that was closed stays as it is. Needs lockHours. [AG-02, AG-03]
 */
export async function keepLastMonth(tx: Transaction, context: Context, from: Contract, to: Contract): Promise<void> {
  const month = firstOfMonth(toDay(from.endsOn));
  const pack = await tx.hourPack.findFirst({
    where: { contractId: from.id, grantMonth: toDate(month), cancelledAt: null },
  });
  if (pack && isHandedOver(from, to, month)) await prolongPack(tx, context, pack, lastOfMonth(month));
}

/**
 * What the former end of a contract cut short serves as long as under its new one: the month in which it would have ended is whole, and what
 * is carried over lasts until the end. Needs lockHours. [AG-02, AG-03]
 */
export async function prolongMonths(tx: Transaction, context: Context, before: Contract, after: Contract) {
  if (after.endsOn <= before.endsOn) return;
  const cut = { contractId: after.id, grantMonth: { not: null }, expiresOn: before.endsOn, cancelledAt: null };
  for (const pack of await tx.hourPack.findMany({ where: cut })) {
    const month = toDay(pack.grantMonth ?? pack.purchasedOn);
    await prolongPack(tx, context, pack, lapseOf(before, month, toDay(after.endsOn)));
  }
}

/** Hours whose lapse a closed month told stay lapsed. */
async function prolongPack(tx: Transaction, context: Context, pack: HourPack, day: string): Promise<void> {
  const end = toDay(pack.expiresOn);
  if (end >= day || (await isMonthClosed(tx, addDays(end, 1)))) return;
  const change = { expiresOn: toDate(day), version: { increment: 1 } };
  const after = await tx.hourPack.update({ where: { id: pack.id }, data: change });
  await recordPack(tx, context, { action: 'updated', before: pack, after });
}

type Term = Pick<Contract, 'startsOn' | 'endsOn' | 'monthlyMinutes'>;

const term = { id: true, startsOn: true, endsOn: true, monthlyMinutes: true } as const;

/** The contract that one renews, and the one that renews it. */
async function neighbours(tx: Transaction, { id, renewedFromId }: Contract): Promise<{ former?: Term; next?: Term }> {
  const either = [{ renewedFromId: id }, ...(renewedFromId ? [{ id: renewedFromId }] : [])];
  const found = await tx.contract.findMany({ where: { OR: either }, select: term });
  const [former, next] = [true, false].map((isFormer) => found.find((one) => (one.id === renewedFromId) === isFormer));
  return { ...(former && { former }), ...(next && { next }) };
}

/** Whether a contract grants a month itself, on whichever of its days it begins and ends. */
const covers = ({ startsOn, endsOn, monthlyMinutes }: Term, month: string): boolean =>
  monthlyMinutes > 0 && firstOfMonth(toDay(startsOn)) <= month && month <= firstOfMonth(toDay(endsOn));

/** Whether a month is a contract's last, and its renewal begins in it. */
const isHandedOver = (from: Term, to: Term | undefined, month: string): boolean =>
  to !== undefined && firstOfMonth(toDay(from.endsOn)) === month && toDay(to.startsOn) <= lastOfMonth(month);

/** The first days of the months that a contract covers, up to today's. */
export function monthsToGrant(startsOn: string, endsOn: string, today: string): string[] {
  const last = firstOfMonth(endsOn < today ? endsOn : today);
  const months: string[] = [];
  for (let month = firstOfMonth(startsOn); month <= last; month = addMonths(month, 1)) months.push(month);
  return startsOn > today ? [] : months;
}

/** Grants what is due under every contract that was not cancelled: a job does, and whoever closes a month. */
export async function grantDueMonths(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('monthly grants of all companies');
  const today = dayOf(kernel.clock.now(), kernel.settings.current()['business.timeZone']);
  for (const { id, companyId } of await kernel.database.sql.rows(contractsWithDueMonths, [today])) {
    await transaction(db, async (tx) => {
      await lockHours(tx, companyId);
      await lockRow(tx, 'Contract', id);
      const contract = await tx.contract.findUnique({ where: { id } });
      if (contract) await grantMonths(tx, systemContext(kernel), contract);
    });
  }
}

type MonthlyPack = ReturnType<typeof monthlyPack>;

/** AG-02: unused monthly time lapses at the month's end unless the contract carries it over to its own end. */
const lapseOf = ({ carriesOver }: Pick<Contract, 'carriesOver'>, month: string, endsOn: string): string =>
  carriesOver || lastOfMonth(month) > endsOn ? endsOn : lastOfMonth(month);

function monthlyPack(contract: Contract, month: string, next: Term | undefined) {
  const startsOn = toDay(contract.startsOn);
  const endsOn = isHandedOver(contract, next, month) ? lastOfMonth(month) : toDay(contract.endsOn);
  const { companyId, unitMinutes, overage, rateCents } = contract;
  return {
    id: uuidv7(),
    companyId,
    unitMinutes,
    overage,
    rateCents,
    contractId: contract.id,
    origin: 'monthly' as const,
    name: `${contract.title} ${month.slice(5, 7)}/${month.slice(0, 4)}`,
    minutes: contract.monthlyMinutes,
    purchasedOn: toDate(startsOn > month ? startsOn : month),
    expiresOn: toDate(lapseOf(contract, month, endsOn)),
    grantMonth: toDate(month),
  };
}
