import { expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { setSms, someNumber } from './sms.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

/** A contact with a mobile number, unless none is wanted. */
async function buildReachable(mobile: string | null = someNumber()) {
  const contact = await buildContact(app);
  await db().user.update({ where: { id: contact.id }, data: { mobile } });
  return { ...contact, mobile };
}
const estimate = async (staff: Api, text: string, people: { id: string }[], more: object = {}) =>
  (await staff.post('/sms-estimates', { text, recipientIds: people.map(({ id }) => id), ...more })).body;

test('[WS-15] the cost is of every segment for everybody who is reached', async () => {
  await setSms(app, { segmentPriceMills: 75, saysStop: false });
  const staff = await signedIn(app, await buildStaff(app));
  const [one, other, silent, refusing] = [
    await buildReachable(),
    await buildReachable(),
    await buildReachable(null),
    await buildReachable(),
  ];
  await staff.post('/sms-refusals', { number: refusing.mobile ?? '' });
  const people = [one, other, silent, refusing];
  const told = await estimate(staff, 'a'.repeat(161), people);
  expect(told).toMatchObject({ isOn: true, encoding: 'gsm7', units: 161, segments: 2, unitsLeft: 145, costMills: 300 });
  expect(new Map(told.recipients.map(({ id, reach }: { id: string; reach: string }) => [id, reach]))).toEqual(
    new Map([
      [one.id, 'reachable'],
      [other.id, 'reachable'],
      [silent.id, 'no_number'],
      [refusing.id, 'refused'],
    ]),
  );
});

test('[WS-15] the text is shown and measured as it would leave, in the language of who reads it', async () => {
  await setSms(app, { saysStop: true });
  const staff = await signedIn(app, await buildStaff(app));
  const person = await buildReachable();
  expect(await estimate(staff, 'L’équipe arrive…', [person])).toMatchObject({
    text: "L'équipe arrive...\nSTOP pour ne plus en recevoir",
    encoding: 'gsm7',
    segments: 1,
  });
  expect((await estimate(staff, 'Hello', [person], { language: 'en' })).text).toBe('Hello\nSTOP to opt out');
  expect(await estimate(staff, 'Reçu', [person])).toMatchObject({ encoding: 'ucs2' });
});

test('[WS-15] nothing typed and nobody chosen cost nothing; off is told', async () => {
  await setSms(app, { isOn: false });
  const staff = await signedIn(app, await buildStaff(app));
  expect(await estimate(staff, '  ', [await buildReachable()])).toMatchObject({
    isOn: false,
    text: '',
    segments: 0,
    costMills: 0,
  });
  expect(await estimate(staff, 'Bonjour', [])).toMatchObject({ segments: 1, costMills: 0, recipients: [] });
});

test('[AG-14] a client estimates nothing, and nobody learns of a person that they do not see', async () => {
  const contact = await buildReachable();
  const client = await signedIn(app, contact);
  const asked = { text: 'Bonjour', recipientIds: [contact.id] };
  expect((await client.post('/sms-estimates', asked)).status).toBe(403);
  const staff = await signedIn(app, await buildStaff(app));
  const unknown = { text: 'Bonjour', recipientIds: [crypto.randomUUID()] };
  expect(await staff.post('/sms-estimates', unknown)).toMatchObject({
    status: 422,
    body: { fields: { recipientIds: 'unknown_reference' } },
  });
});
