import { expect, test } from 'vitest';
import { periodBefore } from './period-before.ts';

test('[AG-24] a month begun is compared with the same days of the month before', () => {
  expect(periodBefore('2026-03-01', '2026-03-10')).toEqual({ from: '2026-02-01', to: '2026-02-10' });
  expect(periodBefore('2026-01-01', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-01' });
});

test('[AG-24] a whole month, or days that the month before lacks, with all of it', () => {
  expect(periodBefore('2026-02-01', '2026-02-28')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  expect(periodBefore('2026-03-01', '2026-03-30')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});

test('[AG-24] any other period with as many days just before', () => {
  expect(periodBefore('2026-03-02', '2026-03-08')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  expect(periodBefore('2026-01-01', '2026-03-31')).toEqual({ from: '2025-10-03', to: '2025-12-31' });
});
