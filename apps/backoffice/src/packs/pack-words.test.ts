import type { PackBalance } from '@guichet/dto/contracts/hours';
import { addDays, createFormat } from '@guichet/ui-kit/format/format.ts';
import { expect, test } from 'vitest';
import { expiryWords, isPast } from './pack-words.ts';

const format = createFormat('fr', 'Europe/Paris');
const core = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');

function pack(values: Partial<PackBalance>): PackBalance {
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    reference: 'P-2026-0001',
    name: '10 h',
    origin: 'sold',
    state: 'usable',
    minutes: 600,
    usedMinutes: 60,
    leftMinutes: 540,
    lapsedMinutes: 0,
    overageMinutes: 0,
    purchasedOn: '2026-01-01',
    expiresOn: '2099-01-01',
    ...values,
  };
}

test('[AG-06] a near end is said as a delay, a far one as a day', () => {
  const near = expiryWords(pack({ expiresOn: addDays(format.today(), 12) }), { core, format });
  expect(near).toEqual({ text: 'hours.expiresIn dans 12 jours', isSoon: true });
  expect(expiryWords(pack({}), { core, format })).toMatchObject({ isSoon: false });
});

test('[AG-06] the end of a pack without hours left alarms nobody', () => {
  const empty = pack({ state: 'empty', leftMinutes: 0, usedMinutes: 600, expiresOn: addDays(format.today(), 2) });
  expect(expiryWords(empty, { core, format }).isSoon).toBe(false);
});

test('[AG-06] a pack in overage stays in sight, even expired', () => {
  expect(isPast(pack({ state: 'expired', overageMinutes: 30 }))).toBe(false);
  expect(isPast(pack({ state: 'expired' }))).toBe(true);
  expect(isPast(pack({ state: 'pending' }))).toBe(false);
});
