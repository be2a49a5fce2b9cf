import { expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));

interface Row {
  actorName: string | null;
  action: string;
  values: { key: string; from: unknown; to: unknown }[];
}

const days = (rows: readonly Row[]) => rows.map(({ values }) => values[0]?.to);

test('the history of settings says who changed what from what to what, the newest first', async () => {
  const user = await buildStaff(app, 'manager');
  const person = await signedIn(app, user);
  await person.patch('/settings', { 'tickets.autoCloseDays': 9 });
  await person.patch('/settings', { 'tickets.autoCloseDays': 12, 'business.city': 'Brest' });
  const { body } = await person.get('/settings/history');
  expect(body.rows[0]).toMatchObject({
    actorId: user.id,
    actorName: `${user.firstName} ${user.lastName}`,
    action: 'updated',
    apiKeyName: null,
  });
  expect(body.rows[0].values).toContainEqual({ key: 'tickets.autoCloseDays', from: 9, to: 12 });
  expect(body.rows[0].values).toContainEqual({ key: 'business.city', from: null, to: 'Brest' });
  expect(body.rows[1].values).toEqual([{ key: 'tickets.autoCloseDays', from: 7, to: 9 }]);
});

test('the history of settings comes page after page, each change once, whatever is changed meanwhile', async () => {
  const person = await manager();
  for (const to of [20, 21, 22, 23, 24]) await person.patch('/settings', { 'tickets.autoCloseDays': to });
  const first = (await person.get('/settings/history?limit=2')).body;
  expect(days(first.rows)).toEqual([24, 23]);
  await person.patch('/settings', { 'tickets.autoCloseDays': 25 });
  const second = (await person.get(`/settings/history?limit=2&cursor=${first.nextCursor}`)).body;
  expect(days(second.rows)).toEqual([22, 21]);
  let cursor: string | null = second.nextCursor;
  let left = 0;
  while (cursor) {
    const page: { rows: Row[]; nextCursor: string | null } = (
      await person.get(`/settings/history?limit=2&cursor=${cursor}`)
    ).body;
    left += page.rows.length;
    cursor = page.nextCursor;
  }
  expect(left).toBeGreaterThanOrEqual(1);
});

test('a page of the history is bounded, and a cursor that is not ours is refused', async () => {
  const person = await manager();
  expect((await person.get('/settings/history?limit=101')).status).toBe(400);
  expect((await person.get('/settings/history?cursor=abc')).body.fields).toEqual({ cursor: 'invalid_cursor' });
});

test('a change that changes nothing leaves no trace in the history', async () => {
  const person = await manager();
  await person.patch('/settings', { 'business.city': 'Lorient' });
  const { body } = await person.get('/settings/history?limit=1');
  await person.patch('/settings', { 'business.city': 'Lorient' });
  expect((await person.get('/settings/history?limit=1')).body.rows).toEqual(body.rows);
});

test('going back to a former value is a change like another, with the same checks', async () => {
  const person = await manager();
  await person.patch('/settings', { 'hours.warningPercent': 35 });
  await person.patch('/settings', { 'hours.warningPercent': 40 });
  const [last] = (await person.get('/settings/history?limit=1')).body.rows as Row[];
  const { key, from } = last?.values[0] ?? { key: '', from: null };
  expect((await person.patch('/settings', { [key]: from })).body.values['hours.warningPercent']).toBe(35);
  const [revert] = (await person.get('/settings/history?limit=1')).body.rows as Row[];
  expect(revert?.values).toEqual([{ key: 'hours.warningPercent', from: 40, to: 35 }]);
  expect(await person.patch('/settings', { [key]: 400 })).toMatchObject({ status: 400 });
});

test('the removal of the logo is in the history', async () => {
  const person = await manager();
  await person.delete('/settings/logo');
  const [last] = (await person.get('/settings/history?limit=1')).body.rows as Row[];
  expect(last).toMatchObject({ action: 'logo_removed', values: [] });
});

test('[AG-30] the history of settings needs the right to read them', async () => {
  expect((await api(app).get('/settings/history')).status).toBe(401);
  expect((await (await signedIn(app, await buildContact(app))).get('/settings/history')).status).toBe(403);
  expect((await (await signedIn(app, await buildStaff(app, 'technician'))).get('/settings/history')).status).toBe(403);
});
