import { expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, sellPack } from './contracts.factory.ts';
import { contractsModule } from './module.ts';

const app = useTestApp();

interface Shown {
  kind: string;
  subject: string;
  companyId: string;
  details: object;
}

/** A company with a contact for everything and one for their own tickets, and the manager who works for it. */
async function buildWatched() {
  const contact = await buildContact(app);
  const { companyId } = contact;
  const few = await buildContact(app, { companyId, ticketScope: 'own' });
  const [person, seller] = [await buildStaff(app, 'manager'), await buildStaff(app, 'administrator')];
  const told = (api: Api) => async () => {
    const { rows } = (await api.get('/notifications?limit=100')).body as { rows: Shown[] };
    return rows.filter((row) => row.companyId === companyId).reverse();
  };
  const mailed = (address: string) => async () => {
    const where = { companyId, toAddress: address };
    const mails = await app.kernel.database
      .systemDb('test')
      .mailMessage.findMany({ where, orderBy: { id: 'asc' }, select: { subject: true } });
    return mails.map(({ subject }) => subject);
  };
  const [client, ownOnly, staff] = [
    await signedIn(app, contact),
    await signedIn(app, few),
    await signedIn(app, seller),
  ];
  return {
    companyId,
    manager: await signedIn(app, person),
    client: { told: told(client), mailed: mailed(contact.email) },
    ownOnly: { told: told(ownOnly), mailed: mailed(few.email) },
    staff: { told: told(staff), mailed: mailed(seller.email) },
  };
}

/** What runs each morning. */
async function warnEverybody(): Promise<void> {
  const jobs = new Map<string, () => Promise<void>>();
  contractsModule.jobs?.({
    ...app.kernel,
    jobs: { ...app.kernel.jobs, schedule: (name, _cron, run) => void jobs.set(name, run) },
  });
  await jobs.get('warn-of-hours')?.();
}

const kinds = (shown: Shown[]) => shown.map(({ kind }) => kind);

test('[AG-07] few hours left, then none, are told once per episode in the page and by mail, to client and staff', async () => {
  const { companyId, manager, client, staff, ownOnly } = await buildWatched();
  await sellPack(manager, companyId, { name: 'Forfait printemps', minutes: 100, expiresOn: '2026-12-31' });
  await bookWork(manager, companyId, { minutes: 79 });
  expect(await client.told()).toEqual([]);
  await bookWork(manager, companyId, { minutes: 1 });
  await bookWork(manager, companyId, { minutes: 5 });
  for (const reader of [client, staff]) {
    expect(await reader.told()).toEqual([
      expect.objectContaining({
        kind: 'hours.low',
        subject: 'Forfait printemps',
        details: { minutes: 20, expiresOn: '2026-12-31' },
      }),
    ]);
    expect(await reader.mailed()).toEqual([expect.stringMatching(/il reste 20\smin sur/)]);
  }
  const last = await bookWork(manager, companyId, { minutes: 15 });
  await manager.delete(`/interventions/${last.body.id}`);
  await bookWork(manager, companyId, { minutes: 15 });
  for (const reader of [client, staff]) {
    expect(kinds(await reader.told())).toEqual(['hours.low', 'hours.empty', 'hours.low', 'hours.empty']);
    expect(await reader.mailed()).toHaveLength(4);
  }
  expect([await ownOnly.told(), await ownOnly.mailed()]).toEqual([[], []]);
});

test('[AG-07] [AG-14] the mail of a warning names the right without which it does not leave', async () => {
  const { companyId, manager, client } = await buildWatched();
  await sellPack(manager, companyId, { minutes: 60, expiresOn: '2026-12-31' });
  await bookWork(manager, companyId, { minutes: 60 });
  expect(await client.mailed()).toHaveLength(1);
  const mails = await app.kernel.database.systemDb('test').mailMessage.findMany({ where: { companyId } });
  expect(mails.length).toBeGreaterThan(1);
  for (const { needs } of mails) expect(needs).toBe('hours.read');
});

test('[AG-07] thirty and seven days before expiry are each told once, however often the daily job runs', async () => {
  const { companyId, manager, client, staff } = await buildWatched();
  await sellPack(manager, companyId, { expiresOn: '2026-06-30' });
  const days = [
    ['2026-05-30', 0],
    ['2026-05-31', 1],
    ['2026-05-31', 1],
    ['2026-06-22', 1],
    ['2026-06-23', 2],
    ['2026-06-23', 2],
    ['2026-06-24', 2],
  ] as const;
  for (const [day, count] of days) {
    app.clock.set(`${day}T07:10:00.000Z`);
    await Promise.all([warnEverybody(), warnEverybody()]);
    expect([day, (await client.told()).length]).toEqual([day, count]);
  }
  for (const reader of [client, staff]) {
    expect(kinds(await reader.told())).toEqual(['hours.expiring', 'hours.expiring']);
    expect(await reader.mailed()).toHaveLength(2);
  }
  app.clock.set('2026-03-10T09:00:00.000Z');
});

test('[AG-07] a pack sold with less than seven days to run is told once, not twice', async () => {
  const { companyId, manager, client, staff } = await buildWatched();
  await sellPack(manager, companyId, { expiresOn: '2026-03-15' });
  for (const reader of [client, staff]) {
    expect(kinds(await reader.told())).toEqual(['hours.expiring']);
    expect(await reader.mailed()).toEqual([expect.stringMatching(/7|sept|15 mars/)]);
  }
  await sellPack(manager, companyId, { expiresOn: '2026-03-30' });
  expect(kinds(await client.told())).toEqual(['hours.expiring', 'hours.expiring']);
});

test('[AG-07] a new pack has episodes of its own: hours that run low again are told again', async () => {
  const { companyId, manager, client } = await buildWatched();
  await sellPack(manager, companyId, { minutes: 100, expiresOn: '2026-12-30' });
  await bookWork(manager, companyId, { minutes: 100 });
  expect(kinds(await client.told())).toEqual(['hours.empty']);
  await sellPack(manager, companyId, { minutes: 100, purchasedOn: '2026-02-01', expiresOn: '2026-12-31' });
  await bookWork(manager, companyId, { minutes: 80 });
  await bookWork(manager, companyId, { minutes: 20 });
  expect(kinds(await client.told())).toEqual(['hours.empty', 'hours.low', 'hours.empty']);
});

test('[AG-07] overage that a new pack settles, and hours given back, end no episode twice', async () => {
  const { companyId, manager, client } = await buildWatched();
  await sellPack(manager, companyId, { minutes: 100, expiresOn: '2026-12-30', overage: 'settled' });
  const { id } = (await bookWork(manager, companyId, { minutes: 150 })).body;
  await sellPack(manager, companyId, { minutes: 600, purchasedOn: '2026-03-05', expiresOn: '2026-12-31' });
  await manager.patch(`/interventions/${id}`, { summary: 'Autrement dit' });
  expect(kinds(await client.told())).toEqual(['hours.empty']);
});

test('[AG-07] the share of hours that is few is a setting', async () => {
  const { companyId, manager, client } = await buildWatched();
  await manager.patch('/settings', { 'hours.warningPercent': 50 });
  await sellPack(manager, companyId, { minutes: 100, expiresOn: '2026-12-31' });
  await bookWork(manager, companyId, { minutes: 49 });
  expect(await client.told()).toEqual([]);
  await bookWork(manager, companyId, { minutes: 1 });
  expect(kinds(await client.told())).toEqual(['hours.low']);
  await manager.patch('/settings', { 'hours.warningPercent': 20 });
});

test('[AG-07] after a long stop, a pack that expires today is still told, and one of yesterday is not', async () => {
  const { companyId, manager, client } = await buildWatched();
  await sellPack(manager, companyId, { expiresOn: '2026-06-30' });
  await sellPack(manager, companyId, { expiresOn: '2026-06-29' });
  app.clock.set('2026-06-30T07:10:00.000Z');
  await warnEverybody();
  const told = await client.told();
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ details }) => 'expiresOn' in details && details.expiresOn === '2026-06-30')).toBe(true);
  app.clock.set('2026-03-10T09:00:00.000Z');
});

test('[AG-07, AG-24] nobody is warned of an archived company, and its packs are not watched, until it is restored', async () => {
  const { companyId, manager, staff } = await buildWatched();
  await sellPack(manager, companyId, { minutes: 100, expiresOn: '2026-12-31' });
  await bookWork(manager, companyId, { minutes: 50 });
  const watched = async () => {
    const [list, dashboard] = [await manager.get('/hours/packs-to-watch?limit=100'), await manager.get('/dashboard')];
    const isOf = (pack: { companyId: string }) => pack.companyId === companyId;
    return [list.body.rows.filter(isOf).length, dashboard.body.packsToWatch.filter(isOf).length];
  };
  const company = () => app.kernel.database.systemDb('test').company;
  await company().update({ where: { id: companyId }, data: { archivedAt: app.clock.now() } });
  await app.kernel.database.systemDb('test').hourPack.updateMany({ where: { companyId }, data: { usedMinutes: 90 } });
  await warnEverybody();
  expect([await staff.told(), await watched()]).toEqual([[], [0, 0]]);
  await company().update({ where: { id: companyId }, data: { archivedAt: null } });
  await warnEverybody();
  expect(kinds(await staff.told())).toEqual(['hours.low']);
  expect(await watched()).toEqual([1, 1]);
});

test('[AG-03, AG-07] hours that are carried over leave a pack that nobody is told is empty, until it is again by work', async () => {
  const { companyId, manager, client, staff } = await buildWatched();
  const terms = { companyId, kind: 'hours', title: 'Suivi', startsOn: '2026-01-01' };
  const contract = (await manager.post('/contracts', terms)).body;
  await sellPack(manager, companyId, { contractId: contract.id, minutes: 600, expiresOn: '2026-12-31' });
  const { id } = (await bookWork(manager, companyId, { minutes: 60 })).body;
  await manager.post(`/contracts/${contract.id}/renew`, { carriesUnusedOver: true });
  await warnEverybody();
  for (const reader of [client, staff]) expect([await reader.told(), await reader.mailed()]).toEqual([[], []]);
  const { rows } = (await manager.get('/hours/packs-to-watch?limit=100')).body;
  expect(rows.filter((pack: { companyId: string }) => pack.companyId === companyId)).toEqual([]);
  await manager.patch(`/interventions/${id}`, { minutes: 40 });
  await manager.patch(`/interventions/${id}`, { minutes: 60 });
  expect(kinds(await client.told())).toEqual(['hours.empty']);
});
