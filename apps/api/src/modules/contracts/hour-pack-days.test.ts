import { expect, test } from 'vitest';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();
const today = '2026-03-10T09:00:00.000Z';

test.each([
  ['in winter', '2026-01-31', '2026-01-31T22:58:00.000Z', '2026-01-31T23:00:00.000Z'],
  ['in summer', '2026-07-31', '2026-07-31T21:58:00.000Z', '2026-07-31T22:00:00.000Z'],
  ['on the day of the summer clock', '2026-03-29', '2026-03-29T21:58:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['on the day of the winter clock', '2026-10-25', '2026-10-25T22:58:00.000Z', '2026-10-25T23:00:00.000Z'],
])('[AG-01] a pack that expires %s counts until midnight of the business', async (_, expiresOn, before, after) => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { purchasedOn: '2025-06-01', expiresOn });
  app.clock.set(before);
  expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 600, lapsedMinutes: 0 });
  expect((await bookWork(manager, companyId, { workedOn: undefined })).body).toMatchObject({
    workedOn: expiresOn,
    unaccountedMinutes: 0,
  });
  app.clock.set(after);
  expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 0, lapsedMinutes: 540 });
  expect((await bookWork(manager, companyId, { workedOn: undefined })).body.unaccountedMinutes).toBe(60);
  app.clock.set(today);
});

test('[AG-01] a pack sold after midnight in Paris is bought on the new day, though it is still yesterday in UTC', async () => {
  const { companyId, manager } = await buildCustomer(app);
  app.clock.set('2026-03-09T23:30:00.000Z');
  const pack = await sellPack(manager, companyId, { purchasedOn: undefined });
  expect(pack).toMatchObject({ purchasedOn: '2026-03-10', expiresOn: '2027-03-10', state: 'usable' });
  app.clock.set(today);
});

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2025-12-31', 3, '2026-03-31'],
])('[AG-01] bought on %s and valid %i months, a pack expires on %s', async (purchasedOn, months, expiresOn) => {
  const { companyId, manager } = await buildCustomer(app);
  await manager.patch('/settings', { 'hours.packValidityMonths': months });
  expect((await sellPack(manager, companyId, { purchasedOn })).expiresOn).toBe(expiresOn);
  await manager.patch('/settings', { 'hours.packValidityMonths': 12 });
});

test.each([
  ['purchase', { none: true, issued: true, paid: true }],
  ['invoice_issued', { none: false, issued: true, paid: true }],
  ['invoice_paid', { none: false, issued: false, paid: true }],
])('[AG-01] usable from %s: what the invoice says decides, and a gift never waits', async (from, expected) => {
  const { companyId, manager } = await buildCustomer(app);
  await manager.patch('/settings', { 'hours.packUsableFrom': from });
  const found: Record<string, boolean> = {};
  for (const invoiceState of ['none', 'issued', 'paid'])
    found[invoiceState] = (await sellPack(manager, companyId, { invoiceState })).state === 'usable';
  expect(found).toEqual(expected);
  const gift = await sellPack(manager, companyId, { origin: 'granted', reason: 'Geste commercial' });
  expect(gift.state).toBe('usable');
  const waiting = await sellPack(manager, companyId, { name: 'Attend' });
  for (const invoiceState of ['issued', 'paid'] as const) {
    await manager.patch(`/hour-packs/${waiting.id}`, { invoiceState });
    expect((await manager.get(`/hour-packs/${waiting.id}`)).body.isUsable).toBe(expected[invoiceState]);
  }
  await manager.patch('/settings', { 'hours.packUsableFrom': 'purchase' });
});
