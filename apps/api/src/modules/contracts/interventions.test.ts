import { afterEach, describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
afterEach(() => openAllMonths(app));

describe('[AG-04] recording work', () => {
  test('real and accounted minutes are both kept', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { unitMinutes: 15 });
    const booked = await bookWork(manager, companyId, { minutes: 61, kind: 'maintenance' });
    expect(booked).toMatchObject({ status: 201, body: { minutes: 61, accountedMinutes: 75, kind: 'maintenance' } });
  });

  test('offered work accounts for nothing', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    expect((await bookWork(manager, companyId, { isOffered: true })).body.accountedMinutes).toBe(0);
    expect((await balanceOf(manager, companyId)).leftMinutes).toBe(600);
  });

  test.each([
    [{ minutes: 0 }, 'minutes'],
    [{ minutes: 1441 }, 'minutes'],
    [{ workedOn: '2026-03-11' }, 'workedOn'],
    [{ workedOn: '2026-02-29' }, 'workedOn'],
    [{ summary: '  ' }, 'summary'],
    [{ kind: 'repair' }, 'kind'],
  ])('%j is refused by naming the field', async (fields, field) => {
    const { companyId, manager } = await buildCustomer(app);
    const answer = await bookWork(manager, companyId, fields);
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  test('text that is no duration is refused as such', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const answer = await bookWork(manager, companyId, { minutes: '1h75' });
    expect(answer).toMatchObject({ status: 400, body: { fields: { minutes: 'invalid_duration' } } });
  });

  test('people change their own work, and only some that of others', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const [one, other] = await Promise.all([buildStaff(app), buildStaff(app)]);
    const booked = await bookWork(await signedIn(app, one), companyId);
    const refused = await (await signedIn(app, other)).patch(`/interventions/${booked.body.id}`, { minutes: 5 });
    expect(refused).toMatchObject({ status: 403, body: { code: 'intervention.not_yours' } });
    expect((await manager.patch(`/interventions/${booked.body.id}`, { minutes: 5 })).body.minutes).toBe(5);
  });

  test('work is done by staff: it is not booked in the name of a contact', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const [contact, colleague] = [await buildContact(app, { companyId }), await buildStaff(app)];
    const refused = await bookWork(manager, companyId, { userId: contact.id });
    expect(refused).toMatchObject({ status: 422, body: { fields: { userId: 'not_staff' } } });
    expect((await bookWork(manager, companyId, { userId: colleague.id })).body.userId).toBe(colleague.id);
  });

  test('a timer survives, one runs per person, and stopping says the started minutes', async () => {
    const { companyId, manager } = await buildCustomer(app);
    app.clock.set('2026-03-10T09:00:00.000Z');
    expect((await manager.post('/timer/start', { companyId })).status).toBe(201);
    expect((await manager.post('/timer/start', { companyId })).body.code).toBe('timer.running');
    app.clock.set('2026-03-10T09:10:30.000Z');
    expect((await manager.get('/timer')).body.timer).toMatchObject({ companyId });
    expect((await manager.post('/timer/stop')).body.minutes).toBe(11);
    expect((await manager.post('/timer/stop')).body.code).toBe('timer.not_running');
  });

  test('ten timers started at the same moment leave one', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const answers = await Promise.all(Array.from({ length: 10 }, () => manager.post('/timer/start', { companyId })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('[AG-05] the ledger', () => {
  test('sixteen people book the last hour at the same moment: it is sold once', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 60 });
    const answers = await Promise.all(Array.from({ length: 16 }, () => bookWork(manager, companyId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'hours.exhausted')).toHaveLength(15);
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 60, leftMinutes: 0, overageMinutes: 0 });
  });

  test('editing is reversing and allocating again: the opposite entries stay', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    const booked = await bookWork(manager, companyId);
    await manager.patch(`/interventions/${booked.body.id}`, { minutes: 90 });
    await manager.delete(`/interventions/${booked.body.id}`);
    const db = app.kernel.database.systemDb('test');
    const entries = await db.hourAllocation.findMany({
      where: { companyId },
      orderBy: { id: 'asc' },
      select: { minutes: true },
    });
    expect(entries.map(({ minutes }) => minutes)).toEqual([60, -60, 90, -90]);
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 0, leftMinutes: 600 });
    await expect(db.hourAllocation.deleteMany({ where: { companyId } })).rejects.toThrow();
  });

  test('a late entry draws on the pack of its day, though it has expired since', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-01-01', expiresOn: '2025-12-31' });
    await bookWork(manager, companyId, { workedOn: '2025-12-31' });
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 60, leftMinutes: 0, lapsedMinutes: 540 });
  });

  test('overage is settled by the next pack, as far as it goes', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 60, overage: 'settled' });
    await bookWork(manager, companyId, { minutes: 200 });
    expect(await balanceOf(manager, companyId)).toMatchObject({
      usedMinutes: 200,
      leftMinutes: 0,
      overageMinutes: 140,
    });
    await sellPack(manager, companyId, { minutes: 100, purchasedOn: '2026-03-05', overage: 'settled' });
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 200, leftMinutes: 0, overageMinutes: 40 });
    await sellPack(manager, companyId, { minutes: 100, purchasedOn: '2026-03-06' });
    expect(await balanceOf(manager, companyId)).toMatchObject({
      boughtMinutes: 260,
      usedMinutes: 200,
      leftMinutes: 60,
      overageMinutes: 0,
    });
    expect(await reconcileHours(app.kernel)).toEqual([]);
  });

  test('a pack that had ended before the work settles none of it, one bought before it may', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 60, overage: 'settled' });
    await bookWork(manager, companyId, { minutes: 100 });
    await sellPack(manager, companyId, { minutes: 500, purchasedOn: '2026-01-02', expiresOn: '2026-02-28' });
    expect((await balanceOf(manager, companyId)).overageMinutes).toBe(40);
    await sellPack(manager, companyId, { minutes: 500, purchasedOn: '2026-01-02', expiresOn: '2026-03-02' });
    expect((await balanceOf(manager, companyId)).overageMinutes).toBe(0);
  });

  test('billed overage freezes the rate and stays', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId, { minutes: 60, overage: 'billed', rateCents: 8000 });
    await bookWork(manager, companyId, { minutes: 90 });
    await manager.patch(`/hour-packs/${pack.id}`, { rateCents: 9000 });
    const db = app.kernel.database.systemDb('test');
    const [over] = await db.hourAllocation.findMany({ where: { companyId, isOverage: true } });
    expect(over).toMatchObject({ minutes: 30, rateCents: 8000, packMinutes: 60 });
    await sellPack(manager, companyId, { purchasedOn: '2026-03-05' });
    expect((await balanceOf(manager, companyId)).overageMinutes).toBe(30);
  });

  test('a stored balance that differs from its entries is found and mended', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId);
    await bookWork(manager, companyId);
    await app.kernel.database.systemDb('test').hourPack.update({ where: { id: pack.id }, data: { usedMinutes: 10 } });
    expect(await reconcileHours(app.kernel)).toMatchObject([{ id: pack.id, usedMinutes: 10, ledgerUsedMinutes: 60 }]);
    expect((await balanceOf(manager, companyId)).usedMinutes).toBe(60);
  });

  test('the hours of a closed month cannot change', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    const before = await bookWork(manager, companyId, { workedOn: '2026-01-15' });
    const closed = await closeUpTo(manager, '2026-01', { reason: 'Facturé' });
    expect(closed).toMatchObject({ status: 201, body: { month: '2026-01', reason: 'Facturé' } });
    const preview = { companyId, minutes: 60, workedOn: '2026-01-31' };
    expect((await manager.post('/interventions/preview', preview)).body.isMonthClosed).toBe(true);
    const leaving = { companyId, minutes: 60, workedOn: '2026-02-01', interventionId: before.body.id };
    expect((await manager.post('/interventions/preview', leaving)).body.isMonthClosed).toBe(true);
    const attempts = [
      bookWork(manager, companyId, { workedOn: '2026-01-31' }),
      manager.patch(`/interventions/${before.body.id}`, { minutes: 5 }),
      manager.patch(`/interventions/${before.body.id}`, { workedOn: '2026-02-01' }),
      manager.delete(`/interventions/${before.body.id}`),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer.body.code).toBe('month.closed');
    expect((await bookWork(manager, companyId, { workedOn: '2026-02-01' })).status).toBe(201);
    const reopen = (body: object) => manager.post(`/closed-months/${closed.body.id}/reopen`, body);
    expect((await reopen({ reason: ' ' })).body.fields).toEqual({ reason: 'required' });
    expect((await reopen({ reason: 'Oubli' })).status).toBe(204);
    const [reopened] = await app.kernel.database.systemDb('test').change.findMany({
      where: { entity: 'closedMonth', entityId: closed.body.id, action: 'reopened' },
    });
    expect(reopened?.after).toMatchObject({ reason: 'Oubli' });
    expect((await bookWork(manager, companyId, { workedOn: '2026-01-31' })).status).toBe(201);
  });

  test('nor can what a pack brings to it, or takes from it, and the statement stays', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const lapsed = await sellPack(manager, companyId, { purchasedOn: '2025-10-01', expiresOn: '2025-11-30' });
    const bought = await sellPack(manager, companyId, { purchasedOn: '2025-12-15' });
    const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2025-12-01' };
    const contract = (await manager.post('/contracts', terms)).body;
    const closed = await closeUpTo(manager, '2025-12');
    const december = async () =>
      (await manager.get(`/companies/${companyId}/hour-statement?from=2025-12-01&to=2025-12-31`)).body;
    const before = await december();
    const attempts = await Promise.all([
      manager.post('/hour-packs', { companyId, minutes: 60, purchasedOn: '2025-12-31' }),
      manager.post('/hour-packs', { companyId, minutes: 60, purchasedOn: '2025-11-01', expiresOn: '2025-11-30' }),
      manager.post(`/hour-packs/${bought.id}/cancel`, { reason: 'Doublon' }),
      manager.delete(`/hour-packs/${bought.id}`),
      manager.patch(`/hour-packs/${lapsed.id}`, { expiresOn: '2026-06-30' }),
      manager.patch(`/hour-packs/${bought.id}`, { expiresOn: '2025-12-20' }),
      manager.delete(`/contracts/${contract.id}`),
    ]);
    for (const { status, body } of attempts) expect([status, body.code]).toEqual([409, 'month.closed']);
    expect(await december()).toEqual(before);
    expect((await manager.patch(`/hour-packs/${bought.id}`, { expiresOn: '2026-06-30', name: 'Pack' })).status).toBe(
      200,
    );
    await manager.post(`/closed-months/${closed.body.id}/reopen`, { reason: 'Doublon' });
    expect((await manager.post(`/hour-packs/${bought.id}/cancel`, { reason: 'Doublon' })).status).toBe(204);
  });

  test('a month that is not over cannot be closed, nor twice', async () => {
    const { manager } = await buildCustomer(app);
    expect((await manager.post('/closed-months', { month: '2026-03' })).body.fields).toEqual({ month: 'not_over' });
    await closeUpTo(manager, '2025-02');
    expect((await manager.post('/closed-months', { month: '2025-02' })).body.code).toBe('month.already_closed');
  });

  test('the same request twice books once', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    const work = { companyId, summary: 'Correctif', minutes: 60, workedOn: '2026-03-02' };
    const key = { 'idempotency-key': 'booking-0001' };
    const answers = [await manager.post('/interventions', work, key), await manager.post('/interventions', work, key)];
    expect(answers[1]?.body.id).toBe(answers[0]?.body.id);
    const other = await manager.post('/interventions', { ...work, minutes: 5 }, key);
    expect(other.status).toBe(422);
    expect((await balanceOf(manager, companyId)).usedMinutes).toBe(60);
  });
});

describe('[AG-07] whoever types time sees what it does before saving', () => {
  test('what would be left, or exceeded, and nothing is written', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 120, unitMinutes: 15, overage: 'settled' });
    const ask = (minutes: number) =>
      manager.post('/interventions/preview', { companyId, minutes, workedOn: '2026-03-02' });
    expect((await ask(61)).body).toMatchObject({
      accountedMinutes: 75,
      leftAfterMinutes: 45,
      overageMinutes: 0,
      isLow: false,
    });
    expect((await ask(100)).body).toMatchObject({ accountedMinutes: 105, leftAfterMinutes: 15, isLow: true });
    expect((await ask(150)).body).toMatchObject({ leftAfterMinutes: 0, overageMinutes: 30, isRefused: false });
    expect((await balanceOf(manager, companyId)).usedMinutes).toBe(0);
  });
});

test('a list in the order of days is read page after page', async () => {
  const { companyId, manager } = await buildCustomer(app);
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03', '2026-03-04']) {
    await bookWork(manager, companyId, { workedOn: day });
  }
  for (const sort of ['workedOn', '-workedOn', 'createdAt']) {
    const list = `/interventions?companyId=${companyId}&workedOn.from=2026-03-01&limit=2&sort=${sort}`;
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await manager.get(list + cursor);
      seen.push(...body.rows.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  }
});

test('[AG-14] work for another company does not exist for a client', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const booked = await bookWork(manager, companyId);
  const own = await signedIn(app, await buildContact(app, { companyId }));
  const stranger = await signedIn(app, await buildContact(app));
  expect((await own.get(`/interventions/${booked.body.id}`)).status).toBe(200);
  expect((await stranger.get(`/interventions/${booked.body.id}`)).status).toBe(404);
  expect((await stranger.get(`/companies/${companyId}/hours`)).status).toBe(404);
  expect((await stranger.get(`/companies/${companyId}/hour-statement?from=2026-01-01&to=2026-03-31`)).status).toBe(404);
});
