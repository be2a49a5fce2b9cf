import { addDays, addMonths, firstOfMonth, lastOfMonth, toDate } from '../kernel/days.ts';
import { formatReference } from '../kernel/db/counter.ts';
import type { Prisma } from '../kernel/db/generated/client.ts';
import { type AllocatablePack, monthsToGrant } from '../modules/contracts/public.ts';
import { type PlannedContract, plannedContracts } from './hour-plans.ts';
import { type Client, clientOf, founder, staffOf, type World } from './world.ts';

/** A pack as the ledger spends it, and what else is stored of it. */
export interface DemoPack extends AllocatablePack {
  client: Client;
  name: string;
  priceCents: number;
  invoiceState: 'none' | 'issued' | 'paid';
  reason: string | null;
  grantMonth: string | null;
  overageMinutes: number;
}

/** A contract that was signed. Days are text. */
export interface DemoContract extends PlannedContract {
  id: string;
  client: Client;
  startsOn: string;
  endsOn: string;
  renewedFromId: string | null;
}

/** Signs the contracts, renewals included, oldest first. */
export function makeContracts(world: World): DemoContract[] {
  const signed = plannedContracts.flatMap((planned) => {
    const first = signContract(world, planned, addMonths(firstOfMonth(world.calendar.today), -planned.startsMonthsAgo));
    if (!planned.isRenewed) return [first];
    const { isRenewed: _, ...terms } = planned;
    return [first, { ...signContract(world, terms, addDays(first.endsOn, 1)), renewedFromId: first.id }];
  });
  return signed.sort((one, other) => one.startsOn.localeCompare(other.startsOn));
}

function signContract(world: World, planned: PlannedContract, startsOn: string): DemoContract {
  const id = world.random.id(signedAt(startsOn));
  const endsOn = addDays(addMonths(startsOn, planned.months), -1);
  return { ...planned, id, client: clientOf(world, planned.company), startsOn, endsOn, renewedFromId: null };
}

/** Eight days before the start, at ten. */
const signedAt = (startsOn: string): Date => new Date(`${addDays(startsOn, -8)}T09:10:00Z`);

/** The included time of each month, which lapses at its end unless it is carried over. [AG-02] */
export function monthlyPacks(world: World, contract: DemoContract): DemoPack[] {
  if (contract.monthlyMinutes === 0) return [];
  const { calendar } = world;
  const { startsOn, endsOn, cancelledMonthsAgo, client, title, monthlyMinutes, carriesOver } = contract;
  const last = cancelledMonthsAgo === undefined ? endsOn : lastOfMonth(addMonths(calendar.today, -cancelledMonthsAgo));
  return monthsToGrant(startsOn, last, calendar.today).map((month) => ({
    id: world.random.id(new Date(`${month}T00:05:00Z`)),
    contractId: contract.id,
    client,
    name: `${title} ${month.slice(5, 7)}/${month.slice(0, 4)}`,
    origin: 'monthly' as const,
    minutes: monthlyMinutes,
    usedMinutes: 0,
    overageMinutes: 0,
    purchasedOn: month,
    expiresOn: carriesOver || lastOfMonth(month) > endsOn ? endsOn : lastOfMonth(month),
    unitMinutes: 0,
    overage: 'refused' as const,
    rateCents: 0,
    priceCents: 0,
    invoiceState: 'none' as const,
    reason: null,
    grantMonth: month,
  }));
}

/** Writes the contracts with their numbers and what happened to them. */
export function writeContracts(world: World, contracts: readonly DemoContract[]): void {
  const numbers = new Map<string, number>();
  for (const contract of contracts) {
    const createdAt = signedAt(contract.startsOn);
    const row = {
      ...contractRow(contract),
      reference: nextReference('C', createdAt, numbers),
      createdAt,
      updatedAt: createdAt,
    };
    world.rows.contracts.push({ ...row, ...outcomeOf(world, contract) });
    recordContract(world, contract, { action: 'created', after: row, at: createdAt });
  }
  for (const [year, value] of numbers) world.rows.counters.push({ name: `contracts-${year}`, value });
}

function contractRow(contract: DemoContract) {
  const {
    id,
    client,
    kind,
    title,
    notes = null,
    startsOn,
    endsOn,
    monthlyMinutes,
    carriesOver = false,
    priceCents,
    renewedFromId,
  } = contract;
  const days = { startsOn: toDate(startsOn), endsOn: toDate(endsOn) };
  return {
    id,
    companyId: client.id,
    kind,
    title,
    notes,
    ...days,
    monthlyMinutes,
    carriesOver,
    priceCents,
    renewedFromId,
  };
}

/** What became of a contract, and the change that says so. */
function outcomeOf(world: World, contract: DemoContract): Partial<Prisma.ContractCreateManyInput> {
  if (contract.isRenewed) {
    recordContract(world, contract, {
      action: 'renewed',
      before: { state: 'active' },
      after: { state: 'renewed' },
      at: signedAt(addDays(contract.endsOn, 1)),
    });
    return { state: 'renewed', version: 2 };
  }
  if (contract.cancelledMonthsAgo === undefined) return {};
  const at = new Date(
    `${addMonths(firstOfMonth(world.calendar.today), -contract.cancelledMonthsAgo).slice(0, 8)}18T13:30:00Z`,
  );
  const cancelled = { state: 'cancelled' as const, cancelledAt: at };
  recordContract(world, contract, {
    action: 'cancelled',
    before: { state: 'active', cancelledAt: null },
    after: cancelled,
    at,
  });
  return { ...cancelled, version: 2, updatedAt: at };
}

function recordContract(
  world: World,
  { id, client }: DemoContract,
  change: { action: string; before?: object; after: object; at: Date },
): void {
  const companyId = client.id;
  const actorId = staffOf(world, 'manager').id;
  world.rows.changes.push({ entity: 'contract', entityId: id, companyId, audience: { companyId }, actorId, ...change });
}

/** Writes the packs with their numbers, in the order in which they came. */
export function writePacks(world: World, packs: readonly DemoPack[]): void {
  const numbers = new Map<string, number>();
  const inOrder = [...packs].sort(
    (one, other) => one.purchasedOn.localeCompare(other.purchasedOn) || one.id.localeCompare(other.id),
  );
  for (const { client, grantMonth, purchasedOn, expiresOn, ...pack } of inOrder) {
    const createdAt = new Date(`${purchasedOn}T${grantMonth ? '00:05' : '08:45'}:00Z`);
    const days = {
      purchasedOn: toDate(purchasedOn),
      expiresOn: toDate(expiresOn),
      grantMonth: grantMonth ? toDate(grantMonth) : null,
    };
    const row = {
      ...pack,
      ...days,
      companyId: client.id,
      reference: nextReference('P', createdAt, numbers),
      createdAt,
      updatedAt: createdAt,
    };
    world.rows.packs.push(row);
    const about = {
      entity: 'hourPack',
      entityId: pack.id,
      action: 'created',
      companyId: client.id,
      audience: { companyId: client.id },
    };
    const after = { ...row, usedMinutes: 0, overageMinutes: 0 };
    world.rows.changes.push({ ...about, after, actorId: grantMonth ? null : founder(world).id, at: createdAt });
  }
  for (const [year, value] of numbers) world.rows.counters.push({ name: `hour-packs-${year}`, value });
}

/** The next number of its year. */
export function nextReference(prefix: string, at: Date, numbers: Map<string, number>): string {
  const year = String(at.getUTCFullYear());
  const number = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, number);
  return formatReference(prefix, Number(year), number);
}
