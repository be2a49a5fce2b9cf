import { afterEach, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, closeUpTo, openAllMonths, sellPack } from './contracts.factory.ts';
import { grantDueMonths } from './grant-months.ts';
import { reconcileHours } from './reconcile-hours.ts';

const app = useTestApp();
const today = '2026-03-10T09:00:00.000Z';
afterEach(() => openAllMonths(app));

async function buildContract(fields: object = {}) {
  const customer = await buildCustomer(app);
  const terms = { companyId: customer.companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-01-01' };
  const created = await customer.manager.post('/contracts', { ...terms, ...fields });
  return { ...customer, contract: created.body };
}

const packsOf = async (companyId: string) =>
  app.kernel.database.systemDb('test').hourPack.findMany({
    where: { companyId, grantMonth: { not: null } },
    orderBy: { grantMonth: 'asc' },
  });
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10);

test('[AG-02] a contract that starts on the 31st grants each month once, short months too', async () => {
  const { companyId } = await buildContract({ startsOn: '2025-10-31' });
  const months = (await packsOf(companyId)).map((pack) =>
    [pack.grantMonth, pack.purchasedOn, pack.expiresOn].map(dayOf),
  );
  expect(months).toEqual([
    ['2025-10-01', '2025-10-31', '2025-10-31'],
    ['2025-11-01', '2025-11-01', '2025-11-30'],
    ['2025-12-01', '2025-12-01', '2025-12-31'],
    ['2026-01-01', '2026-01-01', '2026-01-31'],
    ['2026-02-01', '2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-01', '2026-03-31'],
  ]);
});

test('[AG-02] the month begins at midnight in the time zone of the business, winter and summer', async () => {
  const { companyId } = await buildContract({ startsOn: '2026-03-01' });
  for (const [instant, count] of [
    ['2026-03-31T21:59:00.000Z', 1],
    ['2026-03-31T22:01:00.000Z', 2],
    ['2026-10-31T22:59:00.000Z', 8],
    ['2026-10-31T23:01:00.000Z', 9],
  ] as const) {
    app.clock.set(instant);
    await grantDueMonths(app.kernel);
    expect(await packsOf(companyId), instant).toHaveLength(count);
  }
  app.clock.set(today);
});

test('[AG-02] after the end of a contract, and after its cancellation, nothing more is granted', async () => {
  const ended = await buildContract({ endsOn: '2026-04-15' });
  const cancelled = await buildContract();
  await cancelled.manager.post(`/contracts/${cancelled.contract.id}/cancel`);
  app.clock.set('2026-08-01T09:00:00.000Z');
  await grantDueMonths(app.kernel);
  expect((await balanceOf(ended.manager, ended.companyId)).grantedMinutes).toBe(240);
  expect((await packsOf(ended.companyId)).map(({ expiresOn }) => dayOf(expiresOn)).at(-1)).toBe('2026-04-15');
  expect((await balanceOf(cancelled.manager, cancelled.companyId)).grantedMinutes).toBe(180);
  app.clock.set(today);
});

test('[AG-02] a contract cancelled while the job stood still has the months until then', async () => {
  const { companyId, manager, contract } = await buildContract();
  app.clock.set('2026-06-10T09:00:00.000Z');
  expect((await manager.post(`/contracts/${contract.id}/cancel`)).status).toBe(204);
  expect((await balanceOf(manager, companyId)).grantedMinutes).toBe(360);
  app.clock.set(today);
});

test('[AG-02] new terms hold for the months to come: what was granted stays', async () => {
  const { companyId, manager, contract } = await buildContract();
  await manager.patch(`/contracts/${contract.id}`, { monthlyMinutes: 120 });
  app.clock.set('2026-04-10T09:00:00.000Z');
  await grantDueMonths(app.kernel);
  expect((await packsOf(companyId)).map(({ minutes }) => minutes)).toEqual([60, 60, 60, 120]);
  app.clock.set(today);
});

test('[AG-02] a contract that is prolonged gives its last month whole, and what it carries over lasts until the new end', async () => {
  const year = { startsOn: '2025-12-16', endsOn: '2026-03-15' };
  const [plain, carrying] = [await buildContract(year), await buildContract({ ...year, carriesOver: true })];
  for (const { manager, contract } of [plain, carrying])
    expect((await manager.patch(`/contracts/${contract.id}`, { endsOn: '2026-06-15' })).status).toBe(200);
  const ends = async (companyId: string) => (await packsOf(companyId)).map(({ expiresOn }) => dayOf(expiresOn));
  expect(await ends(plain.companyId)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31']);
  expect(await ends(carrying.companyId)).toEqual(Array.from({ length: 4 }, () => '2026-06-15'));
});

test('[AG-02, AG-05] a contract that is prolonged late gives back no hours that a closed month told have lapsed', async () => {
  const { companyId, manager, contract } = await buildContract({ endsOn: '2026-02-10', carriesOver: true });
  expect((await closeUpTo(manager, '2026-02')).status).toBe(201);
  const february = `/companies/${companyId}/hour-statement?from=2026-02-01&to=2026-02-28`;
  const before = (await manager.get(february)).body;
  expect((await manager.patch(`/contracts/${contract.id}`, { endsOn: '2026-06-15' })).status).toBe(200);
  expect((await manager.get(february)).body).toEqual(before);
  expect((await packsOf(companyId)).map(({ expiresOn }) => dayOf(expiresOn))).toEqual([
    '2026-02-10',
    '2026-02-10',
    '2026-06-15',
  ]);
});

test.each([
  ['2025-08-31', '2026-08-30', '2026-08-31', '2027-08-30'],
  ['2024-02-29', '2025-02-27', '2025-02-28', '2026-02-27'],
  ['2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
  ['2026-01-31', '2026-02-27', '2026-02-28', '2026-03-27'],
  ['2026-01-01', '2026-01-10', '2026-01-11', '2026-01-20'],
])('[AG-03] a contract from %s to %s is renewed from %s to %s', async (startsOn, endsOn, nextStart, nextEnd) => {
  const { manager, contract } = await buildContract({ kind: 'hours', startsOn, endsOn });
  const { body } = await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: false });
  expect((await manager.get(`/contracts/${body.id}`)).body).toMatchObject({
    startsOn: nextStart,
    endsOn: nextEnd,
    renewedFromId: contract.id,
  });
});

test('[AG-03] a contract renewed eight times at once has one renewal, and its hours are carried over once', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id });
  await bookWork(manager, companyId, { minutes: 100 });
  const renew = () => manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true });
  const answers = await Promise.all(Array.from({ length: 8 }, renew));
  expect(answers.filter(({ body }) => body.code === 'contract.not_active')).toHaveLength(7);
  expect((await manager.get(`/contracts?companyId=${companyId}`)).body.rows).toHaveLength(2);
  expect(await balanceOf(manager, companyId)).toMatchObject({ boughtMinutes: 600, usedMinutes: 100, leftMinutes: 500 });
  expect(await reconcileHours(app.kernel)).toEqual([]);
});

test('[AG-03] hours carried over change no statement of before, and late work still finds them', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id });
  await bookWork(manager, companyId, { minutes: 100, workedOn: '2026-01-20' });
  const january = `/companies/${companyId}/hour-statement?from=2026-01-01&to=2026-01-31`;
  const figures = async () => {
    const { openingMinutes, closingMinutes, accountedMinutes } = (await manager.get(january)).body;
    return { openingMinutes, closingMinutes, accountedMinutes };
  };
  const before = await figures();
  await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true });
  expect(before).toEqual({ openingMinutes: 0, closingMinutes: 500, accountedMinutes: 100 });
  expect(await figures()).toEqual(before);
  const late = await bookWork(manager, companyId, { workedOn: '2026-02-15' });
  expect(late).toMatchObject({ status: 201, body: { unaccountedMinutes: 0, overageMinutes: 0 } });
  expect((await balanceOf(manager, companyId)).leftMinutes).toBe(440);
  const db = app.kernel.database.systemDb('test');
  const entries = await db.hourAllocation.findMany({ where: { companyId }, orderBy: { id: 'asc' } });
  expect(entries.map(({ minutes, packMinutes }) => [minutes, packMinutes])).toEqual([
    [100, 600],
    [60, 500],
  ]);
});

test('[AG-03] without an explicit choice a renewal is refused, and an expired pack is never carried over', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id, expiresOn: '2026-03-09' });
  const refused = await manager.post(`/contracts/${contract.id}/renew`, {});
  expect(refused.body.fields).toHaveProperty('carriesUnusedOver');
  await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true });
  expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 0, lapsedMinutes: 600 });
});

test('[AG-03] what a cancelled contract consumed stays readable, for staff and client', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id, name: 'Suivi 10 h' });
  await bookWork(manager, companyId, { contractId: contract.id, summary: 'Correctif du panier' });
  await manager.post(`/contracts/${contract.id}/cancel`);
  const client = await signedIn(app, await buildContact(app, { companyId }));
  for (const reader of [manager, client]) {
    expect((await reader.get(`/contracts/${contract.id}`)).body.state).toBe('cancelled');
    const { lines } = (await reader.get(`/companies/${companyId}/hour-statement?from=2026-03-01&to=2026-03-31`)).body;
    expect(lines.at(-1)).toMatchObject({ minutes: -60, packName: 'Suivi 10 h', summary: 'Correctif du panier' });
    expect((await balanceOf(reader, companyId)).usedMinutes).toBe(60);
  }
  expect((await manager.delete(`/contracts/${contract.id}`)).body.code).toBe('contract.consumed');
  expect((await manager.post(`/contracts/${contract.id}/cancel`)).body.code).toBe('contract.not_active');
  expect((await manager.patch(`/contracts/${contract.id}`, { title: 'Autre' })).body.code).toBe('contract.not_active');
});

test('[AG-03] work given back is still history: its contract is not deleted', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id });
  const { body } = await bookWork(manager, companyId);
  await manager.delete(`/interventions/${body.id}`);
  expect((await manager.delete(`/contracts/${contract.id}`)).body.code).toBe('contract.consumed');
});

test.each([
  ['POST', { startsOn: '0000-01-01' }, 400, { startsOn: 'not_our_time' }],
  ['POST', { startsOn: '0026-01-01' }, 400, { startsOn: 'not_our_time' }],
  ['POST', { startsOn: '2026-02-30' }, 400, { startsOn: 'invalid_date' }],
  ['POST', { startsOn: '2199-06-01' }, 422, { endsOn: 'not_our_time' }],
  ['POST', { startsOn: '1901-01-01', endsOn: '2027-01-01' }, 422, { startsOn: 'too_long_ago' }],
  ['PATCH', { startsOn: '1901-01-01' }, 422, { startsOn: 'too_long_ago' }],
  ['POST', { priceCents: 2 ** 31 }, 400, { priceCents: 'too_big' }],
  ['PATCH', { rateCents: 2 ** 31 }, 400, { rateCents: 'too_big' }],
])(
  '[AG-02] %s %j: what no contract can hold is refused at its field, and grants nothing',
  async (method, fields, status, told) => {
    const { companyId, manager, contract } = await buildContract();
    const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-01-01', ...fields };
    const [url, payload] = method === 'POST' ? ['/contracts', terms] : [`/contracts/${contract.id}`, fields];
    const answer = await manager.send({ method, url: `/api/v1${url}`, payload });
    expect([answer.status, answer.body.fields]).toEqual([status, told]);
    expect(await packsOf(companyId)).toHaveLength(3);
    expect((await manager.get(`/contracts?companyId=${companyId}`)).body.count).toBe(1);
  },
);

test('[AG-21] a list filtered by a year that no day has names the filter', async () => {
  const { manager } = await buildCustomer(app);
  const answer = await manager.get('/contracts?startsOn.from=0000-01-01');
  expect([answer.status, answer.body.fields]).toEqual([400, { 'startsOn.from': 'not_our_time' }]);
});

test('[AG-14] a contact reads the contract of their company without its prices and the notes of the business', async () => {
  const { companyId, contract } = await buildContract({ priceCents: 120_000, rateCents: 7000, notes: 'Fidèle' });
  const client = await signedIn(app, await buildContact(app, { companyId }));
  const { body } = await client.get(`/contracts/${contract.id}`);
  expect(body).toMatchObject({ reference: contract.reference, monthlyMinutes: 60 });
  for (const hidden of ['priceCents', 'rateCents', 'notes']) expect(body).not.toHaveProperty(hidden);
});

test('[AG-03] hours carried over last until the end of the renewal, and never less than they would have', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours', endsOn: '2026-02-28' });
  const packs = {
    short: { name: 'Court', expiresOn: '2026-03-31' },
    long: { name: 'Long', expiresOn: '2027-06-30' },
  };
  for (const pack of Object.values(packs)) await sellPack(manager, companyId, { ...pack, contractId: contract.id });
  const renewal = { startsOn: '2026-03-01', endsOn: '2026-12-31', carriesUnusedOver: true };
  const { id } = (await manager.post(`/contracts/${contract.id}/renew`, renewal)).body;
  const { rows } = (await manager.get(`/hour-packs?contractId=${id}`)).body;
  const ends = new Map(rows.map((row: { name: string; expiresOn: string }) => [row.name, row.expiresOn]));
  expect([ends.get('Court'), ends.get('Long')]).toEqual(['2026-12-31', '2027-06-30']);
});

test('[AG-03] a renewal made by mistake is deleted, and the contract can be renewed again', async () => {
  const { companyId, manager, contract } = await buildContract({ endsOn: '2026-02-28' });
  const renew = (endsOn: string) =>
    manager.post(`/contracts/${contract.id}/renew`, { endsOn, carriesUnusedOver: false });
  const wrong = (await renew('2026-03-31')).body;
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 180 });
  expect((await manager.delete(`/contracts/${wrong.id}`)).status).toBe(204);
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 120 });
  expect((await manager.get(`/contracts/${contract.id}`)).body).toMatchObject({ state: 'active', renewedById: null });
  const db = app.kernel.database.systemDb('test');
  expect(await db.change.count({ where: { companyId, entity: 'hourPack', action: 'deleted' } })).toBe(1);
  expect((await renew('2027-02-28')).status).toBe(201);
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 180 });
});

test('[AG-03] hours that were carried over are not deleted with the renewal that holds them', async () => {
  const { companyId, manager, contract } = await buildContract({ kind: 'hours' });
  await sellPack(manager, companyId, { contractId: contract.id });
  await bookWork(manager, companyId, { minutes: 100 });
  const renewed = (await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true })).body;
  const before = await balanceOf(manager, companyId);
  expect((await manager.delete(`/contracts/${renewed.id}`)).body.code).toBe('contract.carried_over');
  expect(await balanceOf(manager, companyId)).toEqual(before);
  expect((await manager.post(`/contracts/${renewed.id}/cancel`)).status).toBe(204);
  expect(await balanceOf(manager, companyId)).toMatchObject({ leftMinutes: 500 });
});

test('[AG-02] the included time of a month is cancelled and not deleted: the job grants it no second time', async () => {
  const { companyId, manager } = await buildContract({ startsOn: '2026-03-01' });
  const [pack] = await packsOf(companyId);
  expect((await manager.delete(`/hour-packs/${pack?.id}`)).body.code).toBe('hourPack.monthly');
  expect((await manager.post(`/hour-packs/${pack?.id}/cancel`, { reason: 'Offert ailleurs' })).status).toBe(204);
  await grantDueMonths(app.kernel);
  expect(await packsOf(companyId)).toHaveLength(1);
  expect(await balanceOf(manager, companyId)).toMatchObject({ grantedMinutes: 0, leftMinutes: 0 });
});

test.each([
  ['carries what lapsed with it', '2025-12', { leftMinutes: 500, lapsedMinutes: 300 }],
  ['leaves what a closed month told as lapsed', '2026-01', { leftMinutes: 0, lapsedMinutes: 800 }],
])('[AG-03] a contract renewed some weeks after its end %s', async (_, closed, figures) => {
  const { companyId, manager, contract } = await buildContract({
    kind: 'hours',
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
  });
  const of = { contractId: contract.id, purchasedOn: '2025-01-01' };
  await sellPack(manager, companyId, { ...of, minutes: 300, expiresOn: '2025-06-30' });
  await sellPack(manager, companyId, { ...of, expiresOn: '2025-12-31' });
  await bookWork(manager, companyId, { workedOn: '2025-11-10', minutes: 100 });
  expect((await closeUpTo(manager, closed)).status).toBe(201);
  const told = async () =>
    (await manager.get(`/companies/${companyId}/hour-statement?from=2025-01-01&to=${closed}-31`)).body.closingMinutes;
  const before = await told();
  expect((await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true })).status).toBe(201);
  expect(await balanceOf(manager, companyId)).toMatchObject({ boughtMinutes: 900, usedMinutes: 100, ...figures });
  expect(await told()).toBe(before);
});
