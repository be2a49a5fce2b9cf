import { KIND } from './fill.sql.ts';

const EPOCH = '016f5e66e800';

/** The identifier that the filling gave to the row of this number, as `bench_id` of the database does. */
export function idOf(kind: keyof typeof KIND, number: number): string {
  const hex = `${EPOCH}7${KIND[kind].toString(16).padStart(3, '0')}8${number.toString(16).padStart(15, '0')}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A number from 1 to `last`, any. */
export const anyOf = (last: number): number => 1 + Math.floor(Math.random() * last);
