import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { expect, test } from 'vitest';
import { countOpen, groupReserves, knownPlaces } from './reserve-groups.ts';

let number = 0;
const row = (fields: Partial<ReserveRow>): ReserveRow => {
  number += 1;
  const told = { number, state: 'open', dueOn: null, place: null, isOverdue: false, liftedAt: null, acceptedAt: null };
  return { ...told, ...fields } as ReserveRow;
};

test('[WS-20] what is late stands first, what has no day last, and what is done after what is to do', () => {
  const rows = [
    row({ title: 'agreed', state: 'accepted', acceptedAt: '2026-03-02T10:00:00.000Z' }),
    row({ title: 'no day' }),
    row({ title: 'lifted', state: 'lifted', liftedAt: '2026-03-02T10:00:00.000Z' }),
    row({ title: 'later', dueOn: '2026-05-01' }),
    row({ title: 'late', dueOn: '2026-02-01', isOverdue: true }),
    row({ title: 'agreed since', state: 'accepted', acceptedAt: '2026-03-04T10:00:00.000Z' }),
  ];
  expect(groupReserves(rows).map(({ state, rows: of }) => [state, of.map(({ title }) => title)])).toEqual([
    ['open', ['late', 'later', 'no day']],
    ['lifted', ['lifted']],
    ['accepted', ['agreed since', 'agreed']],
  ]);
  expect(countOpen(rows)).toEqual({ open: 3, overdue: 1 });
});

test('[WS-20] a place told of before is offered once, the latest first', () => {
  const rows = ['Salon', null, 'Cuisine', 'Salon', 'Garage'].map((place) => row({ place }));
  expect(knownPlaces(rows, 2)).toEqual(['Garage', 'Salon']);
  expect(knownPlaces(rows, 9)).toEqual(['Garage', 'Salon', 'Cuisine']);
});
