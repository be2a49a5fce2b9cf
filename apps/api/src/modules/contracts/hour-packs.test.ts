import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';

const app = useTestApp();

describe('[AG-01] selling a pack of hours', () => {
  test.each([300, 600, 3000, 437])('%i minutes are valid one year from the day of purchase', async (minutes) => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId, { minutes, purchasedOn: '2026-03-10' });
    expect(pack).toMatchObject({ minutes, expiresOn: '2027-03-10', state: 'usable', leftMinutes: minutes });
  });

  test('the validity is a setting, and can be changed for one pack', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await manager.patch('/settings', { 'hours.packValidityMonths': 6 });
    expect((await sellPack(manager, companyId, { purchasedOn: '2026-03-10' })).expiresOn).toBe('2026-09-10');
    expect((await sellPack(manager, companyId, { expiresOn: '2026-05-01' })).expiresOn).toBe('2026-05-01');
    await manager.patch('/settings', { 'hours.packValidityMonths': 12 });
  });

  test('a pack bought on 29 February expires on the last day of February', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId, { purchasedOn: '2024-02-29' });
    expect(pack.expiresOn).toBe('2025-02-28');
  });

  test('the last day counts whole in the time zone of the business, the summer clock included', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { expiresOn: '2026-07-31' });
    app.clock.set('2026-07-31T21:59:00.000Z');
    expect((await balanceOf(manager, companyId)).leftMinutes).toBe(600);
    app.clock.set('2026-07-31T22:01:00.000Z');
    expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 0, lapsedMinutes: 600 });
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('minutes given free need a reason', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const refused = await manager.post('/hour-packs', { companyId, minutes: 60, origin: 'granted' });
    expect(refused).toMatchObject({ status: 422, body: { fields: { reason: 'required' } } });
    await sellPack(manager, companyId, { origin: 'granted', reason: 'Geste commercial', minutes: 60 });
    expect(await balanceOf(manager, companyId)).toMatchObject({
      boughtMinutes: 0,
      grantedMinutes: 60,
      leftMinutes: 60,
    });
  });

  test('a setting decides that a pack waits for its invoice to be paid', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await manager.patch('/settings', { 'hours.packUsableFrom': 'invoice_paid' });
    const pack = await sellPack(manager, companyId);
    expect(pack.state).toBe('pending');
    expect((await bookWork(manager, companyId)).body.unaccountedMinutes).toBe(60);
    await manager.patch(`/hour-packs/${pack.id}`, { invoiceState: 'paid' });
    expect((await balanceOf(manager, companyId)).leftMinutes).toBe(600);
    await manager.patch('/settings', { 'hours.packUsableFrom': 'purchase' });
  });

  test('a pack whose invoice is taken back waits again, unless something was drawn from it or a closed month told of it', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const settled = async (pack: { id: string }, invoiceState: string) =>
      (await manager.patch(`/hour-packs/${pack.id}`, { invoiceState })).body.state;
    const before = await sellPack(manager, companyId, { purchasedOn: '2026-03-01' });
    await manager.patch('/settings', { 'hours.packUsableFrom': 'invoice_paid' });
    expect((await manager.patch(`/hour-packs/${before.id}`, { name: 'Ancien' })).body.state).toBe('usable');
    const pack = await sellPack(manager, companyId, { purchasedOn: '2026-03-01', expiresOn: '2026-06-30' });
    expect([await settled(pack, 'paid'), await settled(pack, 'issued')]).toEqual(['usable', 'pending']);
    expect(await balanceOf(manager, companyId)).toMatchObject({ boughtMinutes: 600, leftMinutes: 600 });
    expect(await settled(pack, 'paid')).toBe('usable');
    await bookWork(manager, companyId);
    expect(await settled(pack, 'issued')).toBe('usable');
    const told = await sellPack(manager, companyId, { purchasedOn: '2026-02-01', invoiceState: 'paid' });
    await closeUpTo(manager, '2026-02');
    expect(await settled(told, 'issued')).toBe('usable');
    await openAllMonths(app);
    await manager.patch('/settings', { 'hours.packUsableFrom': 'purchase' });
  });

  test.each([
    [{ minutes: -60 }, 'minutes'],
    [{ minutes: 1.5 }, 'minutes'],
    [{ minutes: 99_999_999 }, 'minutes'],
    [{ purchasedOn: '2026-02-30' }, 'purchasedOn'],
    [{ expiresOn: '2025-01-01' }, 'expiresOn'],
    [{ companyId: '019a0000-0000-7000-8000-ffffffffffff' }, 'companyId'],
    [{ colour: 'red' }, 'colour'],
    [{ unitMinutes: 7 }, 'unitMinutes'],
  ])('%j is refused by naming the field', async (fields, field) => {
    const { companyId, manager } = await buildCustomer(app);
    const answer = await manager.post('/hour-packs', { companyId, minutes: 60, purchasedOn: '2026-01-01', ...fields });
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  test('a pack that was drawn on is neither cancelled nor deleted', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId);
    await bookWork(manager, companyId);
    expect((await manager.post(`/hour-packs/${pack.id}/cancel`, { reason: 'Erreur' })).body.code).toBe(
      'hourPack.consumed',
    );
    expect((await manager.delete(`/hour-packs/${pack.id}`)).body.code).toBe('hourPack.consumed');
  });

  test('[AG-03] what was invoiced stays readable: neither the pack nor its contract is deleted', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const terms = { companyId, kind: 'hours', title: 'Suivi', startsOn: '2026-01-01' };
    for (const invoiceState of ['issued', 'paid']) {
      const contract = (await manager.post('/contracts', terms)).body;
      const pack = await sellPack(manager, companyId, { contractId: contract.id, invoiceState });
      const refused = await manager.delete(`/contracts/${contract.id}`);
      expect(refused).toMatchObject({ status: 409, body: { code: 'contract.invoiced' } });
      expect((await manager.delete(`/hour-packs/${pack.id}`)).body.code).toBe('hourPack.invoiced');
      expect((await manager.post(`/hour-packs/${pack.id}/cancel`, { reason: 'Avoir' })).status).toBe(204);
      expect((await manager.get(`/hour-packs/${pack.id}`)).body).toMatchObject({ state: 'cancelled', invoiceState });
    }
  });

  test('the end of a pack cannot be moved before work that it pays for', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId);
    await bookWork(manager, companyId, { workedOn: '2026-03-02' });
    const answer = await manager.patch(`/hour-packs/${pack.id}`, { expiresOn: '2026-03-01' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'hourPack.work_after' } });
  });

  test('two people who edit the same pack: the second sees both versions', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId);
    const first = await manager.patch(`/hour-packs/${pack.id}`, { name: 'Un' }, { 'if-match': '"1"' });
    const second = await manager.patch(`/hour-packs/${pack.id}`, { name: 'Deux' }, { 'if-match': '"1"' });
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 412, body: { params: { current: { name: 'Un', version: 2 } } } });
  });

  test('a client sees the packs of their company, without what concerns the business', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId, { priceCents: 50_000 });
    const client = await signedIn(app, await buildContact(app, { companyId }));
    const seen = await client.get(`/hour-packs/${pack.id}`);
    expect(seen.body).toMatchObject({ minutes: 600, leftMinutes: 600 });
    expect(seen.body).not.toHaveProperty('priceCents');
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.get(`/hour-packs/${pack.id}`)).status).toBe(404);
    expect((await stranger.get('/hour-packs')).body.rows).toEqual([]);
    expect((await client.post('/hour-packs', { companyId, minutes: 60 })).status).toBe(403);
  });
});
