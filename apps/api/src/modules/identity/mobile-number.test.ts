import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();

test('[AG-15, WS-15] one types one’s mobile number as one likes; it is kept in one form, and a blank takes it away', async () => {
  const client = await signedIn(app, await buildContact(app));
  expect((await client.patch('/me', { mobile: '06.39.98.10 01' })).body.mobile).toBe('+33639981001');
  expect((await client.patch('/me', { firstName: 'Zoé' })).body.mobile).toBe('+33639981001');
  expect((await client.patch('/me', { mobile: '  ' })).body.mobile).toBeNull();
  expect(await client.patch('/me', { mobile: '01 23 45 67 89' })).toMatchObject({
    status: 422,
    body: { fields: { mobile: 'invalid_mobile' } },
  });
});

test('[AG-23, WS-15] staff type that of a contact, read by the country of the settings, and see when it wants no SMS', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  await manager.patch('/settings', { 'sms.country': 'BE' });
  const { id } = await buildContact(app);
  const path = `/users/${id}`;
  expect((await manager.patch(path, { mobile: '0470 12 34 56' })).body).toMatchObject({
    mobile: '+32470123456',
    smsRefusal: null,
  });
  expect((await manager.patch(path, { mobile: 'zoé' })).body.fields).toEqual({ mobile: 'invalid_mobile' });
  await manager.post('/sms-refusals', { number: '+32470123456' });
  expect((await manager.get(path)).body.smsRefusal).toMatchObject({ by: 'staff' });
  await manager.patch('/settings', { 'sms.country': 'FR' });
});
