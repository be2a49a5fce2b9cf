import { afterEach, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths } from './contracts.factory.ts';
import { grantDueMonths } from './grant-months.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

afterEach(async () => {
  app.clock.set('2026-03-10T09:00:00.000Z');
  await openAllMonths(app);
});

/** A hosting contract signed in January; the process stands still from then on. */
async function buildContract(fields: object = {}) {
  app.clock.set('2026-01-10T09:00:00.000Z');
  const customer = await buildCustomer(app);
  const terms = { companyId: customer.companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-01-01' };
  const { body } = await customer.manager.post('/contracts', { ...terms, ...fields });
  return { ...customer, contract: body };
}

const toldOf = async (manager: Api, companyId: string, month: string) =>
  (await manager.get(`/companies/${companyId}/hour-statement?from=${month}-01&to=${month}-28`)).body;

/** Closed by hand while a grant of it was missing, as it could be before closing wrote what was due. */
const closeWithout = (month: string) => db().closedMonth.create({ data: { month: new Date(`${month}-01`) } });

const granted = async (companyId: string) => {
  const packs = await db().hourPack.findMany({ where: { companyId }, orderBy: { grantMonth: 'asc' } });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10);
  return packs.map(({ name, purchasedOn, expiresOn }) => [name, day(purchasedOn), day(expiresOn)]);
};

test('[AG-02] closing a month after a long stop first grants what is due in it, and the job adds nothing afterwards', async () => {
  const { companyId, manager } = await buildContract();
  app.clock.set('2026-03-10T09:00:00.000Z');
  expect((await closeUpTo(manager, '2026-02')).status).toBe(201);
  const before = await toldOf(manager, companyId, '2026-02');
  expect(before.lines.map(({ kind, minutes }: { kind: string; minutes: number }) => [kind, minutes])).toEqual([
    ['granted', 60],
    ['lapsed', -60],
  ]);
  await Promise.all([grantDueMonths(app.kernel), grantDueMonths(app.kernel)]);
  expect(await toldOf(manager, companyId, '2026-02')).toEqual(before);
  expect(await granted(companyId)).toEqual([
    ['Hébergement 01/2026', '2026-01-01', '2026-01-31'],
    ['Hébergement 02/2026', '2026-02-01', '2026-02-28'],
    ['Hébergement 03/2026', '2026-03-01', '2026-03-31'],
  ]);
});

test('[AG-02] a month granted once it is closed is not missed: it comes in on the first open day, and says which month it is for', async () => {
  const { companyId, manager } = await buildContract();
  await closeWithout('2026-02');
  app.clock.set('2026-04-10T09:00:00.000Z');
  const before = await toldOf(manager, companyId, '2026-02');
  await Promise.all([grantDueMonths(app.kernel), grantDueMonths(app.kernel)]);
  expect(await toldOf(manager, companyId, '2026-02')).toEqual(before);
  expect(await granted(companyId)).toEqual([
    ['Hébergement 01/2026', '2026-01-01', '2026-01-31'],
    // Late by our doing: it serves until the end of the month in which it was written.
    ['Hébergement 02/2026', '2026-03-01', '2026-04-30'],
    ['Hébergement 03/2026', '2026-03-01', '2026-03-31'],
    ['Hébergement 04/2026', '2026-04-01', '2026-04-30'],
  ]);
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 240, leftMinutes: 120 });
  expect((await bookWork(manager, companyId, { minutes: 90, workedOn: '2026-04-09' })).status).toBe(201);
  expect(await reconcileHours(app.kernel)).toEqual([]);
});

test('[AG-02] time that is carried over keeps the end of its contract, however late it comes in', async () => {
  const { companyId } = await buildContract({ carriesOver: true });
  await closeWithout('2026-02');
  app.clock.set('2026-03-10T09:00:00.000Z');
  await grantDueMonths(app.kernel);
  expect((await granted(companyId))[1]).toEqual(['Hébergement 02/2026', '2026-03-01', '2026-12-31']);
});

test('[AG-02] after a long stop, new terms and a renewal leave the months before them to the old ones', async () => {
  const { companyId, manager, contract } = await buildContract();
  await closeWithout('2026-02');
  app.clock.set('2026-04-10T09:00:00.000Z');
  expect((await manager.patch(`/contracts/${contract.id}`, { monthlyMinutes: 120 })).status).toBe(200);
  const minutes = async () =>
    (await db().hourPack.findMany({ where: { companyId }, orderBy: { grantMonth: 'asc' } })).map(
      (pack) => pack.minutes,
    );
  expect(await minutes()).toEqual([60, 60, 60, 60]);
  app.clock.set('2026-05-10T09:00:00.000Z');
  const renewal = { startsOn: '2026-06-01', endsOn: '2026-12-31', carriesUnusedOver: true };
  expect((await manager.post(`/contracts/${contract.id}/renew`, renewal)).status).toBe(201);
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 360, leftMinutes: 120 });
});
