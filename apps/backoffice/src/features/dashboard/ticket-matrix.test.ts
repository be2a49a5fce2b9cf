import { expect, test } from 'vitest';
import { ticketMatrix } from './ticket-matrix.ts';

test('[AG-24] every state and priority has its place, and the totals add up', () => {
  const { rows, totals, total } = ticketMatrix([
    { state: 'open', priority: 'urgent', count: 2 },
    { state: 'open', priority: 'low', count: 1 },
    { state: 'waiting', priority: 'urgent', count: 4 },
  ]);
  expect(rows.map(({ state, total: sum }) => [state, sum])).toEqual([
    ['open', 3],
    ['in_progress', 0],
    ['waiting', 4],
    ['resolved', 0],
  ]);
  expect(rows[0]?.cells.map(({ priority, count }) => [priority, count])).toEqual([
    ['urgent', 2],
    ['high', 0],
    ['normal', 0],
    ['low', 1],
  ]);
  expect(totals).toEqual([6, 0, 0, 1]);
  expect(total).toBe(7);
});
