import { expect, test } from 'vitest';
import { lifeOf } from './contract-life.ts';

test.each([
  ['2026-12-31', 'active'],
  ['2026-04-14', 'soon'],
  ['2026-03-15', 'soon'],
  ['2026-03-14', 'over'],
])('[AG-03] on 15 March an active contract that ends on %s is %s', (endsOn, life) => {
  expect(lifeOf({ state: 'active', startsOn: '2026-01-01', endsOn }, '2026-03-15')).toBe(life);
});

test('[AG-03] a cancelled contract stays cancelled after its end', () => {
  expect(lifeOf({ state: 'cancelled', startsOn: '2024-01-01', endsOn: '2025-01-01' }, '2026-03-15')).toBe('cancelled');
});

test('[AG-03] a renewal that has not started yet is to come', () => {
  expect(lifeOf({ state: 'active', startsOn: '2026-03-16', endsOn: '2027-03-15' }, '2026-03-15')).toBe('future');
});
