import type { ReportedMonth } from '@guichet/dto/contracts/hour-report';
import { describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

/** Companies with all that hours may be: sold, given, lapsed, past the end, on no pack, settled by a later pack, offered. */
async function buildHistory() {
  const [one, two] = [await buildCustomer(app), await buildCustomer(app)];
  const { manager } = one;
  await bookWork(manager, one.companyId, { workedOn: '2025-10-31', minutes: 45 });
  await sellPack(manager, one.companyId, { purchasedOn: '2025-11-01', expiresOn: '2026-01-31', minutes: 300 });
  await bookWork(manager, one.companyId, { workedOn: '2025-12-31', minutes: 200 });
  await sellPack(manager, one.companyId, {
    minutes: 120,
    priceCents: 24_000,
    overage: 'settled',
    expiresOn: '2026-12-31',
  });
  await bookWork(manager, one.companyId, { workedOn: '2026-02-28', minutes: 150 });
  await sellPack(manager, two.companyId, { origin: 'granted', reason: 'Geste', minutes: 60, rateCents: 6000 });
  await sellPack(manager, two.companyId, { minutes: 600, rateCents: 6000, overage: 'billed' });
  await bookWork(manager, two.companyId, { workedOn: '2026-01-31', minutes: 90, isOffered: true });
  await bookWork(manager, two.companyId, { workedOn: '2026-03-01', minutes: 90 });
  return { manager, companies: [one.companyId, two.companyId] };
}

const monthsOf = async (manager: Api, query = ''): Promise<ReportedMonth[]> =>
  (await manager.get(`/hours/months${query}`)).body.months;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('[AG-09] hours sold, used and lapsed, and what is still owed', () => {
  test('each month is what the statements of all companies say, and what is owed is what the balances say is left', async () => {
    const { manager, companies } = await buildHistory();
    const months = await monthsOf(manager);
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.month).toBe('2026-03');
    const statements = await Promise.all(
      companies.map((id) => manager.get(`/companies/${id}/hour-statement?from=2025-04-01&to=2026-03-31`)),
    );
    const lines: { kind: string; on: string; minutes: number }[] = statements.flatMap(({ body }) => body.lines);
    const told = (kind: string, month: string) =>
      sum(lines.filter((line) => line.kind === kind && line.on.startsWith(month)).map((line) => line.minutes));
    for (const row of months) {
      expect([row.month, row.soldMinutes]).toEqual([row.month, told('bought', row.month)]);
      expect([row.month, row.grantedMinutes]).toEqual([row.month, told('granted', row.month)]);
      expect([row.month, row.usedMinutes]).toEqual([row.month, 0 - told('debit', row.month)]);
      expect([row.month, row.lapsedMinutes]).toEqual([row.month, 0 - told('lapsed', row.month)]);
    }
    const balances = await Promise.all(companies.map((id) => balanceOf(manager, id)));
    const of = (key: string) => sum(balances.map((balance) => balance[key]));
    expect(sum(months.map((row) => row.soldMinutes))).toBe(of('boughtMinutes'));
    expect(sum(months.map((row) => row.usedMinutes))).toBe(of('usedMinutes'));
    expect(sum(months.map((row) => row.lapsedMinutes))).toBe(of('lapsedMinutes'));
    expect(sum(months.map((row) => row.unaccountedMinutes))).toBe(of('unaccountedMinutes'));
    const { body: owed } = await manager.get('/hours/commitments');
    for (const [index, id] of companies.entries()) {
      const row = owed.rows.find((one: { id: string }) => one.id === id);
      expect(row?.leftMinutes ?? 0).toBe(balances[index].leftMinutes);
    }
    expect((await manager.get('/hours/commitments/total')).body).toMatchObject({ leftMinutes: of('leftMinutes') });
  });

  test('what is owed is worth the price paid, else the rate; a gift is worth nothing; and is told as at a day', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { minutes: 120, priceCents: 24_000 });
    await sellPack(manager, companyId, { minutes: 60, rateCents: 9000, expiresOn: '2027-06-30' });
    await sellPack(manager, companyId, { minutes: 30, rateCents: 9000, origin: 'granted', reason: 'Geste' });
    await bookWork(manager, companyId, { minutes: 60, workedOn: '2026-02-10' });
    const at = async (on: string) => {
      const { body } = await manager.get(`/hours/commitments?on=${on}&limit=100`);
      const row = body.rows.find((one: { id: string }) => one.id === companyId);
      return row && [row.leftMinutes, row.leftCents];
    };
    expect(await at('2025-12-31')).toBeUndefined();
    expect(await at('2026-02-09')).toEqual([210, 24_000 + 9000]);
    const worth = await at('2026-02-10');
    expect(worth?.[0]).toBe(150);
    expect(await at('2027-06-30')).toEqual([60, 9000]);
    expect(await at('2027-07-01')).toBeUndefined();
  });

  test('what is owed is told however much it is: a rate typed too high takes the page from nobody', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const other = await buildCustomer(app);
    await sellPack(manager, companyId, { rateCents: 2_000_000_000 });
    await sellPack(manager, other.companyId, { rateCents: 1_999_999_999 });
    const { body } = await manager.get('/hours/commitments?sort=-leftCents&limit=1');
    expect(body.rows).toMatchObject([{ id: companyId, leftCents: 20_000_000_000 }]);
    const next = await manager.get(`/hours/commitments?sort=-leftCents&limit=1&cursor=${body.nextCursor}`);
    expect(next.body.rows).toMatchObject([{ id: other.companyId, leftCents: 19_999_999_990 }]);
    expect((await manager.get('/hours/commitments/total')).body.leftCents).toBeGreaterThanOrEqual(39_999_999_990);
    // The other tests of this file read all companies.
    await db().hourPack.updateMany({ where: { rateCents: { gte: 1_000_000_000 } }, data: { rateCents: 0 } });
  });

  test('a year may be chosen, pages follow each other, and both leave as CSV', async () => {
    const { manager, companies } = await buildHistory();
    expect((await monthsOf(manager, '?year=2025')).map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`),
    );
    for (const sort of ['-leftMinutes', 'companyName', 'expiresOn', 'leftCents']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await manager.get(`/hours/commitments?sort=${sort}&limit=1${cursor}`);
        seen.push(...body.rows.map((row: { id: string }) => row.id));
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);
      const { body: total } = await manager.get('/hours/commitments/total');
      expect(new Set(seen).size).toBe(total.companyCount);
      expect(seen).toHaveLength(total.companyCount);
    }
    const csv = await manager.get('/hours/months/export?year=2026');
    expect(csv.raw.toString()).toContain('Mois;Heures vendues');
    expect(csv.raw.toString().trim().split('\r\n')).toHaveLength(13);
    const named = { where: { id: companies[1] ?? '' }, data: { name: '=1+1' } };
    await app.kernel.database.systemDb('test').company.update(named);
    const owed = (await manager.get('/hours/commitments/export')).raw.toString();
    expect(owed).toContain('Société;Au;Heures dues');
    expect(owed).toContain(`\r\n"'=1+1";`);
  });

  test('bad input is refused, and clients are told nothing', async () => {
    const { manager } = await buildCustomer(app);
    for (const url of ['/hours/months?year=abc', '/hours/commitments?on=2026-02-30', '/hours/commitments?cursor=x'])
      expect((await manager.get(url)).status).toBe(400);
    const client = await signedIn(app, await buildContact(app));
    for (const url of ['/hours/months', '/hours/commitments', '/hours/commitments/total', '/hours/months/export'])
      expect((await client.get(url)).status).toBe(403);
  });
});
