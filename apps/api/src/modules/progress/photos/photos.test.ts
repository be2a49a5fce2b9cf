import { MAX_PHOTO_BYTES } from '@guichet/dto/progress/photo';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../../../testing/api.ts';
import { hugePng } from '../../../testing/huge-picture.ts';
import { multipart } from '../../../testing/multipart.ts';
import { buildContact } from '../../../testing/people.ts';
import { useTestApp } from '../../../testing/test-app.ts';
import { makePhotoSizes } from './make-photo-sizes.ts';
import { buildPublished, CAMERA, filesOnDisk, heicPhoto, phonePhoto, plainPhoto, sendPhoto } from './photo.factory.ts';
import { discardPhotoFiles, photoKeys } from './photo-keys.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

/** Red above and blue below, as whoever took it saw it. */
async function expectUpright(picture: Buffer): Promise<void> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (y: number) => data.subarray((y * info.width + info.width / 2) * info.channels).subarray(0, 3);
  const [above, below] = [at(Math.round(info.height / 5)), at(Math.round((info.height * 4) / 5))];
  expect([above[0] ?? 0, below[2] ?? 0].every((value) => value > 200)).toBe(true);
  expect([above[2] ?? 255, below[0] ?? 255].every((value) => value < 60)).toBe(true);
}

describe('[WS-09] a photo that is sent', () => {
  test('is there at once: turned the right way, dated by its camera, with a tiny picture of itself', async () => {
    const { staff, client, publication } = await buildPublished(app);
    const { status, body } = await sendPhoto(
      staff,
      publication.id,
      { contents: await phonePhoto() },
      { caption: ' Mur ' },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      publicationId: publication.id,
      state: 'waiting',
      width: 400,
      height: 800,
      position: 0,
      caption: 'Mur',
      fileName: 'chantier.jpg',
      // The camera said no zone: that of the business.
      takenAt: '2026-03-04T14:20:00.000Z',
      placeholder: expect.stringMatching(/^data:image\/webp;base64,/),
    });
    expect(body.placeholder.length).toBeLessThan(1000);
    await expectUpright(Buffer.from(body.placeholder.split(',')[1], 'base64'));
    expect((await client.get(`/publications/${publication.id}`)).body.photos).toEqual([body]);
    expect((await client.get(`/photos/${body.id}/file?size=original`)).body).toMatchObject({
      status: 404,
      code: 'photo.not_ready',
    });
  });

  test('gets its sizes from a job, each turned, none with its place or its camera, the original neither', async () => {
    const { staff, client, publication } = await buildPublished(app);
    const contents = await phonePhoto({ width: 4000, height: 2000 });
    expect(contents.includes(CAMERA)).toBe(true);
    const { id } = (await sendPhoto(staff, publication.id, { contents })).body;
    await makePhotoSizes(app.kernel, id);
    for (const [size, format, width, height] of [
      ['thumb', 'webp', 160, 320],
      ['screen', 'webp', 800, 1600],
      ['print', 'jpeg', 1240, 2480],
      ['original', 'jpeg', 2000, 4000],
    ] as const) {
      const file = await client.get(`/photos/${id}/file?size=${size}`);
      expect(file.headers['content-type']).toBe(`image/${format}`);
      const told = await sharp(file.raw).metadata();
      expect(told).toMatchObject({ format, width, height });
      expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation]).toEqual(Array(5).fill(undefined));
      expect(file.raw.includes(CAMERA)).toBe(false);
      await expectUpright(file.raw);
    }
    expect((await client.get(`/publications/${publication.id}`)).body.photos).toMatchObject([
      { id, state: 'ready', width: 2000 },
    ]);
    expect(await app.kernel.storage.has(photoKeys(id).incoming)).toBe(false);
  });

  test('of an iPhone (HEIC) is turned, dated, shown to everyone and kept as a JPEG without its place', async () => {
    const { staff, client, publication } = await buildPublished(app);
    const contents = heicPhoto();
    expect(contents.includes(CAMERA)).toBe(true);
    const { status, body } = await sendPhoto(staff, publication.id, { name: 'IMG_0001.HEIC', contents });
    expect([status, body.width, body.height, body.takenAt]).toEqual([201, 96, 128, '2026-03-04T14:20:00.000Z']);
    await makePhotoSizes(app.kernel, body.id);
    const [photo] = (await client.get(`/publications/${publication.id}`)).body.photos;
    expect(photo).toMatchObject({
      state: 'ready',
      width: 96,
      height: 128,
      placeholder: expect.stringContaining('data:'),
    });
    const file = await client.get(`/photos/${body.id}/file?size=original`);
    expect(file.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringContaining('IMG_0001.jpg'),
    });
    expect(file.raw.includes(CAMERA)).toBe(false);
    await expectUpright(file.raw);
    await expectUpright((await client.get(`/photos/${body.id}/file?size=thumb`)).raw);
  });

  test('that lies in its HEIC is told as failed, and nothing of it is kept', async () => {
    const { staff, client, publication } = await buildPublished(app);
    const contents = heicPhoto();
    contents.fill(0xff, contents.indexOf('mdat') + 4);
    const { body } = await sendPhoto(staff, publication.id, { name: 'a.heic', contents });
    await makePhotoSizes(app.kernel, body.id);
    const photosOf = async (person: typeof staff) => (await person.get(`/publications/${publication.id}`)).body.photos;
    expect(await photosOf(staff)).toMatchObject([{ id: body.id, state: 'failed' }]);
    expect(await photosOf(client)).toEqual([]);
    expect((await filesOnDisk(app)).some((file) => file.includes(body.id))).toBe(false);
    expect((await staff.delete(`/photos/${body.id}`)).status).toBe(204);
  });

  test.each(['png', 'webp'] as const)('of the kind %s is taken, whatever its name says', async (format) => {
    const { staff, publication } = await buildPublished(app);
    const { status, body } = await sendPhoto(staff, publication.id, {
      name: 'sans nom',
      contents: await plainPhoto(format),
    });
    expect(status).toBe(201);
    await makePhotoSizes(app.kernel, body.id);
    const { headers } = await staff.get(`/photos/${body.id}/file?size=original`);
    expect(headers).toMatchObject({
      'content-type': `image/${format}`,
      'content-disposition': expect.stringContaining(`.${format}"`),
    });
  });

  test('dated in the future, or before cameras were, has no date', async () => {
    const { staff, publication } = await buildPublished(app);
    for (const taken of ['2031:01:01 10:00:00', '1970:01:01 00:00:00', 'not a date at all']) {
      const { body } = await sendPhoto(staff, publication.id, {
        contents: await phonePhoto({ width: 40, height: 20, taken }),
      });
      expect([taken, body.takenAt]).toEqual([taken, null]);
    }
  });
});

test('[WS-18] a photo that was made smaller on the phone is dated as the phone says, unless it says so itself', async () => {
  const { staff, publication } = await buildPublished(app);
  const send = async (contents: Buffer, takenAt: string) =>
    (await sendPhoto(staff, publication.id, { contents }, { takenAt })).body.takenAt;
  expect(await send(await plainPhoto(), '2026-03-01T08:00:00.000Z')).toBe('2026-03-01T08:00:00.000Z');
  expect(await send(await plainPhoto(), '2031-03-01T08:00:00.000Z')).toBe(null);
  expect(await send(await phonePhoto(), '2026-03-01T08:00:00.000Z')).toBe('2026-03-04T14:20:00.000Z');
});

describe('[WS-09] what is no photo is refused, in words that say what to do', () => {
  const animated = async () => plainPhoto('gif');
  test.each<[string, number, string, () => Promise<string | Buffer>]>([
    ['film.gif', 422, 'photo.not_allowed', animated],
    ['photo.jpg', 422, 'photo.not_allowed', animated],
    ['photo.jpg', 422, 'photo.not_allowed', async () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['photo.heic', 422, 'photo.not_allowed', () => plainPhoto('avif')],
    ['vide.jpg', 422, 'photo.empty', async () => ''],
    ['coupée.jpg', 422, 'photo.broken', async () => (await phonePhoto()).subarray(0, 2000)],
    [
      'cassée.png',
      422,
      'photo.broken',
      async () => Buffer.concat([(await plainPhoto('png')).subarray(0, 50), Buffer.alloc(10)]),
    ],
    ['cassée.heic', 422, 'photo.broken', async () => heicPhoto().subarray(0, 60)],
    ['bombe.png', 413, 'photo.too_many_points', async () => hugePng()],
    [
      'lourde.jpg',
      413,
      'file.too_large',
      async () => Buffer.concat([await plainPhoto(), Buffer.alloc(MAX_PHOTO_BYTES)]),
    ],
  ])('%s: %i %s', async (name, status, code, contents) => {
    const { staff, publication } = await buildPublished(app);
    const before = await filesOnDisk(app);
    const answer = await sendPhoto(staff, publication.id, { name, contents: await contents() });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await filesOnDisk(app)).toEqual(before);
    expect((await staff.get(`/publications/${publication.id}`)).body.photos).toEqual([]);
  });

  test('an image of 30,000 by 30,000 points is never unpacked', async () => {
    const { staff, publication } = await buildPublished(app);
    const before = process.memoryUsage().rss;
    await sendPhoto(staff, publication.id, { name: 'bombe.png', contents: hugePng() });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('a name that tries to leave its folder stays a name', async () => {
    const { staff, publication } = await buildPublished(app);
    const { body } = await sendPhoto(staff, publication.id, { name: '../../../etc/mur.jpg' });
    expect(body.fileName).toBe('mur.jpg');
  });

  test('fields are named: a key that is none, words that cannot be stored, what does not exist, two files, no form', async () => {
    const { staff, publication } = await buildPublished(app);
    const send = async (fields: Record<string, string>) => (await sendPhoto(staff, publication.id, {}, fields)).body;
    expect(await send({ clientKey: 'x' })).toMatchObject({ status: 400, fields: { clientKey: 'invalid_uuid' } });
    expect(await send({ caption: 'a\0b' })).toMatchObject({ status: 400, fields: { caption: 'invalid_text' } });
    expect(await send({ position: 'loin' })).toMatchObject({ status: 400, fields: { position: expect.any(String) } });
    expect(await send({ isPublished: 'true' })).toMatchObject({
      status: 400,
      fields: { isPublished: 'unrecognized_key' },
    });
    const one = { name: 'a.jpg', contents: await plainPhoto() };
    const url = `/api/v1/publications/${publication.id}/photos`;
    const two = await staff.send({ method: 'POST', url, ...multipart([one, one]) });
    expect([two.status, two.body.code]).toEqual([413, 'file.too_many']);
    expect((await staff.post(`/publications/${publication.id}/photos`)).body.fields).toEqual({ file: 'required' });
    expect(await db().photo.count({ where: { publicationId: publication.id } })).toBe(0);
  });
});

describe('[WS-09] the sizes of a photo', () => {
  test('are the same when the job runs twice at once, and none is left of a photo that goes meanwhile', async () => {
    const { staff, publication } = await buildPublished(app);
    const { id } = (await sendPhoto(staff, publication.id)).body;
    await Promise.all([makePhotoSizes(app.kernel, id), makePhotoSizes(app.kernel, id)]);
    const gone = (await sendPhoto(staff, publication.id)).body.id;
    const making = makePhotoSizes(app.kernel, gone);
    await staff.delete(`/photos/${gone}`);
    await making;
    await discardPhotoFiles(app.kernel, gone);
    const files = await filesOnDisk(app);
    expect(files.filter((file) => file.includes(id))).toHaveLength(4);
    expect(files.filter((file) => file.includes(gone))).toEqual([]);
  });

  test('never change: whoever has one is told so without its bytes, and no one but them keeps it', async () => {
    const { staff, publication } = await buildPublished(app);
    const { id } = (await sendPhoto(staff, publication.id)).body;
    await makePhotoSizes(app.kernel, id);
    const url = `/photos/${id}/file?size=thumb`;
    const { headers } = await staff.get(url);
    expect(headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      vary: expect.stringContaining('authorization'),
      'x-content-type-options': 'nosniff',
    });
    const known = { 'if-none-match': String(headers.etag) };
    expect((await staff.get(url, known)).status).toBe(304);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.get(url, known)).status).toBe(404);
  });
});
