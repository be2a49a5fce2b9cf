import { dayOf } from '../../kernel/clock.ts';
import { type Kernel, type SystemContext, systemContext } from '../../kernel/context.ts';
import { addMonths, firstOfMonth, lastOfMonth, toDate, toDay } from '../../kernel/days.ts';
import type { Contract } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { lockHours } from './hour-ledger.ts';
import { createPack } from './sell-hour-pack.ts';

/**
 * Grants the included time of every month since the start of a contract that has none yet. It may run twice, late or after a long
 * stop: a month is granted once (a unique key says so too), and none is missed. Needs lockHours. [AG-02]
 */
export async function grantMonths(tx: Transaction, context: SystemContext, contract: Contract): Promise<void> {
  // A contract renewed before its end still owes the months until then.
  if (contract.state === 'cancelled' || contract.monthlyMinutes === 0) return;
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  const granted = await tx.hourPack.findMany({
    where: { contractId: contract.id, grantMonth: { not: null } },
    select: { grantMonth: true },
  });
  const done = new Set(granted.flatMap(({ grantMonth }) => (grantMonth ? [toDay(grantMonth)] : [])));
  for (const month of monthsToGrant(toDay(contract.startsOn), toDay(contract.endsOn), today)) {
    if (!done.has(month)) await createPack(tx, context, monthlyPack(contract, month));
  }
}

/** The first days of the months that a contract covers, up to today's. */
export function monthsToGrant(startsOn: string, endsOn: string, today: string): string[] {
  const last = firstOfMonth(endsOn < today ? endsOn : today);
  const months: string[] = [];
  for (let month = firstOfMonth(startsOn); month <= last; month = addMonths(month, 1)) months.push(month);
  return startsOn > today ? [] : months;
}

/** Grants what is due under every contract that was not cancelled: a job, and a test, call it. */
export async function grantDueMonths(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('monthly grants of all companies');
  const contracts = await db.contract.findMany({
    where: { state: { not: 'cancelled' }, monthlyMinutes: { gt: 0 } },
    select: { id: true, companyId: true },
  });
  for (const { id, companyId } of contracts) {
    await transaction(db, async (tx) => {
      await lockHours(tx, companyId);
      await lockRow(tx, 'Contract', id);
      const contract = await tx.contract.findUnique({ where: { id } });
      if (contract) await grantMonths(tx, systemContext(kernel), contract);
    });
  }
}

/** AG-02: unused monthly time lapses at the month's end unless the contract carries it over to its own end. */
function monthlyPack(contract: Contract, month: string) {
  const startsOn = toDay(contract.startsOn);
  const endsOn = toDay(contract.endsOn);
  const lapsesOn = contract.carriesOver || lastOfMonth(month) > endsOn ? endsOn : lastOfMonth(month);
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
    expiresOn: toDate(lapsesOn),
    grantMonth: toDate(month),
  };
}
