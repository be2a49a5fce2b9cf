import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { uuidv7 } from '../../../kernel/ids.ts';
import { multipart } from '../../../testing/multipart.ts';
import { useTestApp } from '../../../testing/test-app.ts';
import { openSession } from '../../identity/public.ts';
import { buildPublished, filesOnDisk, phonePhoto, plainPhoto, sendPhoto } from './photo.factory.ts';
import { photoKeys } from './photo-keys.ts';
import { sweepPhotos } from './sweep-photos.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

describe('[WS-18] forty photos over a line that breaks', () => {
  test('all arrive, in the order that was chosen, once each though each is sent twice at once', async () => {
    const { staff, client, publication } = await buildPublished(app);
    const [contents, before] = [await plainPhoto(), await filesOnDisk(app)];
    const photos = Array.from({ length: 40 }, (_, index) => ({
      clientKey: randomUUID(),
      position: String(39 - index),
    }));
    const send = (fields: Record<string, string>, index: number) =>
      sendPhoto(staff, publication.id, { name: `${index}.jpg`, contents }, fields);
    const answers = await Promise.all([...photos, ...photos].map((fields, index) => send(fields, index % 40)));
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    const kept = (await client.get(`/publications/${publication.id}`)).body.photos;
    expect(kept.map(({ fileName }: { fileName: string }) => fileName)).toEqual(
      Array.from({ length: 40 }, (_, place) => `${39 - place}.jpg`),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(40);
    // Of those that came a second time no file stays.
    expect((await filesOnDisk(app)).length - before.length).toBe(40);
  });

  test('one that is cut in the middle leaves nothing, and goes on with the same key', async () => {
    const { staff, people, publication } = await buildPublished(app);
    const before = await filesOnDisk(app);
    const { http } = app.app;
    const address = await http.listen({ host: '127.0.0.1', port: 0 });
    const { accessToken } = await openSession(app.kernel, people.technician.id, {
      userAgent: 'test',
      address: '127.0.0.1',
    });
    const fields = { clientKey: randomUUID() };
    const contents = await phonePhoto({ width: 3000, height: 2000 });
    const { payload, headers } = multipart([{ name: 'mur.jpg', contents }], 'file', fields);
    const cut = new AbortController();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(payload.subarray(0, payload.length / 2))),
    });
    const sending = fetch(`${address}/api/v1/publications/${publication.id}/photos`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, ...headers },
      body: half,
      duplex: 'half',
      signal: cut.signal,
    });
    await expect.poll(async () => (await filesOnDisk(app)).length).toBeGreaterThan(before.length);
    cut.abort();
    await expect(sending).rejects.toThrow();
    await expect.poll(() => filesOnDisk(app)).toEqual(before);
    expect(await db().photo.count({ where: { publicationId: publication.id } })).toBe(0);
    const again = await sendPhoto(staff, publication.id, { name: 'mur.jpg', contents }, fields);
    const twice = await sendPhoto(staff, publication.id, { name: 'mur.jpg', contents }, fields);
    expect([again.status, twice.status, twice.body.id]).toEqual([201, 201, again.body.id]);
  });

  test('what a killed process left is removed the next night, and a photo that was given up gets its sizes', async () => {
    const { staff, publication } = await buildPublished(app);
    const { body } = await sendPhoto(staff, publication.id);
    const [lost, arriving] = [uuidv7(app.clock.now().getTime() - 2 * 3_600_000), uuidv7(app.clock.now().getTime())];
    for (const id of [lost, arriving]) await app.kernel.storage.write(photoKeys(id).incoming, Buffer.from('x'));
    await db().photo.update({ where: { id: body.id }, data: { createdAt: new Date('2026-03-01') } });
    const enqueue = vi.spyOn(app.kernel.jobs, 'enqueue');
    await sweepPhotos(app.kernel);
    const has = (id: string) => app.kernel.storage.has(photoKeys(id).incoming);
    expect([await has(lost), await has(arriving), await has(body.id)]).toEqual([false, true, true]);
    expect(enqueue).toHaveBeenCalledWith(expect.anything(), 'progress.make-photo-sizes', { photoId: body.id });
  });

  test('a key of another publication is told as used', async () => {
    const [one, other] = [await buildPublished(app), await buildPublished(app)];
    const fields = { clientKey: randomUUID() };
    await sendPhoto(one.staff, one.publication.id, {}, fields);
    const before = await filesOnDisk(app);
    const { status, body } = await sendPhoto(other.staff, other.publication.id, {}, fields);
    expect([status, body.fields]).toEqual([409, { clientKey: 'already_used' }]);
    expect(await filesOnDisk(app)).toEqual(before);
  });
});
