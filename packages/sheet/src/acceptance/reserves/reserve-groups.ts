import type { ReserveRow } from '@guichet/dto/acceptance/reserve';

export type ReserveState = ReserveRow['state'];

export interface ReserveGroup {
  state: ReserveState;
  rows: readonly ReserveRow[];
}

const STATES: readonly ReserveState[] = ['open', 'lifted', 'accepted'];

/** Reserves by what is still to do about them, the most pressing first; a state without any is left out. [WS-20] */
export function groupReserves(rows: readonly ReserveRow[]): ReserveGroup[] {
  const groups = STATES.map((state) => ({
    state,
    rows: rows.filter((row) => row.state === state).toSorted(ORDERS[state]),
  }));
  return groups.filter((group) => group.rows.length > 0);
}

/** How many are still to be put right, and of those how many should have been by now. */
export function countOpen(rows: readonly ReserveRow[]): { open: number; overdue: number } {
  return {
    open: rows.filter(({ state }) => state === 'open').length,
    overdue: rows.filter(({ isOverdue }) => isOverdue).length,
  };
}

/** The places told of before, each once, the latest first. */
export function knownPlaces(rows: readonly ReserveRow[], most: number): string[] {
  const places = rows.toReversed().flatMap(({ place }) => place ?? []);
  return [...new Set(places)].slice(0, most);
}

type Order = (one: ReserveRow, other: ReserveRow) => number;

const byNumber: Order = (one, other) => one.number - other.number;
/** What has no day comes after all that has one. */
const byDay: Order = (one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') || byNumber(one, other);
const latest = (one: string | null, other: string | null) => (other ?? '').localeCompare(one ?? '');

const ORDERS: Record<ReserveState, Order> = {
  open: byDay,
  lifted: (one, other) => latest(one.liftedAt, other.liftedAt) || byNumber(one, other),
  accepted: (one, other) => latest(one.acceptedAt, other.acceptedAt) || byNumber(one, other),
};
