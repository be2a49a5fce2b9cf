import type { HourStatement } from '@guichet/dto/contracts/hours';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import type { Api } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();

async function pagesOf(manager: Api, companyId: string, period: string, limit: number): Promise<HourStatement[]> {
  const pages: HourStatement[] = [];
  let cursor = '';
  do {
    const { body } = await manager.get(`/companies/${companyId}/hour-statement?${period}&limit=${limit}${cursor}`);
    pages.push(body);
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
  } while (cursor);
  return pages;
}

test('[AG-06] page after page the statement is the same as in one piece, balances included', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { purchasedOn: '2025-12-01', expiresOn: '2026-02-10', minutes: 300 });
  await bookWork(manager, companyId, { workedOn: '2025-12-31', minutes: 30 });
  for (const workedOn of ['2026-01-31', '2026-02-10', '2026-02-10', '2026-02-28', '2026-03-02'])
    await bookWork(manager, companyId, { workedOn, minutes: 20 });
  await sellPack(manager, companyId, { purchasedOn: '2026-02-10', minutes: 60, overage: 'billed' });
  await bookWork(manager, companyId, { workedOn: '2026-02-28', minutes: 90 });
  const period = 'from=2026-01-01&to=2026-03-10';
  const [whole] = await pagesOf(manager, companyId, period, 500);
  expect(whole?.lines.at(-1)?.balanceMinutes).toBe(whole?.closingMinutes);
  for (const limit of [1, 2, 3, 6]) {
    const pages = await pagesOf(manager, companyId, period, limit);
    expect(pages.flatMap(({ lines }) => lines)).toEqual(whole?.lines);
    for (const { lines: _, nextCursor: __, ...figures } of pages)
      expect(figures).toMatchObject({ openingMinutes: whole?.openingMinutes, closingMinutes: whole?.closingMinutes });
  }
  const malformed = await manager.get(`/companies/${companyId}/hour-statement?${period}&cursor=WzEsIngiXQ`);
  expect(malformed.status).toBe(400);
});

test('[AG-06] a company with 5,000 interventions is answered 200 lines at a time, with the figures of all', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const staff = await buildStaff(app);
  await sellPack(manager, companyId, { minutes: 60_000 });
  const work = { companyId, userId: staff.id, kind: 'advice' as const, summary: 'x', minutes: 2, accountedMinutes: 2 };
  await app.kernel.database.systemDb('test').intervention.createMany({
    data: Array.from({ length: 5000 }, (_, index) => ({
      ...work,
      id: uuidv7(),
      workedOn: new Date(Date.UTC(2026, 0, 1 + (index % 60))),
    })),
  });
  const period = 'from=2026-01-01&to=2026-12-31';
  const { body } = await manager.get(`/companies/${companyId}/hour-statement?${period}`);
  expect(body).toMatchObject({ closingMinutes: 50_000, accountedMinutes: 10_000, realMinutes: 10_000 });
  expect(body.lines).toHaveLength(201);
  const pages = await pagesOf(manager, companyId, period, 500);
  expect(new Set(pages.flatMap(({ lines }) => lines.map((line) => line.interventionId))).size).toBe(5001);
  expect(pages.at(-1)?.lines.at(-1)?.balanceMinutes).toBe(50_000);
  expect((await manager.get(`/companies/${companyId}/hour-statement?${period}&limit=501`)).status).toBe(400);
});

test('[AG-06] one line or five hundred, a statement is one statement of SQL', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  await bookWork(manager, companyId, { workedOn: '2026-01-31' });
  await bookWork(manager, companyId, { workedOn: '2026-02-01' });
  const path = `/companies/${companyId}/hour-statement?from=2026-01-01&to=2026-12-31`;
  const asked = async (more: string) => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const { status, body } = await manager.get(`${path}${more}`);
    const names = spy.mock.calls.map(([query]) => (query as { name?: string }).name ?? '');
    spy.mockRestore();
    expect(status).toBe(200);
    return { cursor: body.nextCursor, names: names.filter((name) => name.startsWith('hour_statement_')) };
  };
  const { cursor, names } = await asked('&limit=1');
  expect(names).toHaveLength(1);
  expect((await asked('&limit=500')).names).toHaveLength(1);
  expect((await asked(`&limit=1&cursor=${cursor}`)).names).toHaveLength(1);
});
