import type { PackBalance } from '@guichet/dto/contracts/hours';
import { expect, test } from 'vitest';
import { usablePacks } from './company-hours.ts';

test('[AG-16] what is said to expire next is the pack with hours left that expires first', () => {
  const packs = [
    pack({ name: 'later', expiresOn: '2027-05-01' }),
    pack({ name: 'empty', expiresOn: '2026-01-02', state: 'empty', leftMinutes: 0 }),
    pack({ name: 'unpaid', expiresOn: '2026-01-03', state: 'pending' }),
    pack({ name: 'first', expiresOn: '2026-06-01' }),
  ];
  expect(usablePacks({ packs }).map(({ name }) => name)).toEqual(['first', 'later']);
});

function pack(values: Partial<PackBalance>): PackBalance {
  return {
    id: '019a0000-0000-7000-8000-000000000000',
    reference: 'P-2026-00001',
    name: 'Pack',
    origin: 'sold',
    state: 'usable',
    minutes: 600,
    usedMinutes: 0,
    leftMinutes: 600,
    lapsedMinutes: 0,
    overageMinutes: 0,
    purchasedOn: '2026-01-01',
    expiresOn: '2026-12-31',
    ...values,
  };
}
