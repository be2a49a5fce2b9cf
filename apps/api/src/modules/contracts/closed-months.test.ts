import { afterEach, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';

const app = useTestApp();
afterEach(() => openAllMonths(app));

const close = async (manager: Api, ...months: string[]) => {
  for (const month of months) expect((await closeUpTo(manager, month)).status).toBe(201);
};

/** What the statement of a month says. */
async function toldOf(manager: Api, companyId: string, month: string) {
  const { body } = await manager.get(`/companies/${companyId}/hour-statement?from=${month}-01&to=${month}-28`);
  return { opening: body.openingMinutes, lines: body.lines.length, closing: body.closingMinutes };
}

test('[AG-05] a pack paid after the month of its purchase was closed comes in on the first open day, and keeps its end', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await manager.patch('/settings', { 'hours.packUsableFrom': 'invoice_paid' });
  const late = await sellPack(manager, companyId, { purchasedOn: '2025-10-15' });
  const inTime = await sellPack(manager, companyId, { purchasedOn: '2025-12-15', minutes: 60 });
  const over = await sellPack(manager, companyId, { purchasedOn: '2025-10-01', expiresOn: '2025-10-31' });
  await close(manager, '2025-10', '2025-11');
  const before = await toldOf(manager, companyId, '2025-10');
  for (const { id } of [late, inTime]) await manager.patch(`/hour-packs/${id}`, { invoiceState: 'paid' });
  const read = async ({ id }: { id: string }) => (await manager.get(`/hour-packs/${id}`)).body;
  expect(await read(late)).toMatchObject({ purchasedOn: '2025-12-01', expiresOn: '2026-10-15', leftMinutes: 600 });
  expect(await read(inTime)).toMatchObject({ purchasedOn: '2025-12-15', leftMinutes: 60 });
  expect(await manager.patch(`/hour-packs/${over.id}`, { invoiceState: 'paid' })).toMatchObject({
    status: 409,
    body: { code: 'month.closed' },
  });
  expect(await toldOf(manager, companyId, '2025-10')).toEqual(before);
  expect(await toldOf(manager, companyId, '2025-12')).toEqual({ opening: 0, lines: 2, closing: 660 });
  await manager.patch('/settings', { 'hours.packUsableFrom': 'purchase' });
});

test('[AG-05] a contract written today puts no month into the statement of a closed one', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2025-08-15', endsOn: '2026-08-14' };
  const ended = await manager.post('/contracts', { ...terms, startsOn: '2025-07-01', endsOn: '2025-07-30' });
  expect(ended.status).toBe(201);
  await close(manager, '2025-08');
  const before = await toldOf(manager, companyId, '2025-08');
  const refused = await manager.post('/contracts', terms);
  expect(refused).toMatchObject({ status: 409, body: { code: 'month.closed', params: { month: '2025-08' } } });
  const { body } = await manager.post('/contracts', { ...terms, startsOn: '2025-09-01' });
  expect((await manager.patch(`/contracts/${body.id}`, { startsOn: '2025-08-15' })).body.code).toBe('month.closed');
  const renewal = { startsOn: '2025-08-01', endsOn: '2026-07-31', carriesUnusedOver: false };
  expect((await manager.post(`/contracts/${ended.body.id}/renew`, renewal)).body.code).toBe('month.closed');
  expect((await manager.get(`/contracts/${ended.body.id}`)).body.state).toBe('active');
  expect(await toldOf(manager, companyId, '2025-08')).toMatchObject({ closing: before.closing });
});

test('[AG-06] what was worked past the end of a pack stays in the balance when its hours, given back, are carried over', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const terms = { companyId, kind: 'hours', title: 'Suivi', startsOn: '2026-01-01' };
  const contract = (await manager.post('/contracts', terms)).body;
  await sellPack(manager, companyId, { minutes: 60, overage: 'billed', contractId: contract.id });
  const { id, version } = (await bookWork(manager, companyId)).body;
  await bookWork(manager, companyId, { minutes: 30 });
  await manager.delete(`/interventions/${id}`, { 'if-match': `"${version}"` });
  const figures = async () => {
    const { boughtMinutes, usedMinutes, leftMinutes, overageMinutes } = await balanceOf(manager, companyId);
    return { boughtMinutes, usedMinutes, leftMinutes, overageMinutes };
  };
  const before = await figures();
  expect(before).toEqual({ boughtMinutes: 60, usedMinutes: 30, leftMinutes: 60, overageMinutes: 30 });
  expect((await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true })).status).toBe(201);
  expect(await figures()).toEqual(before);
  expect((await toldOf(manager, companyId, '2026-03')).closing).toBe(before.leftMinutes - before.overageMinutes);
});

test('[AG-05, AG-06] hours whose lapse a closed month told settle no overage any more: its closing stays', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const first = await sellPack(manager, companyId, { minutes: 60, expiresOn: '2026-01-31' });
  await sellPack(manager, companyId, { minutes: 60, expiresOn: '2026-12-31', overage: 'settled' });
  const { id } = (await bookWork(manager, companyId, { minutes: 80, workedOn: '2026-01-10' })).body;
  await bookWork(manager, companyId, { minutes: 50, workedOn: '2026-01-15' });
  await manager.delete(`/interventions/${id}`);
  await close(manager, '2026-02');
  const before = await toldOf(manager, companyId, '2026-02');
  expect(before).toEqual({ opening: 70, lines: 1, closing: 10 });
  expect((await manager.patch(`/hour-packs/${first.id}`, { invoiceState: 'paid' })).status).toBe(200);
  expect(await toldOf(manager, companyId, '2026-02')).toEqual(before);
  const next = await sellPack(manager, companyId, { purchasedOn: '2026-03-05' });
  expect((await manager.get(`/hour-packs/${next.id}`)).body.leftMinutes).toBe(590);
});
