import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, sellPack } from './contracts.factory.ts';
import { grantDueMonths } from './grant-months.ts';
import { contractsModule } from './module.ts';

const app = useTestApp();
const statement = '/hour-statement?from=2026-01-01&to=2026-03-31';

describe('[AG-06] the balance and the statement', () => {
  test('a company without hours has a balance of nothing', async () => {
    const { companyId, manager } = await buildCustomer(app);
    expect(await balanceOf(manager, companyId)).toMatchObject({ boughtMinutes: 0, leftMinutes: 0, packs: [] });
    expect((await manager.get(`/companies/${companyId}${statement}`)).body).toMatchObject({
      openingMinutes: 0,
      closingMinutes: 0,
      lines: [],
    });
  });

  test('the statement opens, tells each line, and closes on what is left', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-12-01', name: 'Pack 10 h' });
    await bookWork(manager, companyId, { workedOn: '2025-12-15', minutes: 120 });
    await sellPack(manager, companyId, { purchasedOn: '2026-02-01', minutes: 300 });
    await bookWork(manager, companyId, { workedOn: '2026-02-01', minutes: 60, summary: 'Correctif du panier' });
    const { body } = await manager.get(`/companies/${companyId}${statement}`);
    expect(body).toMatchObject({ openingMinutes: 480, closingMinutes: 720, accountedMinutes: 60, realMinutes: 60 });
    expect(
      body.lines.map((line: { kind: string; minutes: number; balanceMinutes: number }) => [
        line.kind,
        line.minutes,
        line.balanceMinutes,
      ]),
    ).toEqual([
      ['bought', 300, 780],
      ['debit', -60, 720],
    ]);
    expect(body.lines[1]).toMatchObject({ summary: 'Correctif du panier', packName: 'Pack 10 h' });
    expect((await balanceOf(manager, companyId)).leftMinutes).toBe(720);
  });

  test('what a pack of next month pays in advance is overage until it begins, in the balance as in the statement', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 60, overage: 'settled' });
    await bookWork(manager, companyId, { minutes: 100 });
    await sellPack(manager, companyId, { minutes: 600, purchasedOn: '2026-04-01' });
    const closing = async (to: string) =>
      (await manager.get(`/companies/${companyId}/hour-statement?from=2026-01-01&to=${to}`)).body.closingMinutes;
    expect(await balanceOf(manager, companyId)).toMatchObject({
      boughtMinutes: 60,
      usedMinutes: 100,
      leftMinutes: 0,
      overageMinutes: 40,
    });
    expect(await closing('2026-03-10')).toBe(-40);
    app.clock.set('2026-04-01T09:00:00.000Z');
    expect(await balanceOf(manager, companyId)).toMatchObject({
      boughtMinutes: 660,
      usedMinutes: 100,
      leftMinutes: 560,
      overageMinutes: 0,
    });
    expect(await closing('2026-04-01')).toBe(560);
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('what lapses stands on the day after the last one', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-02-01', expiresOn: '2026-01-31' });
    const { body } = await manager.get(`/companies/${companyId}${statement}`);
    expect(body.lines).toMatchObject([{ kind: 'lapsed', on: '2026-02-01', minutes: -600, balanceMinutes: 0 }]);
  });

  test('the client reads the same figures; settings hide the real time and the person', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { unitMinutes: 30 });
    await bookWork(manager, companyId, { minutes: 10 });
    const client = await signedIn(app, await buildContact(app, { companyId }));
    const { packs: _, ...figures } = await balanceOf(manager, companyId);
    expect(await balanceOf(client, companyId)).toMatchObject(figures);
    await manager.patch('/settings', { 'hours.clientSeesRealMinutes': false, 'hours.clientSeesPerson': false });
    const { body } = await client.get(`/companies/${companyId}${statement}`);
    expect(body.lines.at(-1)).toMatchObject({ realMinutes: null, personName: null, accountedMinutes: 30 });
    expect((await client.get('/interventions')).body.rows[0]).toMatchObject({
      minutes: null,
      userName: null,
      accountedMinutes: 30,
    });
    const staff = await manager.get(`/companies/${companyId}${statement}`);
    expect(staff.body.lines.at(-1)).toMatchObject({ realMinutes: 10 });
    await manager.patch('/settings', { 'hours.clientSeesRealMinutes': true, 'hours.clientSeesPerson': true });
  });

  test('[AG-14] a contact of few tickets sees the time of the others, not what they were about', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    await bookWork(manager, companyId, { summary: 'Sujet confidentiel' });
    const client = await signedIn(app, await buildContact(app, { companyId, ticketScope: 'own' }));
    const { body } = await client.get(`/companies/${companyId}${statement}`);
    expect(body.lines.at(-1)).toMatchObject({ minutes: -60, summary: null });
    expect((await client.get('/interventions')).body.rows).toEqual([]);
  });

  test.each([
    'from=2026-03-31&to=2026-01-01',
    'from=2026-02-30&to=2026-03-01',
    'from=2026-01-01',
    'from=2000-01-01&to=2026-01-01',
  ])('the period %s is refused', async (period) => {
    const { companyId, manager } = await buildCustomer(app);
    expect([400, 422]).toContain((await manager.get(`/companies/${companyId}/hour-statement?${period}`)).status);
  });

  test('the months of use say what the statement says: neither work on no pack, nor a pack still to come', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2026-03-01', minutes: 120 });
    await sellPack(manager, companyId, { purchasedOn: '2026-03-20', minutes: 300 });
    await bookWork(manager, companyId, { workedOn: '2026-02-28' });
    await bookWork(manager, companyId, { workedOn: '2026-03-02', minutes: 45 });
    const { months } = (await manager.get(`/companies/${companyId}/hour-history`)).body;
    expect(months.slice(-2)).toEqual([
      { month: '2026-02', boughtMinutes: 0, usedMinutes: 0 },
      { month: '2026-03', boughtMinutes: 120, usedMinutes: 45 },
    ]);
    expect((await balanceOf(manager, companyId)).usedMinutes).toBe(45);
  });

  test('twelve months of use against what was bought', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    await bookWork(manager, companyId, { workedOn: '2026-02-28' });
    const { months } = (await manager.get(`/companies/${companyId}/hour-history`)).body;
    expect(months).toHaveLength(12);
    expect(months.slice(-3)).toEqual([
      { month: '2026-01', boughtMinutes: 600, usedMinutes: 0 },
      { month: '2026-02', boughtMinutes: 0, usedMinutes: 60 },
      { month: '2026-03', boughtMinutes: 0, usedMinutes: 0 },
    ]);
  });
});

describe('[AG-02] included time of a hosting contract', () => {
  const hosting = (companyId: string, fields: object = {}) => ({
    companyId,
    kind: 'hosting',
    title: 'Hébergement',
    startsOn: '2026-01-15',
    ...fields,
  });

  test('one hour a month is granted, and lapses at the month’s end', async () => {
    const { companyId, manager } = await buildCustomer(app);
    expect((await manager.post('/contracts', hosting(companyId))).body.monthlyMinutes).toBe(60);
    expect(await balanceOf(manager, companyId)).toMatchObject({
      grantedMinutes: 180,
      leftMinutes: 60,
      lapsedMinutes: 120,
    });
  });

  test('a contract may carry it over to its own end', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await manager.post('/contracts', hosting(companyId, { carriesOver: true, monthlyMinutes: 90 }));
    expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 270, lapsedMinutes: 0 });
  });

  test('the job may run twice, at once, or after a long stop: no month twice, none missed', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await manager.post('/contracts', hosting(companyId));
    app.clock.set('2026-06-02T09:00:00.000Z');
    await Promise.all([grantDueMonths(app.kernel), grantDueMonths(app.kernel), grantDueMonths(app.kernel)]);
    await grantDueMonths(app.kernel);
    expect((await balanceOf(manager, companyId)).grantedMinutes).toBe(360);
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('a contract renewed before its end still grants the months until then', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const { id } = (await manager.post('/contracts', hosting(companyId))).body;
    await manager.post(`/contracts/${id}/renew`, { carriesUnusedOver: false });
    app.clock.set('2026-04-10T09:00:00.000Z');
    await grantDueMonths(app.kernel);
    expect((await balanceOf(manager, companyId)).grantedMinutes).toBe(240);
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('the included time of the month is used before a pack', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    await manager.post('/contracts', hosting(companyId, { unitMinutes: 0 }));
    await bookWork(manager, companyId, { minutes: 90 });
    const { packs } = await balanceOf(manager, companyId);
    const used = packs.filter((pack: { usedMinutes: number }) => pack.usedMinutes > 0);
    expect(used.map((pack: { origin: string; usedMinutes: number }) => [pack.origin, pack.usedMinutes])).toEqual([
      ['monthly', 60],
      ['sold', 30],
    ]);
  });
});

describe('[AG-03] the life of a contract', () => {
  const contract = async () => {
    const customer = await buildCustomer(app);
    const { companyId, manager } = customer;
    const created = await manager.post('/contracts', {
      companyId,
      kind: 'hours',
      title: 'Suivi',
      startsOn: '2026-01-01',
    });
    return { ...customer, contract: created.body };
  };

  test('it lasts one year unless told otherwise', async () => {
    expect((await contract()).contract).toMatchObject({
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      state: 'active',
    });
  });

  test.each([true, false])(
    'renewal makes a linked contract; unused hours carried over: %s',
    async (carriesUnusedOver) => {
      const { companyId, manager, contract: old } = await contract();
      await sellPack(manager, companyId, { contractId: old.id, minutes: 600 });
      await bookWork(manager, companyId, { minutes: 100 });
      const renewed = await manager.post(`/contracts/${old.id}/renew`, { carriesUnusedOver });
      const fresh = await manager.get(`/contracts/${renewed.body.id}`);
      expect(fresh.body).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-12-31', renewedFromId: old.id });
      expect((await manager.get(`/contracts/${old.id}`)).body).toMatchObject({
        state: 'renewed',
        renewedById: fresh.body.id,
      });
      const { packs, leftMinutes, usedMinutes } = await balanceOf(manager, companyId);
      expect({ leftMinutes, usedMinutes }).toEqual({ leftMinutes: 500, usedMinutes: 100 });
      expect(packs).toHaveLength(carriesUnusedOver ? 2 : 1);
      expect((await manager.post(`/contracts/${old.id}/renew`, { carriesUnusedOver })).body.code).toBe(
        'contract.not_active',
      );
    },
  );

  test('a contract that has consumed hours is not deleted but cancelled', async () => {
    const { companyId, manager, contract: used } = await contract();
    await sellPack(manager, companyId, { contractId: used.id });
    await bookWork(manager, companyId);
    expect((await manager.delete(`/contracts/${used.id}`)).body.code).toBe('contract.consumed');
    expect((await manager.post(`/contracts/${used.id}/cancel`)).status).toBe(204);
    expect((await manager.get(`/contracts/${used.id}`)).body.state).toBe('cancelled');
  });

  test('a contract without history is deleted', async () => {
    const { manager, contract: unused } = await contract();
    expect((await manager.delete(`/contracts/${unused.id}`)).status).toBe(204);
    expect((await manager.get(`/contracts/${unused.id}`)).status).toBe(404);
  });
});

describe('[AG-07] warnings', () => {
  const mailsTo = async (companyId: string) => {
    const db = app.kernel.database.systemDb('test');
    const mails = await db.mailMessage.findMany({
      where: { companyId },
      orderBy: { createdAt: 'asc' },
      select: { kind: true, toAddress: true },
    });
    return mails;
  };

  test('20 % left and empty are told once per episode, to client and staff', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const contact = await buildContact(app, { companyId });
    await sellPack(manager, companyId, { minutes: 100, expiresOn: '2026-12-31' });
    await bookWork(manager, companyId, { minutes: 70 });
    expect(await mailsTo(companyId)).toEqual([]);
    const work = await bookWork(manager, companyId, { minutes: 10 });
    await bookWork(manager, companyId, { minutes: 5 });
    const toContact = async () =>
      (await mailsTo(companyId)).filter(({ toAddress }) => toAddress === contact.email).map(({ kind }) => kind);
    expect(await toContact()).toEqual(['hours.low']);
    expect((await mailsTo(companyId)).length).toBeGreaterThan(1);
    await manager.delete(`/interventions/${work.body.id}`);
    await bookWork(manager, companyId, { minutes: 10 });
    expect(await toContact()).toEqual(['hours.low', 'hours.low']);
  });

  test('30 and 7 days before expiry, by the daily job, once', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const contact = await buildContact(app, { companyId });
    await sellPack(manager, companyId, { expiresOn: '2026-06-30' });
    const jobs = new Map<string, () => Promise<void>>();
    contractsModule.jobs?.({
      ...app.kernel,
      jobs: { ...app.kernel.jobs, schedule: (name, _cron, run) => void jobs.set(name, run) },
    });
    const days = ['2026-05-30', '2026-05-31', '2026-06-01', '2026-06-23', '2026-06-24'];
    for (const day of days) {
      app.clock.set(`${day}T07:10:00.000Z`);
      await jobs.get('warn-of-hours')?.();
    }
    app.clock.set('2026-03-10T09:00:00.000Z');
    const kinds = (await mailsTo(companyId))
      .filter(({ toAddress }) => toAddress === contact.email)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['hours.expires_30', 'hours.expires_7']);
  });
});
