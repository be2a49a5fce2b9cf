import { expect, test, vi } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { recordChange } from '../changes/record-change.ts';
import { systemContext } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { createSettingsStore } from './settings-store.ts';

const app = useTestApp();
const ORIGIN = 'https://shop.example';
const KEY = 'security.allowedOrigins';

test('[AG-32] an origin that another process took away is refused, though the settings could not be read at first', async () => {
  const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
  expect((await superadmin.patch('/settings', { [KEY]: [ORIGIN] })).status).toBe(200);
  const asked = async () => (await api(app).get('/me', { origin: ORIGIN })).body.code;
  expect(await asked()).not.toBe('origin.not_allowed');
  const reload = vi.spyOn(app.kernel.settings, 'reload');
  const { pool } = app.kernel.database;
  const db = app.kernel.database.systemDb('test');
  await pool.query('alter table "Setting" rename to "SettingAway"');
  await pool.query('update "SettingAway" set value = $1::jsonb where key = $2', ['[]', KEY]);
  const change = { entity: 'setting', entityId: crypto.randomUUID(), action: 'updated', audience: {} };
  await transaction(db, (tx) => recordChange(tx, systemContext(app.kernel), change));
  app.kernel.feed.announce();
  await expect
    .poll(() => reload.mock.settledResults.some(({ type }) => type === 'rejected'), { timeout: 10_000 })
    .toBe(true);
  await pool.query('alter table "SettingAway" rename to "Setting"');
  await expect.poll(asked, { timeout: 10_000 }).toBe('origin.not_allowed');
  reload.mockRestore();
});

test('[AG-32] settings that were read before a change and come late do not take its place', async () => {
  const answers: ((value: object[]) => void)[] = [];
  const findMany = () => new Promise<object[]>((resolve) => answers.push(resolve));
  const database = { systemDb: () => ({ setting: { findMany } }) } as never;
  const made = createSettingsStore(database);
  const answer = async (index: number, origins: string[]) => {
    await expect.poll(() => answers.length).toBeGreaterThan(index);
    answers[index]?.([{ key: KEY, value: origins }]);
  };
  await answer(0, [ORIGIN]);
  const store = await made;
  const [early, late] = [store.reload(), store.reload()];
  // The later one is answered first, where it asks at once.
  await Promise.resolve();
  if (answers.length > 2) await answer(2, []);
  await answer(1, [ORIGIN]);
  await early;
  await answer(2, []);
  await late;
  expect(store.current()[KEY]).toEqual([]);
});
