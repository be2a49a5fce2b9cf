import { addDays, addMonths } from '../kernel/days.ts';
import { allocateMinutes } from '../modules/contracts/public.ts';
import { type PlannedHours, type PlannedPack, plannedHours } from './hour-plans.ts';
import { type DemoContract, type DemoPack, monthlyPacks, writePacks } from './make-contracts.ts';
import type { DoneWork } from './stage.ts';
import { clientOf, type World } from './world.ts';
import { type Spent, writeWork } from './write-work.ts';

/** The hours of one company, all spent. */
interface Outcome {
  packs: DemoPack[];
  spent: Spent[];
  /** Left on the last pack bought, or overrun below 0. */
  endMinutes: number;
}

/**
 * Lets packs pay for the work of every company by the product's own rules, in the order of the days: a company buys its next pack
 * when it needs one. Durations are stretched a little so that each ends where it is meant to.
 */
export function spendHours(world: World, works: readonly DoneWork[], contracts: readonly DemoContract[]): void {
  const byClient = Map.groupBy(works, ({ client }) => client);
  const outcomes = plannedHours.map((planned) => {
    const own = contracts.filter(({ company }) => company === planned.company);
    const sorted = [...(byClient.get(planned.company) ?? [])].sort(
      (one, other) => one.at.getTime() - other.at.getTime(),
    );
    return fitOutcome(world, planned, { works: sorted, contracts: own });
  });
  writePacks(
    world,
    outcomes.flatMap(({ packs }) => packs),
  );
  for (const { spent } of outcomes) for (const one of spent) writeWork(world, one);
}

interface Sources {
  works: readonly DoneWork[];
  contracts: readonly DemoContract[];
}

/** Looks for the stretch of durations with which the hours end as planned, first roughly, then finely around the best. */
function fitOutcome(world: World, planned: PlannedHours, { works, contracts }: Sources): Outcome {
  const monthly = contracts.flatMap((contract) => monthlyPacks(world, contract));
  const bought = planned.packs.map((pack) => newPack(world, planned, pack, contracts));
  const offered = new Set(works.filter(() => world.random.chance(0.025)));
  const spend = (stretch: number) => spendAll(world, { works, contracts, monthly, bought, offered, stretch });
  const nearest = (stretches: readonly number[]) => {
    const tried = stretches.map((stretch) => ({ stretch, outcome: spend(stretch) }));
    const distance = ({ outcome }: { outcome: Outcome }) => distanceTo(planned.endMinutes, outcome.endMinutes);
    return tried.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  };
  const { stretch } = nearest(around(1.15, 0.05));
  return nearest(around(stretch, 0.004)).outcome;
}

/** How far an end is from the planned one: an overrun stays an overrun. */
const distanceTo = (planned: number, end: number): number =>
  Math.abs(end - planned) + (planned < 0 && end > -30 ? 1000 : 0);

/** Numbers on both sides of one. */
const around = (middle: number, step: number): number[] =>
  Array.from({ length: 27 }, (_, index) => middle + (index - 13) * step);

/** A pack of the list of a company; its days are set when it is bought. */
function newPack(
  world: World,
  { company }: PlannedHours,
  planned: PlannedPack,
  contracts: readonly DemoContract[],
): DemoPack {
  const {
    minutes,
    name,
    priceCents,
    overage,
    rateCents = 0,
    unitMinutes,
    invoiceState,
    reason = null,
    expiresInDays,
  } = planned;
  return {
    id: world.random.id(world.calendar.instantOf(0)),
    contractId: contracts.find(({ kind }) => kind === 'hours')?.id ?? null,
    client: clientOf(world, company),
    name,
    minutes,
    priceCents,
    overage,
    rateCents,
    unitMinutes,
    invoiceState,
    reason,
    origin: reason ? 'granted' : 'sold',
    usedMinutes: 0,
    overageMinutes: 0,
    grantMonth: null,
    purchasedOn: '',
    expiresOn: expiresInDays === undefined ? '' : addDays(world.calendar.today, expiresInDays),
  };
}

interface Spending extends Sources {
  monthly: readonly DemoPack[];
  bought: readonly DemoPack[];
  offered: ReadonlySet<DoneWork>;
  stretch: number;
}

function spendAll(world: World, { works, contracts, monthly, bought, offered, stretch }: Spending): Outcome {
  const packs = monthly.map((pack) => ({ ...pack }));
  const toBuy = bought.map((pack) => ({ ...pack }));
  const last = toBuy.at(-1);
  const spent = works.map((work): Spent => {
    const minutes = Math.min(480, Math.max(5, Math.round((work.minutes * stretch) / 5) * 5));
    const contract = contracts.find(
      ({ kind, startsOn, endsOn }) =>
        work.isMaintenance && kind === 'hosting' && startsOn <= work.day && work.day <= endsOn,
    );
    const contractId = contract?.id ?? null;
    const asked = { minutes, workedOn: work.day, contractId, isOffered: offered.has(work) };
    const { allocation, isOffered } = allocate(world, asked, { packs, toBuy });
    for (const { pack, minutes: drawn, isOverage } of allocation.draws) {
      const own = pack as DemoPack;
      if (isOverage) own.overageMinutes += drawn;
      else own.usedMinutes += drawn;
    }
    return { work, minutes, isOffered, contractId, allocation };
  });
  const unsold = toBuy.reduce((sum, pack) => sum + pack.minutes, 0);
  const lastLeft = last && !toBuy.includes(last) ? last.minutes - last.usedMinutes - last.overageMinutes : 0;
  return { packs, spent, endMinutes: unsold + lastLeft };
}

interface Asked {
  minutes: number;
  workedOn: string;
  contractId: string | null;
  isOffered: boolean;
}

/** What pays for a piece of work, another pack bought when those at hand don't suffice; what a pack refuses is offered. */
function allocate(world: World, asked: Asked, { packs, toBuy }: { packs: DemoPack[]; toBuy: DemoPack[] }) {
  // What was bought later was not there to settle anything yet.
  const bought = () => packs.filter(({ purchasedOn }) => purchasedOn <= asked.workedOn);
  let allocation = allocateMinutes(bought(), asked);
  while (allocation.overageMinutes > 0 || allocation.unaccountedMinutes > 0) {
    const next = toBuy.shift();
    if (!next) break;
    packs.push(buy(world, next, asked.workedOn));
    allocation = allocateMinutes(bought(), asked);
  }
  if (!allocation.isRefused) return { allocation, isOffered: asked.isOffered };
  return { allocation: allocateMinutes(bought(), { ...asked, isOffered: true }), isOffered: true };
}

function buy(world: World, pack: DemoPack, day: string): DemoPack {
  const purchasedOn = world.calendar.days.findLast((one) => one < day) ?? day;
  const year = addMonths(purchasedOn, 12);
  return Object.assign(pack, { purchasedOn, expiresOn: pack.expiresOn > purchasedOn ? pack.expiresOn : year });
}
