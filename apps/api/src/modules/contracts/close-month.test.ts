import { afterEach, describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';

const app = useTestApp();
const today = '2026-03-10T09:00:00.000Z';
const db = () => app.kernel.database.systemDb('test');

/** The months are of all companies: each test begins and ends without hours of another. */
afterEach(async () => {
  app.clock.set(today);
  await openAllMonths(app);
  await db().intervention.updateMany({ data: { deletedAt: new Date(), unaccountedMinutes: 0 } });
  await db().hourPack.updateMany({ data: { isUsable: false } });
});

const close = (manager: Api, month: string) => manager.post('/closed-months', { month });
const closedMonths = async (manager: Api) =>
  (await manager.get('/closed-months?sort=month')).body.rows.map(({ month }: { month: string }) => month);

/** What the statement of a month says. */
async function toldOf(manager: Api, companyId: string, month: string) {
  const { body } = await manager.get(`/companies/${companyId}/hour-statement?from=${month}-01&to=${month}-28`);
  return { opening: body.openingMinutes, lines: body.lines, closing: body.closingMinutes };
}

describe('[AG-05] months are closed in order', () => {
  test('one with hours before it comes first, and is named; closing everything up to a month closes those too', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-11-05' });
    await bookWork(manager, companyId, { workedOn: '2026-01-15' });
    const refused = await close(manager, '2026-02');
    expect(refused.body).toMatchObject({
      code: 'month.earlier_open',
      params: { month: '2025-11', months: ['2025-11', '2026-01'] },
    });
    expect(refused.body.detail).toContain('novembre 2025');
    expect(await closedMonths(manager)).toEqual([]);
    expect((await close(manager, '2025-11')).status).toBe(201);
    expect((await close(manager, '2026-02')).body.params).toEqual({ month: '2026-01', months: ['2026-01'] });
    const closed = await closeUpTo(manager, '2026-02', { reason: 'Facturé' });
    expect(closed).toMatchObject({ status: 201, body: { month: '2026-02' } });
    expect(await closedMonths(manager)).toEqual(['2025-11', '2026-01', '2026-02']);
    const changes = await db().change.findMany({ where: { entity: 'closedMonth', action: 'closed' } });
    expect(changes.map(({ after }) => (after as { reason: string | null }).reason)).toEqual([
      null,
      'Facturé',
      'Facturé',
    ]);
  });

  test('months in which nothing happened stand in nobody’s way, and are closed by what follows them', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2026-02-01' });
    expect((await close(manager, '2026-02')).status).toBe(201);
    const before = await toldOf(manager, companyId, '2026-02');
    for (const workedOn of ['2026-01-31', '2025-08-01'])
      expect((await bookWork(manager, companyId, { workedOn })).body.code, workedOn).toBe('month.closed');
    const early = { companyId, minutes: 60, purchasedOn: '2025-12-31' };
    expect((await manager.post('/hour-packs', early)).body.code).toBe('month.closed');
    expect((await close(manager, '2026-01')).body.code).toBe('month.already_closed');
    expect(await toldOf(manager, companyId, '2026-02')).toEqual(before);
    expect((await bookWork(manager, companyId, { workedOn: '2026-03-01' })).status).toBe(201);
  });

  test('hours that lapse count, and work taken back or a pack that waits for its invoice does not', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-09-01', expiresOn: '2025-10-31' });
    const { id, version } = (await bookWork(manager, companyId, { workedOn: '2025-12-10' })).body;
    await manager.delete(`/interventions/${id}`, { 'if-match': `"${version}"` });
    await manager.patch('/settings', { 'hours.packUsableFrom': 'invoice_paid' });
    await sellPack(manager, companyId, { purchasedOn: '2026-01-10' });
    await manager.patch('/settings', { 'hours.packUsableFrom': 'purchase' });
    const { body } = await manager.get('/closed-months/open');
    expect(body.months).toEqual(['2025-09', '2025-11', '2026-02']);
  });

  test('a month is over once the next has begun where the business is, on the night of the summer clock too', async () => {
    const { manager } = await buildCustomer(app);
    const offered = async (instant: string) => {
      app.clock.set(instant);
      return (await manager.get('/closed-months/open')).body.months;
    };
    expect(await offered('2026-03-31T21:59:00.000Z')).toEqual(['2026-02']);
    expect((await close(manager, '2026-03')).body.fields).toEqual({ month: 'not_over' });
    expect(await offered('2026-03-31T22:01:00.000Z')).toEqual(['2026-03']);
    expect((await close(manager, '2026-03')).status).toBe(201);
    expect(await offered('2026-04-01T08:00:00.000Z')).toEqual([]);
  });
});

describe('[AG-05] a month that is reopened', () => {
  test('opens those closed after it, once that is said, and each is recorded with the reason', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-12-01' });
    await bookWork(manager, companyId, { workedOn: '2026-01-15' });
    const ids: string[] = [];
    for (const month of ['2025-12', '2026-01', '2026-02']) ids.push((await close(manager, month)).body.id);
    const reopen = (body: object) => manager.post(`/closed-months/${ids[1]}/reopen`, { reason: 'Oubli', ...body });
    const refused = (await reopen({})).body;
    expect(refused).toMatchObject({ code: 'month.later_closed', params: { month: '2026-02', months: ['2026-02'] } });
    expect(refused.detail).toContain('février 2026');
    expect((await bookWork(manager, companyId, { workedOn: '2026-01-20' })).body.code).toBe('month.closed');
    expect((await reopen({ includesLater: true })).status).toBe(204);
    expect(await closedMonths(manager)).toEqual(['2025-12']);
    const changes = await db().change.findMany({ where: { action: 'reopened', entityId: { in: ids } } });
    expect(changes.map(({ after }) => after)).toEqual([{ reason: 'Oubli' }, { reason: 'Oubli' }]);
    expect((await bookWork(manager, companyId, { workedOn: '2026-01-20' })).status).toBe(201);
    expect((await bookWork(manager, companyId, { workedOn: '2025-12-20' })).body.code).toBe('month.closed');
  });

  test('where months were closed out of order before this rule, what lies between is closed with the later one', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-11-01' });
    for (const month of ['2025-11-01', '2026-01-01'])
      await db().closedMonth.create({ data: { month: new Date(month) } });
    const before = await toldOf(manager, companyId, '2026-01');
    expect((await bookWork(manager, companyId, { workedOn: '2025-12-10' })).body.code).toBe('month.closed');
    expect(await toldOf(manager, companyId, '2026-01')).toEqual(before);
    const { months } = (await manager.get('/hours/months')).body;
    const closedWith = new Map(
      months.map((row: { month: string; closedWith: string | null }) => [row.month, row.closedWith]),
    );
    expect(['2025-10', '2025-12', '2026-01', '2026-02'].map((month) => closedWith.get(month))).toEqual([
      '2025-11',
      '2026-01',
      '2026-01',
      null,
    ]);
    const [latest] = (await manager.get('/closed-months')).body.rows;
    expect((await manager.post(`/closed-months/${latest.id}/reopen`, { reason: 'Reprise' })).status).toBe(204);
    expect((await bookWork(manager, companyId, { workedOn: '2025-12-10' })).status).toBe(201);
    expect((await bookWork(manager, companyId, { workedOn: '2025-11-10' })).body.code).toBe('month.closed');
  });
});

describe('[AG-05] two people at once', () => {
  test('eight who close the same month close it once', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-12-01' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => closeUpTo(manager, '2026-02')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'month.already_closed')).toHaveLength(7);
    expect(await closedMonths(manager)).toEqual(['2025-12', '2026-02']);
  });

  test('work booked in an earlier month while a later one closes: one of the two is refused', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const booked = `insert into "Intervention" (id, "companyId", "userId", kind, summary, "workedOn", minutes, "accountedMinutes", "updatedAt")
      select gen_random_uuid(), $1, id, 'advice', 'Conseil', '2026-01-15', 30, 30, now() from "User" limit 1`;
    const booking = [
      ['select pg_advisory_xact_lock_shared(7205001)', []],
      [booked, [companyId]],
    ] as const;
    const refused = await whileHeld(app, booking, () => close(manager, '2026-02'));
    expect(refused.body).toMatchObject({ code: 'month.earlier_open', params: { months: ['2026-01'] } });
    const closing = [
      ['select pg_advisory_xact_lock(7205001)', []],
      ['insert into "ClosedMonth" (id, month) values (gen_random_uuid(), $1)', ['2026-02-01']],
    ] as const;
    const late = await whileHeld(app, closing, () => bookWork(manager, companyId, { workedOn: '2026-01-15' }));
    expect(late.body).toMatchObject({ code: 'month.closed', params: { months: ['2026-01'] } });
  });
});
