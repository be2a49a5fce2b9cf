import sharp from 'sharp';
import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet } from '../progress/publication.factory.ts';
import { beginReport, noteReserve } from './acceptance.factory.ts';

const app = useTestApp();
const blue = sharp({ create: { width: 60, height: 40, channels: 3, background: '#1f5fbf' } }).jpeg();

const send = async (
  person: Awaited<ReturnType<typeof buildSheet>>['staff'],
  id: string,
  fields: Record<string, string>,
  place: 'reserves' | 'reserve-proposals' = 'reserves',
) =>
  person.send({
    method: 'POST',
    url: `/api/v1/${place}/${id}/photos`,
    ...multipart([{ name: 'mur.jpg', contents: await blue.toBuffer() }], 'file', fields),
  });

test('[WS-20] a reserve is shown on photos, as it was found and as it was put right, which its company sees', async () => {
  const { projectId, staff, client } = await buildSheet(app);
  const { id } = await noteReserve(staff, projectId);
  const found = await send(staff, id, { role: 'found', caption: 'Fissure' });
  expect(found.status).toBe(201);
  expect((await send(staff, id, { role: 'proof' })).status).toBe(201);
  const { photos } = (await client.get(`/reserves/${id}`)).body;
  expect(photos).toMatchObject([{ role: 'found', caption: 'Fissure' }, { role: 'proof' }]);
  const pin = { photoId: found.body.id, x: 0.5, y: 0.5 };
  expect((await staff.patch(`/reserves/${id}`, { pin })).body.pin).toEqual(pin);
});

test('[WS-20] a photo of a reserve that is sent twice at once is kept once', async () => {
  const { projectId, staff } = await buildSheet(app);
  const { id } = await noteReserve(staff, projectId);
  const fields = { role: 'proof', clientKey: '019a0000-0000-4000-8000-00000000abcd' };
  const [one, other] = await Promise.all([send(staff, id, fields), send(staff, id, fields)]);
  expect(other?.body.id).toBe(one?.body.id);
  expect((await staff.get(`/reserves/${id}`)).body.photos).toHaveLength(1);
});

test('[WS-20] a photo of a reserve says what it shows, and comes from staff', async () => {
  const { projectId, staff, client } = await buildSheet(app);
  const { id } = await noteReserve(staff, projectId);
  expect((await send(staff, id, {})).body.fields).toHaveProperty('role');
  expect((await send(client, id, { role: 'found' })).status).toBe(403);
});

test('[WS-20] a client shows what they named on photos and says it otherwise, as long as nobody handled it; nothing else, and nobody else', async () => {
  const { projectId, companyId, staff, manager, client } = await buildSheet(app);
  await beginReport(manager, projectId);
  const { id } = (await client.post(`/projects/${projectId}/reserve-proposals`, { title: 'Rayure' })).body;
  const show = (person = client, reserve = id) => send(person, reserve, {}, 'reserve-proposals');
  expect((await show()).status).toBe(201);
  expect((await client.patch(`/reserve-proposals/${id}`, { title: 'Rayure profonde' })).status).toBe(200);
  expect((await manager.get(`/reserves/${id}`)).body).toMatchObject({
    title: 'Rayure profonde',
    photos: [{ role: 'found' }],
  });
  const other = await signedIn(app, await buildContact(app, { companyId }));
  const theirs = (await noteReserve(staff, projectId)).id;
  const refused = [await show(other), await show(client, theirs)];
  refused.push(await client.patch(`/reserve-proposals/${theirs}`, { title: 'Rien' }));
  expect(refused.map(({ body }) => body.code)).toEqual(['reserve.others', 'reserve.others', 'reserve.others']);
  expect((await show(await signedIn(app, await buildContact(app)))).status).toBe(404);
  await staff.post(`/reserves/${id}/lift`, {});
  expect((await show()).body.code).toBe('reserve.handled');
  expect((await client.patch(`/reserve-proposals/${id}`, { title: 'Rien' })).body.code).toBe('reserve.handled');
});
