import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallPdf } from '../../demo/small-pdf.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { hugePng } from '../../testing/huge-picture.ts';
import { multipart, type SentFile } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { drawPreviews } from './attachment-files.ts';
import { buildTicket } from './ticket.factory.ts';

const app = useTestApp();
let png: Buffer;

beforeAll(async () => {
  await app.kernel.jobs.start('Europe/Paris');
  png = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#1f5fbf' } })
    .png()
    .toBuffer();
});

async function scene() {
  const contact = await buildContact(app);
  const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
  const client = await signedIn(app, contact);
  return { ticket, client, url: `/tickets/${ticket.id}/attachments` };
}

async function send(api: Api, url: string, ...files: SentFile[]) {
  const { status, body } = await api.send({ method: 'POST', url: `/api/v1${url}`, ...multipart(files) });
  expect(status).toBe(201);
  return body.rows;
}

const preview = (api: Api, id: string, size = 'small') => api.get(`/attachments/${id}/preview?size=${size}`);

const NO_PREVIEW = { status: 404, code: 'attachment.no_preview' };

async function storedPictures(): Promise<string[]> {
  const folder = path.join(app.kernel.environment.dataDir, 'files', 'previews');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('[AG-31] pictures of images', () => {
  test('are made by a job in two sizes, without the place where the photo was taken, and turned the right way', async () => {
    const { client, url } = await scene();
    const photo = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#1f5fbf' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({
        IFD0: { Copyright: 'SECRET', Orientation: '6' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
      })
      .toBuffer();
    const [row] = await send(client, url, { name: 'p.jpg', contents: photo });
    expect(row).toMatchObject({ hasPreview: true, width: 1000, height: 4000 });
    const drawn = async () => (await storedPictures()).filter((name) => name.startsWith(row.id)).toSorted();
    await expect.poll(drawn, { timeout: 10_000 }).toEqual([`${row.id}-screen`, `${row.id}-small`]);
    for (const [size, width, height] of [
      ['small', 120, 480],
      ['screen', 480, 1920],
    ] as const) {
      const picture = await preview(client, row.id, size);
      expect(picture.headers).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      });
      const told = await sharp(picture.raw).metadata();
      expect(told).toMatchObject({ format: 'webp', width, height });
      expect([told.exif, told.xmp, told.iptc, told.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(picture.raw.includes('SECRET')).toBe(false);
    }
  });

  test('the job may run twice and two at once, and whoever looks before it ran sees the picture too', async () => {
    const { client, url } = await scene();
    const [row] = await send(client, url, { name: 'a.png', contents: png });
    const seen = await Promise.all([
      preview(client, row.id),
      preview(client, row.id, 'screen'),
      drawPreviews(app.kernel, row.id),
    ]);
    await drawPreviews(app.kernel, row.id);
    expect(seen.slice(0, 2)).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect((await preview(client, row.id)).raw.equals(Buffer.from(seen[0].raw))).toBe(true);
    expect(await sharp((await preview(client, row.id, 'screen')).raw).metadata()).toMatchObject({
      width: 900,
      height: 300,
    });
  });

  test('a moving image shows its first picture', async () => {
    const { client, url } = await scene();
    const frame = (background: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = [await frame('#ff0000'), await frame('#0000ff')];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const [row] = await send(client, url, { name: 'anime.gif', contents: gif });
    expect(row).toMatchObject({ hasPreview: true, width: 60, height: 40 });
    const picture = sharp((await preview(client, row.id)).raw);
    expect(await picture.metadata()).toMatchObject({ width: 60, height: 40 });
    expect((await picture.stats()).dominant.r).toBeGreaterThan(200);
  });

  test('an image of 30,000 by 30,000 points is kept, never unpacked, and told so at once', async () => {
    const { client, url } = await scene();
    const [row] = await send(client, url, { name: 'bombe.png', contents: hugePng() });
    expect(row).toMatchObject({ hasPreview: false, width: null });
    const before = process.memoryUsage().rss;
    expect((await preview(client, row.id)).body).toMatchObject(NO_PREVIEW);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect((await client.get(`/attachments/${row.id}/file`)).status).toBe(200);
  });

  test('a broken image harms nothing and is tried once', async () => {
    const { client, url } = await scene();
    const broken = Buffer.concat([png.subarray(0, 60), Buffer.alloc(10)]);
    const [row] = await send(client, url, { name: 'cassée.png', contents: broken });
    for (const size of ['small', 'screen'])
      expect((await preview(client, row.id, size)).body).toMatchObject(NO_PREVIEW);
    expect((await storedPictures()).filter((name) => name.startsWith(row.id))).toEqual([`${row.id}-none`]);
    await client.delete(`/attachments/${row.id}`);
    expect((await storedPictures()).filter((name) => name.startsWith(row.id))).toEqual([]);
  });

  test('nothing hidden behind an image survives in its pictures', async () => {
    const { client, url } = await scene();
    const polyglot = Buffer.concat([png, Buffer.from('<script>alert(document.domain)</script>')]);
    const [row] = await send(client, url, { name: 'photo.png', contents: polyglot });
    const picture = await preview(client, row.id, 'screen');
    expect([picture.status, picture.raw.includes('script')]).toEqual([200, false]);
  });

  test('a file that goes while it is drawn leaves no picture', async () => {
    const { client, url } = await scene();
    const [row] = await send(client, url, { name: 'a.png', contents: png });
    await Promise.all([drawPreviews(app.kernel, row.id), client.delete(`/attachments/${row.id}`)]);
    await drawPreviews(app.kernel, row.id);
    expect((await storedPictures()).filter((name) => name.startsWith(row.id))).toEqual([]);
  });
});

describe('[AG-31] pictures of PDF documents', () => {
  test('are of the first page', async () => {
    const { client, url } = await scene();
    const [row] = await send(client, url, { name: 'devis.pdf', contents: smallPdf(['Devis n° 42']) });
    expect(row).toMatchObject({ hasPreview: true, width: null });
    const { width, height } = await sharp((await preview(client, row.id)).raw).metadata();
    expect([height, width < height]).toEqual([480, true]);
  });

  test('a PDF that cannot be read has none, and stays a download', async () => {
    const { client, url } = await scene();
    const [row] = await send(client, url, { name: 'faux.pdf', contents: '%PDF-1.7\n<script>alert(1)</script>' });
    expect((await preview(client, row.id)).body).toMatchObject(NO_PREVIEW);
    const { headers } = await client.get(`/attachments/${row.id}/file`);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(headers['content-disposition']).toContain('attachment;');
  });
});

describe('[AG-31] rights', () => {
  test('a picture has the rights of its file, and other kinds and sizes have none', async () => {
    const theirs = await scene();
    const [image, text] = await send(
      theirs.client,
      theirs.url,
      { name: 'a.png', contents: png },
      { name: 'a.txt', contents: 'x' },
    );
    const stranger = await signedIn(app, await buildContact(app));
    const staff = await signedIn(app, await buildStaff(app));
    expect((await preview(stranger, image.id)).body).toMatchObject({ status: 404, code: 'not_found' });
    expect((await preview(staff, image.id)).status).toBe(200);
    expect((await preview(staff, text.id)).body).toMatchObject(NO_PREVIEW);
    expect((await preview(staff, image.id, 'huge')).status).toBe(400);
    const [note] = await send(staff, `${theirs.url}?isInternal=true`, { name: 'b.png', contents: png });
    expect((await preview(theirs.client, note.id)).status).toBe(404);
  });
});
