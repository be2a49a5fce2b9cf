import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllocatablePack, allocateMinutes, roundUp } from './allocate-minutes.ts';

const buildPack = (fields: Partial<AllocatablePack> = {}): AllocatablePack => ({
  id: 'pack',
  contractId: null,
  origin: 'sold',
  minutes: 600,
  usedMinutes: 0,
  purchasedOn: '2026-01-01',
  expiresOn: '2026-12-31',
  unitMinutes: 0,
  overage: 'refused',
  rateCents: 0,
  ...fields,
});
const work = (fields: Partial<Parameters<typeof allocateMinutes>[1]> = {}) => ({
  minutes: 60,
  workedOn: '2026-06-15',
  isOffered: false,
  ...fields,
});
const drawn = (packs: AllocatablePack[], fields = {}) =>
  allocateMinutes(packs, work(fields)).draws.map(({ pack, minutes, isOverage }) => [pack.id, minutes, isOverage]);

describe('[AG-05] the order of packs', () => {
  test('the included time of the month comes first, then expiry, then purchase', () => {
    const packs = [
      buildPack({ id: 'late', expiresOn: '2027-01-01', minutes: 30 }),
      buildPack({ id: 'soon-bought-later', expiresOn: '2026-07-01', purchasedOn: '2026-02-01', minutes: 30 }),
      buildPack({ id: 'soon', expiresOn: '2026-07-01', minutes: 30 }),
      buildPack({ id: 'month', origin: 'monthly', expiresOn: '2026-06-30', minutes: 30 }),
    ];
    expect(drawn(packs, { minutes: 120 }).map(([id]) => id)).toEqual(['month', 'soon', 'soon-bought-later', 'late']);
  });

  test('work that names a contract is paid by that contract first, its included time before its packs', () => {
    const packs = [
      buildPack({ id: 'theirs', contractId: 'b', origin: 'monthly', expiresOn: '2026-06-30', minutes: 30 }),
      buildPack({ id: 'own', contractId: 'a', expiresOn: '2027-01-01', minutes: 30 }),
      buildPack({ id: 'own-month', contractId: 'a', origin: 'monthly', expiresOn: '2026-06-30', minutes: 30 }),
    ];
    const order = (contractId?: string) => drawn(packs, { minutes: 90, contractId }).map(([id]) => id);
    expect(order('a')).toEqual(['own-month', 'own', 'theirs']);
    expect(order('b')).toEqual(['theirs', 'own-month', 'own']);
    expect(order()).toEqual(['own-month', 'theirs', 'own']);
  });

  test('one intervention spans several packs', () => {
    const packs = [buildPack({ id: 'a', usedMinutes: 570 }), buildPack({ id: 'b', expiresOn: '2027-03-01' })];
    expect(drawn(packs)).toEqual([
      ['a', 30, false],
      ['b', 30, false],
    ]);
  });

  test('what counts is the day of the work: a late entry draws on a pack that has since expired', () => {
    const expired = buildPack({ id: 'expired', expiresOn: '2026-06-15' });
    expect(drawn([expired])).toEqual([['expired', 60, false]]);
    expect(drawn([expired], { workedOn: '2026-06-16' })).toEqual([]);
  });

  test('the first and the last day of a pack count whole', () => {
    const oneDay = buildPack({ purchasedOn: '2026-06-15', expiresOn: '2026-06-15' });
    expect(drawn([oneDay])).toHaveLength(1);
  });
});

describe('[AG-05] overage is a policy of the last pack', () => {
  const short = { minutes: 45 };

  test('refused: nothing is drawn past the end', () => {
    const allocation = allocateMinutes([buildPack(short)], work());
    expect(allocation).toMatchObject({ isRefused: true, overageMinutes: 15, leftBeforeMinutes: 45 });
  });

  test.each(['settled', 'billed'] as const)('%s: the entry is split at the boundary', (overage) => {
    expect(drawn([buildPack({ ...short, overage })])).toEqual([
      ['pack', 45, false],
      ['pack', 15, true],
    ]);
  });

  test('what is settled by the next pack is paid at once when that pack is there already', () => {
    const elder = buildPack({ ...short, id: 'elder', overage: 'settled' });
    const next = buildPack({ id: 'next', purchasedOn: '2026-07-01', minutes: 10 });
    const last = buildPack({ id: 'last', purchasedOn: '2026-08-01' });
    expect(drawn([last, next, elder])).toEqual([
      ['elder', 45, false],
      ['next', 10, false],
      ['last', 5, false],
    ]);
    expect(drawn([next, elder]).at(-1)).toEqual(['elder', 5, true]);
    for (const overage of ['refused', 'billed'] as const)
      expect(drawn([last, { ...elder, overage }]).map(([id]) => id)).not.toContain('last');
  });

  test('work on a day without any pack is not accounted, and not refused', () => {
    expect(allocateMinutes([], work())).toMatchObject({ draws: [], unaccountedMinutes: 60, isRefused: false });
  });
});

describe('[AG-04] real and accounted time', () => {
  test.each([
    [0, 0, 0],
    [0, 15, 0],
    [1, 0, 1],
    [1, 5, 5],
    [5, 5, 5],
    [6, 5, 10],
    [1, 15, 15],
    [30, 15, 30],
    [30, 30, 30],
    [60, 30, 60],
    [15, 15, 15],
    [16, 15, 30],
    [61, 0, 61],
    [31, 30, 60],
  ])('%i minutes in units of %i account for %i', (minutes, unit, accounted) => {
    expect(roundUp(minutes, unit)).toBe(accounted);
  });

  test('offered work accounts for nothing', () => {
    expect(allocateMinutes([buildPack()], work({ isOffered: true }))).toMatchObject({ accountedMinutes: 0, draws: [] });
  });

  test('the unit is that of the pack that pays first', () => {
    const packs = [
      buildPack({ id: 'empty', usedMinutes: 600, unitMinutes: 30 }),
      buildPack({ id: 'b', unitMinutes: 5, expiresOn: '2027-01-01' }),
    ];
    expect(allocateMinutes(packs, work({ minutes: 61 })).accountedMinutes).toBe(65);
  });
});

test('[AG-05] nothing is lost or made: what is accounted is drawn, or over, or unaccounted, and no pack is overdrawn', () => {
  const packs = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 600 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      overage: fc.constantFrom('refused', 'settled', 'billed'),
      unitMinutes: fc.constantFrom(0, 5, 15, 30),
      expiresOn: fc.constantFrom('2026-05-01', '2026-06-15', '2026-12-31'),
      origin: fc.constantFrom('sold', 'granted', 'monthly'),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(packs, fc.integer({ min: 1, max: 1440 }), (some, minutes) => {
      const all = some.map(({ share, ...fields }, index) =>
        buildPack({
          ...fields,
          id: `p${index}`,
          usedMinutes: Math.floor(fields.minutes * share),
        }),
      );
      const { draws, accountedMinutes, unaccountedMinutes, overageMinutes, isRefused } = allocateMinutes(
        all,
        work({ minutes }),
      );
      const inPacks = draws.filter((draw) => !draw.isOverage);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(accountedMinutes).toBeGreaterThanOrEqual(minutes);
      expect(sum(inPacks.map((draw) => draw.minutes)) + overageMinutes + unaccountedMinutes).toBe(accountedMinutes);
      for (const { pack, minutes: taken } of inPacks)
        expect(pack.usedMinutes + taken).toBeLessThanOrEqual(pack.minutes);
      if (!isRefused) expect(sum(draws.map((draw) => draw.minutes)) + unaccountedMinutes).toBe(accountedMinutes);
    }),
  );
});
