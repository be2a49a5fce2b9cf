import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays, toDate, toDay } from '../../kernel/days.ts';
import type { Contract, HourPack } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { isMonthClosed } from './closed-months.ts';
import { beginEmptied } from './hour-warnings.ts';
import { createPack, recordPack } from './sell-hour-pack.ts';

/**
 * Gives the unused hours of a contract again under the one that renews it, with their part of what was paid, and closes them under the
 * old: what is owed to the company stays the same. A renewal that is written late carries what it would have on the last day of the contract,
 * unless a closed month told that it lapsed. Needs lockHours. [AG-03, AG-05, AG-09]
 */
export async function carryUnused(tx: Transaction, context: Context, from: Contract, to: Contract): Promise<void> {
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  const last = toDay(from.endsOn) < today ? from.endsOn : toDate(today);
  const open = { contractId: from.id, isUsable: true, cancelledAt: null, expiresOn: { gte: last } };
  for (const pack of await tx.hourPack.findMany({ where: open })) {
    const lapse = addDays(toDay(pack.expiresOn), 1);
    if (pack.minutes > pack.usedMinutes && !(await isMonthClosed(tx, lapse)))
      await carryPack(tx, context, pack, { from, to });
  }
}

interface Renewal {
  from: Contract;
  to: Contract;
}

async function carryPack(tx: Transaction, context: Context, pack: HourPack, { from, to }: Renewal): Promise<void> {
  const unused = pack.minutes - pack.usedMinutes;
  // Rounded once, and taken from the old pack: together they are worth what was paid.
  const paidCents = Math.round((pack.priceCents * unused) / pack.minutes);
  // A pack nobody drew from moves as a whole; of another, only its end is cut: what was drawn keeps its pack.
  const closed =
    pack.usedMinutes === 0 ? { isUsable: false, cancelledAt: context.clock.now() } : { minutes: pack.usedMinutes };
  const after = await tx.hourPack.update({
    where: { id: pack.id },
    data: { ...closed, priceCents: pack.priceCents - paidCents, version: { increment: 1 } },
  });
  await recordPack(tx, context, { action: 'carried_over', before: pack, after });
  await beginEmptied(tx, context.kernel, pack.id);
  const { companyId, name, unitMinutes, overage, rateCents, invoiceState, origin } = pack;
  await createPack(tx, context, {
    companyId,
    name,
    unitMinutes,
    overage,
    rateCents,
    invoiceState,
    contractId: to.id,
    origin: origin === 'monthly' ? 'granted' : origin,
    minutes: unused,
    // The included time of a month is owed at its rate; given again, it still is.
    priceCents: origin === 'monthly' ? Math.round((rateCents * unused) / 60) : paidCents,
    // Bought when it was: late work still finds it, and a statement issued before the renewal keeps its figures.
    purchasedOn: pack.purchasedOn,
    // Carried over, hours are never lost sooner than they would have been.
    expiresOn: new Date(Math.max(pack.expiresOn.getTime(), to.endsOn.getTime())),
    reason: from.reference,
  });
}
