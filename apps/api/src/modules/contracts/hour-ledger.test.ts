import { afterEach, expect, test } from 'vitest';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

afterEach(() => openAllMonths(app));

/** A small pack that lets itself be exceeded, worked past its end, and the next one that paid for it. */
async function buildSettled() {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { minutes: 60, overage: 'settled' });
  const work = (await bookWork(manager, companyId, { minutes: 90 })).body;
  await sellPack(manager, companyId, { minutes: 300, purchasedOn: '2026-03-05' });
  return { companyId, manager, work };
}

test('[AG-05] a word changed in work that the next pack settled leaves it settled', async () => {
  const { companyId, manager, work } = await buildSettled();
  expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 270, overageMinutes: 0 });
  const { body } = await manager.patch(`/interventions/${work.id}`, { summary: 'Mise à jour du site, corrigée' });
  expect(body).toMatchObject({ accountedMinutes: 90, overageMinutes: 0 });
  expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 90, leftMinutes: 270, overageMinutes: 0 });
  expect(await reconcileHours(app.kernel)).toEqual([]);
});

test('[AG-05] late work past the end of a pack is settled by the next one that is there, as its preview says', async () => {
  const { companyId, manager } = await buildSettled();
  const late = { minutes: 30, workedOn: '2026-03-04' };
  const preview = await manager.post('/interventions/preview', { companyId, ...late });
  expect(preview.body).toMatchObject({ overageMinutes: 0, isRefused: false });
  expect((await bookWork(manager, companyId, late)).body).toMatchObject({ overageMinutes: 0, unaccountedMinutes: 0 });
  expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 120, leftMinutes: 240, overageMinutes: 0 });
  expect(await reconcileHours(app.kernel)).toEqual([]);
});

test('[AG-05] eight people who lengthen their work at once share the last hour, and no more', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { minutes: 8 * 10 + 60 });
  const works = [];
  for (let rank = 0; rank < 8; rank += 1) works.push((await bookWork(manager, companyId, { minutes: 10 })).body);
  const answers = await Promise.all(works.map(({ id }) => manager.patch(`/interventions/${id}`, { minutes: 40 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.filter(({ body }) => body.code === 'hours.exhausted')).toHaveLength(6);
  expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 140, leftMinutes: 0, overageMinutes: 0 });
  expect(await reconcileHours(app.kernel)).toEqual([]);
});

test('[AG-05] an edit refused for want of hours leaves the ledger as it was', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { minutes: 60 });
  const { id } = (await bookWork(manager, companyId, { minutes: 50 })).body;
  expect((await manager.patch(`/interventions/${id}`, { minutes: 61 })).body.code).toBe('hours.exhausted');
  const entries = await db().hourAllocation.findMany({ where: { companyId } });
  expect(entries.map(({ minutes }) => minutes)).toEqual([50]);
  expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 50, leftMinutes: 10 });
});

test('[AG-05] work moved to another day is allocated again by that day, in the unit of its pack', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { purchasedOn: '2025-01-01', expiresOn: '2025-12-31', unitMinutes: 30 });
  await sellPack(manager, companyId, { purchasedOn: '2026-01-01', unitMinutes: 5 });
  const { id } = (await bookWork(manager, companyId, { minutes: 31 })).body;
  const { body } = await manager.patch(`/interventions/${id}`, { workedOn: '2025-12-31' });
  expect(body).toMatchObject({ minutes: 31, accountedMinutes: 60 });
  const { packs } = await balanceOf(manager, companyId);
  expect(packs.map(({ usedMinutes }: { usedMinutes: number }) => usedMinutes)).toEqual([60, 0]);
});

test('[AG-05] one intervention that spans two packs says so on one line, and freezes the rate of each', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { minutes: 20, expiresOn: '2026-06-30', name: 'Un', rateCents: 6000 });
  const next = await sellPack(manager, companyId, {
    minutes: 300,
    expiresOn: '2026-12-31',
    name: 'Deux',
    rateCents: 7000,
  });
  await bookWork(manager, companyId);
  await manager.patch(`/hour-packs/${next.id}`, { rateCents: 9900, name: 'Trois' });
  const entries = await db().hourAllocation.findMany({ where: { companyId }, orderBy: { id: 'asc' } });
  expect(entries.map(({ minutes, rateCents, packMinutes }) => [minutes, rateCents, packMinutes])).toEqual([
    [20, 6000, 20],
    [40, 7000, 300],
  ]);
  const { lines } = (await manager.get(`/companies/${companyId}/hour-statement?from=2026-03-01&to=2026-03-31`)).body;
  expect(lines).toMatchObject([{ minutes: -60, packName: 'Un + Trois' }]);
});

test('[AG-05] a stored figure of an intervention that differs from its entries is found and mended', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  const { id } = (await bookWork(manager, companyId)).body;
  const none = (await bookWork(manager, companyId, { workedOn: '2025-06-01' })).body;
  await db().intervention.update({ where: { id }, data: { overageMinutes: 15, unaccountedMinutes: 45 } });
  await reconcileHours(app.kernel);
  expect((await manager.get(`/interventions/${id}`)).body).toMatchObject({ overageMinutes: 0, unaccountedMinutes: 0 });
  expect((await manager.get(`/interventions/${none.id}`)).body.unaccountedMinutes).toBe(60);
});

test('[AG-05] closing a month and booking in it at the same moment: either is refused, or both stand in order', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => bookWork(manager, companyId, { workedOn: '2026-02-10', minutes: 5 })),
    closeUpTo(manager, '2026-02'),
    ...Array.from({ length: 4 }, () => bookWork(manager, companyId, { workedOn: '2026-02-10', minutes: 5 })),
  ]);
  const booked = answers.filter(({ status, body }) => status === 201 && body.workedOn === '2026-02-10');
  const refused = answers.filter(({ body }) => body.code === 'month.closed');
  expect(booked.length + refused.length).toBe(8);
  expect((await balanceOf(manager, companyId)).usedMinutes).toBe(booked.length * 5);
  expect((await bookWork(manager, companyId, { workedOn: '2026-02-10' })).body.code).toBe('month.closed');
});
