import { afterEach, describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { signedIn } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();

afterEach(() => openAllMonths(app));

const listed = async (manager: Api, companyId: string, query = '') =>
  (await manager.get(`/interventions/not-accounted?companyId=${companyId}${query}`)).body.rows;
const move = (manager: Api, interventionIds: string[], packId: string | null) =>
  manager.post('/interventions/move', { interventionIds, packId });

describe('[AG-09] work on no pack, an expired or a wrong one', () => {
  test('work done before any pack is on none; once one is bought it is told where the rule would put it', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const booked = await bookWork(manager, companyId);
    expect(await listed(manager, companyId)).toMatchObject([
      { id: booked.body.id, reason: 'none', unaccountedMinutes: 60, packName: null, betterPackName: null },
    ]);
    await sellPack(manager, companyId, { name: 'Pack 10 h' });
    expect(await listed(manager, companyId)).toMatchObject([{ betterPackName: 'Pack 10 h' }]);
  });

  test('work on the right pack is not listed, nor work that was offered', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await bookWork(manager, companyId, { isOffered: true });
    await sellPack(manager, companyId, { overage: 'settled', minutes: 60 });
    await bookWork(manager, companyId, { minutes: 90 });
    expect(await listed(manager, companyId)).toEqual([]);
  });

  test('a pack that stands before the one it drew on, and overage while a pack has time left, are wrong', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { name: 'Late', minutes: 60, overage: 'billed', expiresOn: '2026-12-31' });
    const over = await bookWork(manager, companyId, { minutes: 90 });
    await sellPack(manager, companyId, { name: 'Early', expiresOn: '2026-06-30' });
    expect(await listed(manager, companyId)).toMatchObject([
      { id: over.body.id, reason: 'wrong', packName: 'Late', betterPackName: 'Early', overageMinutes: 30 },
    ]);
    expect((await move(manager, [over.body.id], null)).status).toBe(200);
    expect(await listed(manager, companyId)).toEqual([]);
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 90, overageMinutes: 0, leftMinutes: 570 });
  });

  test('a pack that had ended on the day of the work is expired', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const pack = await sellPack(manager, companyId);
    await bookWork(manager, companyId);
    const db = app.kernel.database.systemDb('test');
    await db.hourPack.update({ where: { id: pack.id }, data: { expiresOn: new Date('2026-02-28') } });
    expect(await listed(manager, companyId)).toMatchObject([{ reason: 'expired' }]);
    expect(await listed(manager, companyId, '&reason=none')).toEqual([]);
  });

  test('pages follow each other without a gap, and filters narrow them', async () => {
    const { companyId, manager } = await buildCustomer(app);
    for (const workedOn of ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03'])
      await bookWork(manager, companyId, { workedOn });
    const seen: string[] = [];
    let cursor = '';
    do {
      const url = `/interventions/not-accounted?companyId=${companyId}&limit=1${cursor}`;
      const { body } = await manager.get(url);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(new Set(seen).size).toBe(4);
    expect(await listed(manager, companyId, '&workedOn.from=2026-03-03')).toHaveLength(1);
    expect(await listed(manager, companyId, '&reason=none,expired')).toHaveLength(4);
    expect(await listed(manager, companyId, '&reason=expired,wrong')).toHaveLength(0);
    expect((await manager.get('/interventions/not-accounted?cursor=WyJ4Il0')).status).toBe(400);
  });

  test('neither clients nor staff without the right see it', async () => {
    const people = [await buildContact(app), await buildStaff(app)];
    for (const person of people) {
      const api = await signedIn(app, person);
      expect((await api.get('/interventions/not-accounted')).status).toBe(403);
      expect((await move(api, ['019a0000-0000-7000-8000-000000000001'], null)).status).toBe(403);
    }
  });
});

describe('[AG-09] moving work in bulk', () => {
  test('a preview says what each pack would hold, and writes nothing', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const [one, two] = [await bookWork(manager, companyId), await bookWork(manager, companyId, { minutes: 30 })];
    const pack = await sellPack(manager, companyId, { unitMinutes: 15, purchasedOn: '2026-03-05' });
    const body = { interventionIds: [one.body.id, two.body.id], packId: pack.id };
    const { body: told } = await manager.post('/interventions/move-preview', body);
    expect(told.companies).toMatchObject([
      {
        companyId,
        count: 2,
        unaccountedBeforeMinutes: 90,
        unaccountedAfterMinutes: 0,
        packs: [{ id: pack.id, leftBeforeMinutes: 600, leftAfterMinutes: 510 }],
        problem: null,
      },
    ]);
    expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 600, unaccountedMinutes: 90 });
    expect((await manager.post('/interventions/move', body)).body).toEqual(told);
    expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 510, unaccountedMinutes: 0 });
    expect(await reconcileHours(app.kernel)).toEqual([]);
  });

  test('all of a company moves or nothing, and another company is not held back', async () => {
    const [small, other] = [await buildCustomer(app), await buildCustomer(app)];
    const works = [
      await bookWork(small.manager, small.companyId),
      await bookWork(small.manager, small.companyId),
      await bookWork(small.manager, other.companyId),
    ].map(({ body }) => body.id);
    await sellPack(small.manager, small.companyId, { minutes: 60 });
    await sellPack(small.manager, other.companyId, { minutes: 60 });
    const { body } = await move(small.manager, works, null);
    const of = (id: string) => body.companies.find((one: { companyId: string }) => one.companyId === id);
    expect(of(small.companyId).problem).toMatchObject({ code: 'hours.exhausted' });
    expect(of(other.companyId).problem).toBeNull();
    expect(await balanceOf(small.manager, small.companyId)).toMatchObject({ leftMinutes: 60, unaccountedMinutes: 120 });
    expect(await balanceOf(small.manager, other.companyId)).toMatchObject({ leftMinutes: 0, unaccountedMinutes: 0 });
  });

  test('the closed months in the way are named', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const works: string[] = [];
    for (const workedOn of ['2025-11-03', '2025-12-03', '2026-03-02'])
      works.push((await bookWork(manager, companyId, { workedOn })).body.id);
    await sellPack(manager, companyId, { purchasedOn: '2025-11-01' });
    for (const month of ['2025-11', '2025-12']) await closeUpTo(manager, month);
    expect((await move(manager, works, null)).body.companies).toMatchObject([
      { problem: { code: 'month.closed', params: { months: ['2025-11', '2025-12'] } } },
    ]);
    expect((await balanceOf(manager, companyId)).unaccountedMinutes).toBe(180);
    // As where a month was left open before a closed one, which closes it.
    await app.kernel.database.systemDb('test').closedMonth.delete({ where: { month: new Date('2025-11-01') } });
    const isClosed = Object.fromEntries(
      (await listed(manager, companyId)).map((row: { workedOn: string; isMonthClosed: boolean }) => [
        row.workedOn,
        row.isMonthClosed,
      ]),
    );
    expect(isClosed).toEqual({ '2025-11-03': true, '2025-12-03': true, '2026-03-02': false });
  });

  test('[AG-05] a month that closes while its work moves is waited for, and the work stays', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const work = (await bookWork(manager, companyId, { workedOn: '2025-10-03' })).body.id;
    await sellPack(manager, companyId, { purchasedOn: '2025-10-01' });
    const month = '2025-10-01';
    const closing = [
      ['select pg_advisory_xact_lock(7205001)', []],
      ['insert into "ClosedMonth" (id, month) values (gen_random_uuid(), $1)', [month]],
    ] as const;
    const { body } = await whileHeld(app, [...closing], () => move(manager, [work], null));
    expect(body.companies).toMatchObject([{ problem: { code: 'month.closed' } }]);
    expect((await balanceOf(manager, companyId)).unaccountedMinutes).toBe(60);
  });

  test('ten people who move the same work at once leave one allocation, and both caches true', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const works = [(await bookWork(manager, companyId)).body.id, (await bookWork(manager, companyId)).body.id];
    const pack = await sellPack(manager, companyId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => move(manager, works, index % 2 ? pack.id : null)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await balanceOf(manager, companyId)).toMatchObject({ usedMinutes: 120, leftMinutes: 480 });
    expect(await reconcileHours(app.kernel)).toEqual([]);
  });

  test('a pack of another company, one that waits for its invoice, or one that had ended before, is refused', async () => {
    const [{ companyId, manager }, other] = [await buildCustomer(app), await buildCustomer(app)];
    const work = (await bookWork(manager, companyId)).body.id;
    const foreign = await sellPack(manager, other.companyId);
    expect((await move(manager, [work], foreign.id)).body.fields).toEqual({ packId: 'other_company' });
    const ended = await sellPack(manager, companyId, { purchasedOn: '2025-01-01', expiresOn: '2026-03-01' });
    expect((await move(manager, [work], ended.id)).body.companies).toMatchObject([
      { problem: { code: 'hourPack.over_then', params: { workedOn: '2026-03-02' } } },
    ]);
    const cancelled = await sellPack(manager, companyId);
    await manager.post(`/hour-packs/${cancelled.id}/cancel`, { reason: 'Doublon' });
    expect((await move(manager, [work], cancelled.id)).body.fields).toEqual({ packId: 'not_usable' });
    expect((await move(manager, ['019a0000-0000-7000-8000-000000000001'], null)).status).toBe(404);
    expect((await move(manager, [], null)).status).toBe(400);
  });

  test('words put right afterwards leave the work where it was moved; other time is decided anew', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const [first, chosen] = [
      await sellPack(manager, companyId),
      await sellPack(manager, companyId, { name: 'Choisi' }),
    ];
    const { id } = (await bookWork(manager, companyId)).body;
    await move(manager, [id], chosen.id);
    const left = async () => {
      const { packs } = await balanceOf(manager, companyId);
      return [first, chosen].map((pack) => packs.find((one: { id: string }) => one.id === pack.id).leftMinutes);
    };
    expect(await left()).toEqual([600, 540]);
    const sameTime = { summary: 'Sans la faute', kind: 'advice', minutes: 60, workedOn: '2026-03-02' };
    const edited = await manager.patch(`/interventions/${id}`, sameTime);
    expect(edited.body).toMatchObject({ summary: 'Sans la faute', kind: 'advice', version: 3 });
    expect(await left()).toEqual([600, 540]);
    await manager.patch(`/interventions/${id}`, { minutes: 75 });
    expect(await left()).toEqual([525, 600]);
  });

  test('a change is recorded for each piece of work, with the packs before and after', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const works = [(await bookWork(manager, companyId)).body.id, (await bookWork(manager, companyId)).body.id];
    const pack = await sellPack(manager, companyId);
    await move(manager, works, pack.id);
    const changes = await app.kernel.database.systemDb('test').change.findMany({
      where: { entity: 'intervention', action: 'moved', companyId },
    });
    expect(new Set(changes.map(({ entityId }) => entityId))).toEqual(new Set(works));
    expect(changes[0]).toMatchObject({
      before: { draws: [], unaccountedMinutes: 60 },
      after: { draws: [{ packId: pack.id, minutes: 60, isOverage: false }], unaccountedMinutes: 0 },
    });
  });
});
