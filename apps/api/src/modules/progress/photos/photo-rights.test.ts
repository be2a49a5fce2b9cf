import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../../testing/api.ts';
import { openStream } from '../../../testing/live-stream.ts';
import { buildContact } from '../../../testing/people.ts';
import { useTestApp } from '../../../testing/test-app.ts';
import { buildSheet, publish } from '../publication.factory.ts';
import { makePhotoSizes } from './make-photo-sizes.ts';
import { sendPhoto } from './photo.factory.ts';

const app = useTestApp();

async function readyPhoto(staff: Api, publicationId: string): Promise<string> {
  const { id } = (await sendPhoto(staff, publicationId)).body;
  await makePhotoSizes(app.kernel, id);
  return id;
}

const see = async (person: Api, id: string) => (await person.get(`/photos/${id}/file?size=thumb`)).status;
const withPhoto = (id: string) => ({
  type: 'doc',
  content: [...(richTextOf('Voir').content ?? []), { type: 'photo', attrs: { photoId: id } }],
});

describe('[WS-09] who sees a photo', () => {
  test('a client those of what is published and stands; a draft’s do not exist until it is published', async () => {
    const { staff, manager, client, projectId } = await buildSheet(app);
    const { id } = await publish(staff, projectId, { state: 'draft', body: richTextOf('') });
    const photo = await readyPhoto(staff, id);
    expect([await see(client, photo), await see(staff, photo)]).toEqual([404, 200]);
    expect((await staff.post(`/publications/${id}/publish`, {})).status).toBe(200);
    expect(await see(client, photo)).toBe(200);
    const added = await readyPhoto(staff, id);
    expect(await see(client, added)).toBe(200);
    await manager.delete(`/publications/${id}`);
    expect([await see(client, photo), await see(staff, photo)]).toEqual([404, 404]);
    expect((await sendPhoto(staff, id)).status).toBe(404);
    await manager.post(`/publications/${id}/undelete`);
    expect(await see(client, photo)).toBe(200);
  });

  test('nobody of another company, and no client writes one', async () => {
    const { staff, client, projectId } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const photo = await readyPhoto(staff, id);
    const stranger = await signedIn(app, await buildContact(app));
    expect(await see(stranger, photo)).toBe(404);
    for (const person of [client, stranger]) {
      expect((await sendPhoto(person, id)).status).toBe(403);
      expect((await person.patch(`/photos/${photo}`, { caption: 'x' })).status).toBe(403);
      expect((await person.delete(`/photos/${photo}`)).status).toBe(403);
    }
  });
});

describe('[WS-09] a photo changes', () => {
  test('its words and its place, until its publication was cancelled', async () => {
    const { staff, projectId } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const [first, second] = [(await sendPhoto(staff, id)).body, (await sendPhoto(staff, id)).body];
    expect([first.position, second.position]).toEqual([0, 1]);
    expect((await staff.patch(`/photos/${first.id}`, { position: 5, caption: ' Nord ' })).body).toMatchObject({
      id: first.id,
      position: 5,
      caption: 'Nord',
    });
    expect((await staff.patch(`/photos/${first.id}`, { caption: '' })).body).toMatchObject({
      position: 5,
      caption: null,
    });
    const { photos } = (await staff.get(`/publications/${id}`)).body;
    expect(photos.map((one: { id: string }) => one.id)).toEqual([second.id, first.id]);
    await staff.post(`/publications/${id}/cancel`, { reason: 'Refait' });
    const refused = [
      await staff.patch(`/photos/${first.id}`, { position: 1 }),
      await staff.delete(`/photos/${first.id}`),
      await sendPhoto(staff, id),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([409, 'publication.cancelled']),
    );
  });

  test('one that the text shows, or the only thing that is said, is not taken away', async () => {
    const { staff, projectId } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const [shown, other] = [await readyPhoto(staff, id), await readyPhoto(staff, id)];
    expect((await staff.patch(`/publications/${id}`, { body: withPhoto(shown) })).status).toBe(200);
    expect((await staff.delete(`/photos/${shown}`)).body).toMatchObject({ status: 409, code: 'photo.in_text' });
    expect((await staff.delete(`/photos/${other}`)).status).toBe(204);
    expect((await staff.patch(`/publications/${id}`, { body: withPhoto(other) })).body.fields).toEqual({
      body: 'unknown_photo',
    });
    expect((await staff.patch(`/publications/${id}`, { body: richTextOf('') })).status).toBe(200);
    expect((await staff.delete(`/photos/${shown}`)).body).toMatchObject({ status: 409, code: 'photo.last' });
  });
});

test('[WS-06] who reads the sheet hears of a photo that comes, is ready, changes and goes', async () => {
  const { staff, people, projectId } = await buildSheet(app);
  const { id } = await publish(staff, projectId);
  const atHome = await openStream(app, people.contact);
  const photo = await readyPhoto(staff, id);
  app.kernel.feed.announce();
  await staff.patch(`/photos/${photo}`, { caption: 'Nord' });
  await staff.delete(`/photos/${photo}`);
  const heard = () =>
    [...atHome.text().matchAll(/data: (\{.*"photo".*\})/g)]
      .map(([, text]) => JSON.parse(text ?? ''))
      .filter(({ entityId }) => entityId === photo)
      .map(({ action, place }) => [action, place.publicationId]);
  await expect.poll(heard).toEqual(['created', 'ready', 'updated', 'deleted'].map((action) => [action, id]));
});
