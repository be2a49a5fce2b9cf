import { afterEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { grantDueMonths } from './grant-months.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
const today = '2026-03-10T09:00:00.000Z';
afterEach(async () => {
  app.clock.set(today);
  await openAllMonths(app);
});

async function buildContract(startsOn: string, endsOn: string, fields: object = {}) {
  const customer = await buildCustomer(app);
  const terms = { companyId: customer.companyId, kind: 'hosting', title: 'Hébergement', startsOn, endsOn };
  const { body } = await customer.manager.post('/contracts', { ...terms, ...fields });
  const renew = async (input: object = {}) => {
    const renewed = await customer.manager.post(`/contracts/${body.id}/renew`, { carriesUnusedOver: false, ...input });
    return renewed.body.id as string;
  };
  return { ...customer, id: body.id as string, renew };
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10);

/** What was granted of months: the contract, the month, and the days on which it can be used. */
async function granted(companyId: string) {
  const db = app.kernel.database.systemDb('test');
  const packs = await db.hourPack.findMany({
    where: { companyId, grantMonth: { not: null } },
    orderBy: [{ grantMonth: 'asc' }, { createdAt: 'asc' }],
  });
  return packs.map((pack) => [pack.contractId, ...[pack.grantMonth, pack.purchasedOn, pack.expiresOn].map(dayOf)]);
}

async function grantOn(instant: string): Promise<void> {
  app.clock.set(instant);
  await Promise.all([grantDueMonths(app.kernel), grantDueMonths(app.kernel)]);
}

describe('[AG-03] a contract renewed within a month', () => {
  test('grants that month once; its included time serves until the end of the month, under the new contract too', async () => {
    const { companyId, manager, id, renew } = await buildContract('2026-01-16', '2026-03-15');
    const next = await renew();
    await grantOn('2026-04-20T09:00:00.000Z');
    expect(await granted(companyId)).toEqual([
      [id, '2026-01-01', '2026-01-16', '2026-01-31'],
      [id, '2026-02-01', '2026-02-01', '2026-02-28'],
      [id, '2026-03-01', '2026-03-01', '2026-03-31'],
      [next, '2026-04-01', '2026-04-01', '2026-04-30'],
    ]);
    app.clock.set('2026-03-20T09:00:00.000Z');
    const work = await bookWork(manager, companyId, { minutes: 45, workedOn: '2026-03-20', contractId: next });
    expect(work).toMatchObject({ status: 201, body: { unaccountedMinutes: 0, overageMinutes: 0 } });
    expect(await reconcileHours(app.kernel)).toEqual([]);
  });

  test.each([
    ['2025-12-31', '2026-01-30', ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']],
    ['2026-01-01', '2026-02-27', ['2026-01-01', '2026-02-01', '2026-03-01']],
    ['2026-01-01', '2026-02-28', ['2026-01-01', '2026-02-01', '2026-03-01']],
    ['2026-01-29', '2026-02-28', ['2026-01-01', '2026-02-01', '2026-03-01']],
  ])('from %s to %s: no month twice and none missed, at whatever day it ends', async (startsOn, endsOn, months) => {
    const { companyId, renew } = await buildContract(startsOn, endsOn);
    await renew({ endsOn: '2026-12-31' });
    await grantOn(today);
    expect((await granted(companyId)).map(([, month]) => month)).toEqual(months);
  });

  test('late, after a long stop, the job grants the month once, whichever contract it comes to first', async () => {
    app.clock.set('2026-02-10T09:00:00.000Z');
    const { companyId, id, renew } = await buildContract('2026-01-16', '2026-03-15');
    const next = await renew();
    await grantOn('2026-05-10T09:00:00.000Z');
    expect((await granted(companyId)).map(([contract, month, , expiry]) => [contract, month, expiry])).toEqual([
      [id, '2026-01-01', '2026-01-31'],
      [id, '2026-02-01', '2026-02-28'],
      [id, '2026-03-01', '2026-03-31'],
      [next, '2026-04-01', '2026-04-30'],
      [next, '2026-05-01', '2026-05-15'],
    ]);
  });

  test('in the night of the summer clock, the next month begins at midnight in the time zone of the business', async () => {
    const { companyId, renew } = await buildContract('2026-01-29', '2026-03-28');
    await renew();
    for (const [instant, count] of [
      ['2026-03-29T00:59:00.000Z', 3],
      ['2026-03-31T21:59:00.000Z', 3],
      ['2026-03-31T22:01:00.000Z', 4],
    ] as const) {
      await grantOn(instant);
      expect(await granted(companyId), instant).toHaveLength(count);
    }
  });

  test('a month that was closed meanwhile stays as it was, and a gap between two contracts lapses as it did', async () => {
    const closed = await buildContract('2026-01-01', '2026-02-15');
    expect((await closeUpTo(closed.manager, '2026-02')).status).toBe(201);
    await closed.renew({ startsOn: '2026-02-16', endsOn: '2026-12-31' });
    await openAllMonths(app);
    const gap = await buildContract('2026-01-01', '2026-01-20');
    await gap.renew({ startsOn: '2026-03-05', endsOn: '2026-12-31' });
    expect((await granted(closed.companyId)).map(([, , , expiry]) => expiry)).toEqual([
      '2026-01-31',
      '2026-02-15',
      '2026-03-31',
    ]);
    expect((await granted(gap.companyId)).map(([, , , expiry]) => expiry)).toEqual(['2026-01-20', '2026-03-31']);
  });

  test('unused time that is carried over is not granted a second time', async () => {
    const { companyId, manager, renew } = await buildContract('2026-03-01', '2026-03-15');
    const next = await renew({ carriesUnusedOver: true, endsOn: '2026-06-30' });
    await grantOn('2026-03-20T09:00:00.000Z');
    expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 60, leftMinutes: 60 });
    const { body } = await manager.get(`/hour-packs?companyId=${companyId}`);
    const usable = body.rows.filter(({ isUsable }: { isUsable: boolean }) => isUsable);
    expect(usable).toMatchObject([{ contractId: next, origin: 'granted', expiresOn: '2026-06-30' }]);
  });
});

describe('[AG-09] what is owed after a renewal', () => {
  test('is what was paid: a pack carried over takes its part of the price, and no cent is lost or made', async () => {
    const { companyId, manager, id, renew } = await buildContract('2026-01-01', '2026-03-31', { kind: 'hours' });
    const sold = { contractId: id, priceCents: 100_001, rateCents: 9000, minutes: 600, invoiceState: 'paid' };
    await sellPack(manager, companyId, sold);
    await bookWork(manager, companyId, { minutes: 70, workedOn: '2026-02-10' });
    const owed = async (on = '') => {
      const { rows } = (await manager.get(`/hours/commitments?sort=companyName&limit=100${on}`)).body;
      const row = rows.find((one: { id: string }) => one.id === companyId);
      return [row?.leftMinutes, row?.leftCents];
    };
    const [now, then] = [await owed(), await owed('&on=2026-02-01')];
    expect(now).toEqual([530, Math.round((100_001 * 530) / 600)]);
    const next = await renew({ carriesUnusedOver: true });
    expect(await owed()).toEqual(now);
    expect((await owed('&on=2026-02-01'))[0]).toBe(then[0]);
    expect(Math.abs((await owed('&on=2026-02-01'))[1] - then[1])).toBeLessThanOrEqual(1);
    const db = app.kernel.database.systemDb('test');
    const packs = await db.hourPack.findMany({ where: { companyId } });
    expect(packs.reduce((total, { priceCents }) => total + priceCents, 0)).toBe(100_001);
    expect(packs.find(({ contractId }) => contractId === next)).toMatchObject({ invoiceState: 'paid' });
  });

  test('the included time of a month that is carried over is owed at its rate, as before', async () => {
    const { companyId, manager, renew } = await buildContract('2026-03-01', '2026-03-15', { rateCents: 8000 });
    await bookWork(manager, companyId, { minutes: 15, workedOn: '2026-03-05' });
    const owed = async () => {
      const { rows } = (await manager.get('/hours/commitments?sort=companyName&limit=100')).body;
      return rows.find((one: { id: string }) => one.id === companyId)?.leftCents;
    };
    expect(await owed()).toBe(6000);
    await renew({ carriesUnusedOver: true });
    expect(await owed()).toBe(6000);
  });
});
