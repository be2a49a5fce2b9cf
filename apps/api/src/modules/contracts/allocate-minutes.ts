import type { OveragePolicy } from '@guichet/dto/contracts/contract';

/** A pack as the allocation looks at it. Days are `2026-01-31`, both bounds included; times are minutes. */
export interface AllocatablePack {
  id: string;
  contractId: string | null;
  origin: 'sold' | 'granted' | 'monthly';
  minutes: number;
  usedMinutes: number;
  purchasedOn: string;
  expiresOn: string;
  unitMinutes: number;
  overage: OveragePolicy;
  rateCents: number;
}

/** Work to account for. */
export interface WorkToAllocate {
  minutes: number;
  workedOn: string;
  isOffered: boolean;
  /** Packs of this contract come first. */
  contractId?: string | null | undefined;
}

/** Minutes drawn on one pack; past its end when it is an overage. */
export interface Draw {
  pack: AllocatablePack;
  minutes: number;
  isOverage: boolean;
}

export interface Allocation {
  accountedMinutes: number;
  draws: Draw[];
  overageMinutes: number;
  /** What no pack accounts for: none was usable on the day of the work. */
  unaccountedMinutes: number;
  /** The last usable pack refuses overage, and there is some. */
  isRefused: boolean;
  leftBeforeMinutes: number;
  leftAfterMinutes: number;
}

/**
 * Decides which packs pay for a piece of work. The order is the month's included time, then expiry, then purchase; what counts
 * is the day of the work, so a late entry may draw on a pack that has since expired. Work that names a contract is first paid by that
 * contract, in this order, then by the rest: see docs/decisions/019. [AG-05]
 */
export function allocateMinutes(packs: readonly AllocatablePack[], work: WorkToAllocate): Allocation {
  const usable = usablePacks(packs, work);
  const leftBeforeMinutes = usable.reduce((total, pack) => total + leftOf(pack), 0);
  const accountedMinutes = work.isOffered ? 0 : roundUp(work.minutes, unitOf(usable));
  const draws: Draw[] = [];
  let remaining = accountedMinutes;
  for (const pack of usable) {
    const minutes = Math.min(remaining, leftOf(pack));
    if (minutes > 0) draws.push({ pack, minutes, isOverage: false });
    remaining -= minutes;
  }
  const last = usable.at(-1);
  for (const pack of last?.overage === 'settled' ? laterPacks(packs, work) : []) {
    const minutes = Math.min(remaining, leftOf(pack));
    if (minutes > 0) draws.push({ pack, minutes, isOverage: false });
    remaining -= minutes;
  }
  const isRefused = remaining > 0 && last?.overage === 'refused';
  if (remaining > 0 && last && !isRefused) draws.push({ pack: last, minutes: remaining, isOverage: true });
  return {
    accountedMinutes,
    draws,
    overageMinutes: last ? remaining : 0,
    unaccountedMinutes: last ? 0 : remaining,
    isRefused,
    leftBeforeMinutes,
    leftAfterMinutes: Math.max(0, leftBeforeMinutes - accountedMinutes),
  };
}

/** Rounds up to the unit; 0 is no rounding. AG-04: time is accounted in started units, per intervention. */
export function roundUp(minutes: number, unit: number): number {
  return unit > 0 ? Math.ceil(minutes / unit) * unit : minutes;
}

/** The packs usable on the day of the work, in the order in which they pay. */
function usablePacks(packs: readonly AllocatablePack[], { workedOn, contractId }: WorkToAllocate): AllocatablePack[] {
  const rank = (pack: AllocatablePack) =>
    [
      contractId && pack.contractId === contractId ? 0 : 1,
      pack.origin === 'monthly' ? 0 : 1,
      pack.expiresOn,
      pack.purchasedOn,
      pack.id,
    ].join(' ');
  return packs
    .filter((pack) => pack.purchasedOn <= workedOn && workedOn <= pack.expiresOn)
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The packs bought since: what their elders let be settled by the next pack, they pay at once. */
function laterPacks(packs: readonly AllocatablePack[], { workedOn }: WorkToAllocate): AllocatablePack[] {
  const rank = (pack: AllocatablePack) => [pack.purchasedOn, pack.expiresOn, pack.id].join(' ');
  return packs.filter((pack) => pack.purchasedOn > workedOn).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The unit of the pack that pays first; of the last one when all are used up. */
function unitOf(usable: readonly AllocatablePack[]): number {
  return (usable.find((pack) => leftOf(pack) > 0) ?? usable.at(-1))?.unitMinutes ?? 0;
}

const leftOf = (pack: AllocatablePack): number => pack.minutes - pack.usedMinutes;
