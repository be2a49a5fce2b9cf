import type { HourStatement } from '@guichet/dto/contracts/hours';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/days.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { balanceOf, bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();

/** A company that bought, was given, used, exceeded, let lapse and carried hours over. */
async function buildEventful() {
  const { companyId, manager } = await buildCustomer(app);
  const terms = { companyId, kind: 'hours', title: 'Suivi', startsOn: '2026-01-01' };
  const contract = (await manager.post('/contracts', terms)).body;
  await sellPack(manager, companyId, {
    purchasedOn: '2025-12-01',
    expiresOn: '2026-01-31',
    minutes: 300,
    unitMinutes: 15,
  });
  await sellPack(manager, companyId, {
    purchasedOn: '2026-01-20',
    contractId: contract.id,
    minutes: 120,
    overage: 'settled',
  });
  await sellPack(manager, companyId, { purchasedOn: '2026-02-01', minutes: 30, origin: 'granted', reason: 'Geste' });
  for (const [workedOn, minutes] of [
    ['2025-12-31', 50],
    ['2026-01-31', 40],
    ['2026-02-01', 100],
    ['2026-02-28', 90],
    ['2026-03-01', 20],
  ] as const)
    await bookWork(manager, companyId, { workedOn, minutes });
  await bookWork(manager, companyId, { workedOn: '2026-02-10', minutes: 45, isOffered: true });
  await bookWork(manager, companyId, { workedOn: '2025-11-30', minutes: 25 });
  await sellPack(manager, companyId, { purchasedOn: '2026-03-05', contractId: contract.id, minutes: 200 });
  await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true });
  return { companyId, manager };
}

test('[AG-06] however a period is cut, opening and lines make the closing, and a closing is the next opening', async () => {
  const { companyId, manager } = await buildEventful();
  const read = async (from: string, to: string): Promise<HourStatement> =>
    (await manager.get(`/companies/${companyId}/hour-statement?from=${from}&to=${to}`)).body;
  const [from, to] = ['2025-11-01', '2026-03-10'];
  const whole = await read(from, to);
  expect(whole.closingMinutes).not.toBe(0);
  for (const cut of [
    '2025-11-30',
    '2025-12-01',
    '2025-12-31',
    '2026-01-31',
    '2026-02-01',
    '2026-02-28',
    '2026-03-05',
  ]) {
    const parts = [await read(from, cut), await read(addDays(cut, 1), to)];
    for (const { openingMinutes, closingMinutes, lines } of parts)
      expect(
        lines.reduce((sum, { minutes }) => sum + minutes, openingMinutes),
        cut,
      ).toBe(closingMinutes);
    expect(parts[0]?.openingMinutes).toBe(whole.openingMinutes);
    expect(parts[1]?.openingMinutes, cut).toBe(parts[0]?.closingMinutes);
    expect(parts[1]?.closingMinutes).toBe(whole.closingMinutes);
    const figures = (lines: HourStatement['lines']) =>
      lines.map((line) => [line.kind, line.on, line.minutes, line.balanceMinutes]);
    expect(figures(parts.flatMap(({ lines }) => lines)), cut).toEqual(figures(whole.lines));
  }
});

test('[AG-06] staff, client and recap read the same figures, and they add up', async () => {
  const { companyId, manager } = await buildEventful();
  const client = await signedIn(app, await buildContact(app, { companyId }));
  const balance = await balanceOf(manager, companyId);
  expect(await balanceOf(client, companyId)).toEqual(balance);
  const { boughtMinutes, grantedMinutes, usedMinutes, leftMinutes, lapsedMinutes, overageMinutes } = balance;
  expect(boughtMinutes + grantedMinutes + overageMinutes).toBe(usedMinutes + leftMinutes + lapsedMinutes);
  expect(balance.unaccountedMinutes).toBe(25);
  const period = { from: '2025-11-01', to: '2026-03-10' };
  const address = `/companies/${companyId}/hour-statement?from=${period.from}&to=${period.to}`;
  const statement = (await manager.get(address)).body;
  expect((await client.get(address)).body).toEqual(statement);
  expect(statement.closingMinutes).toBe(leftMinutes - overageMinutes);
  const recap = (await manager.post(`/companies/${companyId}/recaps/preview`, period)).body;
  const { openingMinutes, closingMinutes, accountedMinutes, realMinutes } = statement;
  expect(recap).toMatchObject({
    openingMinutes,
    closingMinutes,
    accountedMinutes,
    realMinutes,
    lapsedMinutes,
    boughtMinutes,
  });
});

test('[AG-06] the list of companies says what the balance says, of packs to come and of carried ones too', async () => {
  const { companyId, manager } = await buildEventful();
  const rowAndBalance = async () => {
    const { leftMinutes, overageMinutes } = (await manager.get(`/companies/${companyId}`)).body;
    const balance = await balanceOf(manager, companyId);
    expect({ leftMinutes, overageMinutes }).toEqual({
      leftMinutes: balance.leftMinutes,
      overageMinutes: balance.overageMinutes,
    });
    return balance;
  };
  const before = await rowAndBalance();
  await bookWork(manager, companyId, { workedOn: '2026-03-09', minutes: before.leftMinutes });
  await sellPack(manager, companyId, { purchasedOn: '2026-04-01', overage: 'settled' });
  expect((await rowAndBalance()).leftMinutes).toBe(0);
  const last = { purchasedOn: '2026-03-10', expiresOn: '2027-12-31', minutes: 10, overage: 'settled' };
  await sellPack(manager, companyId, last);
  expect((await bookWork(manager, companyId, { workedOn: '2026-03-10', minutes: 40 })).status).toBe(201);
  expect((await rowAndBalance()).overageMinutes).toBe(30);
});
