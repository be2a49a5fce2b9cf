/** What somebody has heard of the changes: every number up to the last, but those that were taken and not there yet. */
export interface Heard {
  readonly last: number;
  readonly late: readonly number[];
}

/** Numbers are taken before the commit: how far below the last one a change may still arrive. */
const LATE_NUMBERS = 200;
const MARK = /^\d{1,15}(?:-\d{1,15}){0,200}$/;

/** Whether a change, by its number, was not heard yet. */
export function isNew({ last, late }: Heard, seq: number): boolean {
  return seq > last || late.includes(seq);
}

/** What has been heard once a change is: the numbers it leaves out may still come. */
export function hear({ last, late }: Heard, seq: number): Heard {
  if (seq <= last) return { last, late: late.filter((one) => one !== seq) };
  if (seq === last + 1 && late.length === 0) return { last: seq, late };
  const oldest = seq - LATE_NUMBERS;
  const first = Math.max(last + 1, oldest);
  const skipped = Array.from({ length: seq - first }, (_, index) => first + index);
  return { last: seq, late: [...late.filter((one) => one >= oldest), ...skipped] };
}

/** Everything up to a number, with those that may still come unless they are among the rows. */
export function heardUpTo(last: number, rows: readonly { seq: number }[]): Heard {
  const before: Heard = { last: Math.max(0, last - LATE_NUMBERS), late: [] };
  return rows.filter(({ seq }) => seq > before.last).reduce((heard, { seq }) => hear(heard, seq), before);
}

/** The words by which a listener says what it has heard, as the `id` of an event: `812`, or `812-809` when 809 is not there yet. */
export function markOf({ last, late }: Heard): string {
  return [last, ...late].join('-');
}

/** What such words say; `undefined` for anything else. Before the first change of all, it is `0`. */
export function readMark(mark: unknown): Heard | undefined {
  if (typeof mark !== 'string' || !MARK.test(mark)) return undefined;
  const [last = 0, ...late] = mark.split('-').map(Number);
  return { last, late };
}
