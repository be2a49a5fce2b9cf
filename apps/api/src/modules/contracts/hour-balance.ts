import type { HourBalance, PackBalance } from '@guichet/dto/contracts/hours';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { type BalanceRow, balanceQuery } from './hours.sql.ts';
import { packFigures } from './pack-figures.ts';

/**
 * The hours of a company, in minutes: bought + granted + overage = used + left + lapsed. Packs that wait for their invoice or
 * their first day, and cancelled ones, are listed and not counted. Throws notFound outside the caller's scope. [AG-06]
 */
export async function readHourBalance(context: Context, companyId: string): Promise<HourBalance> {
  const { registry } = context.kernel;
  const scopes = {
    company: registry.scopeOf('Company', context.actor),
    pack: registry.scopeOf('HourPack', context.actor),
  };
  const { statement, values } = balanceQuery(companyId, scopes);
  const rows = await context.sql.rows(statement, values);
  if (rows.length === 0) throw notFound();
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  return balanceOf(rows, today);
}

function balanceOf(rows: BalanceRow[], today: string): HourBalance {
  const packs = rows.flatMap((row) => (row.id === null ? [] : [packBalance({ ...row, id: row.id }, today)]));
  const counted = packs.filter(({ state }) => state !== 'pending' && state !== 'cancelled');
  const sum = (of: (pack: PackBalance) => number) => counted.reduce((total, pack) => total + of(pack), 0);
  // Until its first day, what a pack has paid for already is work past the end of those before it, and so is what was worked past
  // the end of one whose hours were carried over: the statement says so too.
  const others = packs.filter(({ state }) => state === 'pending' || state === 'cancelled');
  const ahead = others.reduce((total, pack) => total + pack.usedMinutes + pack.overageMinutes, 0);
  return {
    boughtMinutes: sum((pack) => (pack.origin === 'sold' ? pack.minutes : 0)),
    grantedMinutes: sum((pack) => (pack.origin === 'sold' ? 0 : pack.minutes)),
    usedMinutes: sum((pack) => pack.usedMinutes + pack.overageMinutes) + ahead,
    leftMinutes: sum((pack) => pack.leftMinutes),
    lapsedMinutes: sum((pack) => pack.lapsedMinutes),
    overageMinutes: sum((pack) => pack.overageMinutes) + ahead,
    unaccountedMinutes: rows[0]?.unaccountedMinutes ?? 0,
    packs,
  };
}

function packBalance(row: BalanceRow & { id: string }, today: string): PackBalance {
  const { id, reference, name, origin, minutes, usedMinutes, overageMinutes, purchasedOn, expiresOn } = row;
  const plain = { id, reference, name, origin, minutes, usedMinutes, overageMinutes, purchasedOn, expiresOn };
  return { ...plain, ...packFigures(row, today) };
}
