import {
  type AllocatablePack,
  type Allocation,
  allocateMinutes,
  type Draw,
  type WorkToAllocate,
} from './allocate-minutes.ts';

/** Work that may move, with what it draws on now. */
export interface MovableWork extends WorkToAllocate {
  id: string;
  draws: readonly { packId: string; minutes: number; isOverage: boolean }[];
}

/** What a piece of work draws on once moved. */
export interface PlannedMove {
  work: MovableWork;
  allocation: Allocation;
}

/** Why a piece of work cannot go where it was sent. */
export type MoveRefusal = { code: 'hourPack.over_then' | 'hours.exhausted'; move: PlannedMove };

/**
 * Decides a move of several pieces of work: everything that they drew is given back first, then each is allocated anew, the oldest
 * first; to the chosen pack when there is one. A chosen pack may have been bought after the work, as overage is settled by a
 * later pack, but must not have ended before it. Nothing is written; `packs` is left as it was. [AG-05, AG-09]
 */
export function planMoves(packs: readonly AllocatablePack[], works: readonly MovableWork[], chosenId: string | null) {
  const after = packs.map((pack) => ({ ...pack }));
  const overage = new Map<string, number>();
  for (const { draws } of works) for (const draw of draws) load(after, overage, draw, -1);
  const moves: PlannedMove[] = [];
  let refusal: MoveRefusal | null = null;
  for (const work of works.toSorted(byDay)) {
    const allocation = allocateMinutes(candidates(after, work, chosenId), work);
    const move = { work, allocation };
    moves.push(move);
    if (allocation.isRefused) refusal ??= { code: 'hours.exhausted', move };
    if (chosenId && allocation.unaccountedMinutes > 0) refusal ??= { code: 'hourPack.over_then', move };
    for (const { pack, minutes, isOverage } of allocation.draws)
      load(after, overage, { packId: pack.id, minutes, isOverage }, 1);
  }
  return { moves, refusal, after, overageChange: overage };
}

/** The packs that the work may draw on: the chosen one alone, as if it had been there on that day. */
function candidates(packs: readonly AllocatablePack[], work: MovableWork, chosenId: string | null): AllocatablePack[] {
  if (!chosenId) return [...packs];
  const chosen = packs.filter(({ id }) => id === chosenId);
  return chosen.map((pack) => (pack.purchasedOn > work.workedOn ? { ...pack, purchasedOn: work.workedOn } : pack));
}

function load(
  packs: readonly AllocatablePack[],
  overage: Map<string, number>,
  { packId, minutes, isOverage }: { packId: string; minutes: number; isOverage: boolean },
  sign: 1 | -1,
): void {
  const pack = packs.find(({ id }) => id === packId);
  if (isOverage) overage.set(packId, (overage.get(packId) ?? 0) + sign * minutes);
  else if (pack) pack.usedMinutes += sign * minutes;
}

function byDay(one: MovableWork, other: MovableWork): number {
  return one.workedOn.localeCompare(other.workedOn) || one.id.localeCompare(other.id);
}

/** What an allocation leaves in the caches of its work. */
export function cachedMinutes({ accountedMinutes, overageMinutes, unaccountedMinutes }: Allocation) {
  return { accountedMinutes, overageMinutes, unaccountedMinutes };
}

/** The entries of an allocation, for a record of the change. */
export function drawnOn(draws: readonly Draw[]) {
  return draws.map(({ pack, minutes, isOverage }) => ({ packId: pack.id, minutes, isOverage }));
}
