import { afterEach, describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { freeWaitingPacks } from './free-waiting-packs.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
const usableFrom = (manager: Api, from: string) => manager.patch('/settings', { 'hours.packUsableFrom': from });
const read = async (manager: Api, { id }: { id: string }) => (await manager.get(`/hour-packs/${id}`)).body;

afterEach(async () => {
  await openAllMonths(app);
  await usableFrom((await buildCustomer(app)).manager, 'purchase');
});

describe('[AG-01] packs that wait for their invoice', () => {
  test('come in once the setting that held them is relaxed, each once, and pay for what waited; nobody saves them again', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 60, overage: 'settled' });
    await bookWork(manager, companyId, { minutes: 90 });
    await usableFrom(manager, 'invoice_paid');
    const issued = await sellPack(manager, companyId, { invoiceState: 'issued' });
    const draft = await sellPack(manager, companyId, { minutes: 120 });
    await freeWaitingPacks(app.kernel);
    expect([(await read(manager, issued)).state, (await read(manager, draft)).state]).toEqual(['pending', 'pending']);

    await usableFrom(manager, 'invoice_issued');
    await Promise.all([freeWaitingPacks(app.kernel), freeWaitingPacks(app.kernel)]);
    expect(await read(manager, issued)).toMatchObject({ state: 'usable', purchasedOn: '2026-01-01', leftMinutes: 570 });
    expect((await read(manager, draft)).state).toBe('pending');
    expect(await balanceOf(manager, companyId)).toMatchObject({ overageMinutes: 0 });
    const freed = { entity: 'hourPack', entityId: issued.id, action: 'updated' };
    expect(await app.kernel.database.systemDb('test').change.count({ where: freed })).toBe(1);

    await usableFrom(manager, 'invoice_paid');
    await freeWaitingPacks(app.kernel);
    expect((await read(manager, issued)).state).toBe('usable');
    await usableFrom(manager, 'purchase');
    await freeWaitingPacks(app.kernel);
    expect((await read(manager, draft)).state).toBe('usable');
    expect(await reconcileHours(app.kernel)).toEqual([]);
  });

  test.each([
    ['is freed by somebody else', '"isUsable" = true', 'usable'],
    ['is cancelled', '"cancelledAt" = now()', 'cancelled'],
  ])('one that %s at the same moment is waited for, and left as it is', async (_, change, state) => {
    const { companyId, manager } = await buildCustomer(app);
    await usableFrom(manager, 'invoice_paid');
    const pack = await sellPack(manager, companyId);
    await usableFrom(manager, 'purchase');
    const other = [
      ['select 1 from "Company" where id = $1 for update', [companyId]],
      [`update "HourPack" set ${change}, version = 2 where id = $1`, [pack.id]],
    ] as const;
    await whileHeld(app, other, () => freeWaitingPacks(app.kernel));
    expect(await read(manager, pack)).toMatchObject({ state, version: 2 });
  });

  test('leave the statement of closed months as it is: they come in on the first open day, and a cancelled one never', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await usableFrom(manager, 'invoice_paid');
    const [late, over, cancelled] = [
      await sellPack(manager, companyId, { purchasedOn: '2025-10-15' }),
      await sellPack(manager, companyId, { purchasedOn: '2025-10-01', expiresOn: '2025-10-31' }),
      await sellPack(manager, companyId),
    ];
    await manager.post(`/hour-packs/${cancelled.id}/cancel`, { reason: 'Doublon' });
    await closeUpTo(manager, '2025-11');
    await usableFrom(manager, 'purchase');
    await freeWaitingPacks(app.kernel);
    expect(await read(manager, late)).toMatchObject({ purchasedOn: '2025-12-01', expiresOn: '2026-10-15' });
    expect((await read(manager, over)).state).toBe('pending');
    expect((await read(manager, cancelled)).state).toBe('cancelled');
    const { body } = await manager.get(`/companies/${companyId}/hour-statement?from=2025-10-01&to=2025-11-30`);
    expect(body).toMatchObject({ lines: [], closingMinutes: 0 });
  });

  test('stand in no statement: whatever is closed they are sold, given another end, cancelled and deleted', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await usableFrom(manager, 'invoice_paid');
    const terms = { purchasedOn: '2025-10-01', expiresOn: '2025-10-31' };
    const over = await sellPack(manager, companyId, terms);
    await closeUpTo(manager, '2026-02');
    const [unpaid, unwanted] = [
      await sellPack(manager, companyId, terms),
      await sellPack(manager, companyId, { ...terms, expiresOn: '2026-10-31' }),
    ];
    const paid = { invoiceState: 'paid', expiresOn: '2026-12-31' };
    expect((await manager.patch(`/hour-packs/${over.id}`, paid)).body).toMatchObject({
      state: 'usable',
      purchasedOn: '2026-03-01',
      expiresOn: '2026-12-31',
    });
    expect((await manager.post(`/hour-packs/${unpaid.id}/cancel`, { reason: 'Jamais réglé' })).status).toBe(204);
    expect((await manager.delete(`/hour-packs/${unwanted.id}`)).status).toBe(204);
    const { body } = await manager.get(`/companies/${companyId}/hour-statement?from=2025-10-01&to=2026-02-28`);
    expect(body).toMatchObject({ lines: [], closingMinutes: 0 });
  });
});
