import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();

test.each([
  ['over midnight', '2026-03-09T22:50:00.000Z', '2026-03-09T23:19:30.000Z', 30],
  ['over the summer clock, when 2 o’clock is 3', '2026-03-29T00:30:00.000Z', '2026-03-29T01:29:30.000Z', 60],
  ['over the winter clock, when 3 o’clock is 2', '2026-10-25T00:30:00.000Z', '2026-10-25T01:29:30.000Z', 60],
  ['of a second', '2026-03-09T09:00:00.000Z', '2026-03-09T09:00:01.000Z', 1],
  ['forgotten for two days', '2026-03-07T09:00:00.000Z', '2026-03-09T09:00:00.000Z', 1440],
])('[AG-04] a timer %s counts what passed', async (_, start, stop, minutes) => {
  const { companyId, manager } = await buildCustomer(app);
  app.clock.set(start);
  await manager.post('/timer/start', { companyId });
  app.clock.set(stop);
  expect((await manager.post('/timer/stop')).body).toMatchObject({
    minutes,
    startedAt: expect.stringContaining(start.slice(0, 16)),
  });
  app.clock.set('2026-03-10T09:00:00.000Z');
});

test('[AG-04] a timer started on one device is seen and stopped on another, and nobody else sees it', async () => {
  const { companyId } = await buildCustomer(app);
  const person = await buildStaff(app);
  const [desk, phone, colleague] = [
    await signedIn(app, person),
    await signedIn(app, person),
    await signedIn(app, await buildStaff(app)),
  ];
  await desk.post('/timer/start', { companyId });
  expect((await phone.get('/timer')).body.timer).toMatchObject({ companyId });
  expect((await colleague.get('/timer')).body.timer).toBeNull();
  expect((await colleague.post('/timer/stop')).body.code).toBe('timer.not_running');
  const stops = await Promise.all([desk.post('/timer/stop'), phone.post('/timer/stop')]);
  expect(stops.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await desk.get('/timer')).body.timer).toBeNull();
});

test('[AG-04, AG-23] a company that somebody counts their time for is not deleted under their hands', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const worker = await signedIn(app, await buildStaff(app));
  await worker.post('/timer/start', { companyId });
  const deleted = await manager.delete(`/companies/${companyId}`);
  expect(deleted).toMatchObject({ status: 409, body: { code: 'company.has_history' } });
  expect((await worker.post('/timer/stop')).body).toMatchObject({ companyId });
  expect((await manager.delete(`/companies/${companyId}`)).status).toBe(204);
});

test.each(['1h15', '1:15', '75', 75.5, '1h75'])(
  '[AG-04] the API keeps integer minutes: %j is refused',
  async (minutes) => {
    const { companyId, manager } = await buildCustomer(app);
    for (const path of ['/interventions', '/interventions/preview', '/hour-packs']) {
      const body = { companyId, minutes, summary: 'x', workedOn: '2026-03-02' };
      expect((await manager.post(path, body)).body.fields, path).toMatchObject({ minutes: 'invalid_duration' });
    }
  },
);

test('[AG-04] rounding is per intervention: ten replies of three minutes in quarters are two hours and a half', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { unitMinutes: 15 });
  for (let rank = 0; rank < 10; rank += 1) await bookWork(manager, companyId, { minutes: 3 });
  const { usedMinutes } = (await manager.get(`/companies/${companyId}/hours`)).body;
  expect(usedMinutes).toBe(150);
});

test('[AG-04] work offered afterwards gives its time back, and accounts for it again when it is not', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId, { unitMinutes: 30 });
  const { id } = (await bookWork(manager, companyId, { minutes: 40 })).body;
  const offer = async (isOffered: boolean) => (await manager.patch(`/interventions/${id}`, { isOffered })).body;
  expect(await offer(true)).toMatchObject({ minutes: 40, accountedMinutes: 0 });
  expect((await manager.get(`/companies/${companyId}/hours`)).body.leftMinutes).toBe(600);
  expect(await offer(false)).toMatchObject({ minutes: 40, accountedMinutes: 60 });
  expect((await manager.get(`/companies/${companyId}/hours`)).body.leftMinutes).toBe(540);
});
