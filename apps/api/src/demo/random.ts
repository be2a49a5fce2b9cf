/** Numbers that look random and are the same on every run. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number between two bounds, both included. */
  between(from: number, to: number): number;
  /** Whether something happens that happens so often, between 0 and 1. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks the heavier ones more often. */
  pickWeighted<Item extends { weight: number }>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  /** An identifier of the kind the product makes, of an instant: UUID version 7. */
  id(at: Date): string;
}

/** The generator known as mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => at(items, between(0, items.length - 1)),
    pickWeighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      const found = items.find(({ weight }) => {
        left -= weight;
        return left < 0;
      });
      return found ?? at(items, items.length - 1);
    },
    shuffle(items) {
      const keyed = items.map((item) => ({ item, key: next() }));
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
    },
    id: (instant) => uuidOf(instant, next),
  };
}

/** The item at a place that is known to exist. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index}.`);
  return item;
}

function uuidOf(instant: Date, next: () => number): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  const hex = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  const variant = '89ab'.charAt(Math.floor(next() * 4));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
