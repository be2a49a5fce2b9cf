import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES } from '@guichet/dto/tickets/attachment';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { multipart, type SentFile } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { openSession } from '../identity/public.ts';
import { sweepIncoming } from './sweep-incoming.ts';
import { buildTicket } from './ticket.factory.ts';

const app = useTestApp();
let png: Buffer;

beforeAll(async () => {
  png = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#1f5fbf' } })
    .png()
    .toBuffer();
});

async function scene() {
  const contact = await buildContact(app);
  const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, await buildStaff(app))];
  return { contact, ticket, client, staff, url: `/tickets/${ticket.id}/attachments` };
}

const upload = (api: Api, url: string, ...files: SentFile[]) =>
  api.send({ method: 'POST', url: `/api/v1${url}`, ...multipart(files) });

/** Every file in the protected store and where uploads wait. */
async function filesOnDisk(): Promise<string[]> {
  const { dataDir } = app.kernel.environment;
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

const rowsOf = (ticketId: string) => app.kernel.database.systemDb('test').attachment.count({ where: { ticketId } });

describe('uploading', () => {
  test('[AG-10] a file sent again under the same key is there once, and another file under it is refused', async () => {
    const { client, url, ticket } = await scene();
    const key = { 'idempotency-key': uuidv7() };
    const send = (contents: string) => {
      const form = multipart([{ name: 'notes.md', contents }]);
      const headers = { ...form.headers, ...key, 'content-length': String(form.payload.length) };
      return client.send({ method: 'POST', url: `/api/v1${url}`, payload: form.payload, headers });
    };
    const first = await send('Été');
    expect(first.status).toBe(201);
    expect((await send('Été')).body).toEqual(first.body);
    expect(await send('Hiver, et plus long')).toMatchObject({
      status: 422,
      body: { fields: { 'Idempotency-Key': 'used_for_another_request' } },
    });
    expect(await rowsOf(ticket.id)).toBe(1);
  });

  test('[AG-10] several files at once, kept with their size and hash, and given back byte for byte', async () => {
    const { client, url, contact } = await scene();
    const answer = await upload(
      client,
      url,
      { name: 'écran.png', contents: png },
      { name: 'notes.md', contents: '# Été\n' },
    );
    expect(answer.status).toBe(201);
    expect(answer.body.rows).toMatchObject([
      {
        name: 'écran.png',
        contentType: 'image/png',
        sizeBytes: png.length,
        isInternal: false,
        commentId: null,
        uploaderName: 'Alex Contact',
      },
      { name: 'notes.md', contentType: 'text/markdown', sizeBytes: 8 },
    ]);
    expect((await client.get(url)).body.rows).toEqual(answer.body.rows);
    const [{ id }] = answer.body.rows;
    const file = await client.get(`/attachments/${id}/file`);
    expect(file.raw.equals(png)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="ecran.png"; filename*=UTF-8''%C3%A9cran.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-robots-tag': 'noindex, nofollow',
    });
    const stored = await app.kernel.database.systemDb('test').attachment.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ uploaderId: contact.id, sha256: createHash('sha256').update(png).digest('hex') });
    expect(stored.storageKey).not.toContain('cran');
  });

  const office = (type: string) => zipped([['mimetype', `application/vnd.oasis.opendocument.${type}`]]);
  test.each<[string, string | Uint8Array]>([
    ['page.pdf', '%PDF-1.7\n%âãÏÓ\n'],
    ['table.csv', 'nom;prix\nété;3\n'],
    ['trace.log', 'GET /index.html 200\n<html>non</html>\n'],
    ['lettre.docx', officeFile('openxmlformats-officedocument.wordprocessingml.document')],
    ['budget.xlsx', officeFile('openxmlformats-officedocument.spreadsheetml.sheet')],
    ['ancien.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['film.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat', 'latin1')],
    ['anime.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['donnees.json', '{"a": 1}'],
    ['texte.txt', 'Un < deux, et deux > un.'],
    ['lettre.odt', office('text')],
    ['budget.ods', office('spreadsheet')],
    ['archive.zip', zipped([['a.txt', 'x']])],
  ])('[AG-31] %s is taken', async (name, contents) => {
    const { client, url } = await scene();
    const { status, body } = await upload(client, url, { name, contents });
    expect([status, body.code]).toEqual([201, undefined]);
  });

  test.each<[string, string, string | Uint8Array]>([
    ['file.not_allowed', 'page.html', '<p>Bonjour</p>'],
    ['file.not_allowed', 'dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['file.not_allowed', 'outil.exe', 'MZ\x90\0'],
    ['file.not_allowed', 'lance.sh', '#!/bin/sh\necho'],
    ['file.not_allowed', 'page.txt', '\ufeff  <!DOCTYPE html><script>alert(1)</script>'],
    ['file.not_allowed', 'page.csv', '<!-- rien --> <script>alert(1)</script>'],
    ['file.not_allowed', 'modele.docm', officeFile('ms-word.document.macroEnabled')],
    ['file.wrong_type', 'modele.docx', officeFile('ms-word.document.macroEnabled')],
    ['file.not_allowed', 'dessin.md', '<?xml version="1.0"?><svg/>'],
    ['file.not_allowed', 'lance.txt', '#!/bin/sh\nrm -rf /'],
    ['file.not_allowed', 'sans-fin', 'texte'],
    ['file.wrong_type', 'photo.png', '<html></html>'],
    ['file.wrong_type', 'photo.jpg', 'MZ\x90\0\x03\0\0\0'],
    ['file.wrong_type', 'photo.png', 'GIF89a\x01\0\x01\0\0\0\0'],
    ['file.wrong_type', 'texte.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])],
    ['file.wrong_type', 'texte.txt', Buffer.from([0x61, 0, 0x62])],
    ['file.wrong_type', 'texte.txt', '%PDF-1.7\n'],
    ['file.wrong_type', 'lettre.docx', '\x50\x4b\x03\x04'],
    ['file.empty', 'vide.txt', ''],
  ])('[AG-31] %s: %s', async (code, name, contents) => {
    const { client, url, ticket } = await scene();
    const before = await filesOnDisk();
    const refused = await upload(client, url, { name: 'bon.txt', contents: 'x' }, { name, contents });
    expect(refused.body).toMatchObject({ status: 422, code, params: { name } });
    expect(await rowsOf(ticket.id)).toBe(0);
    expect(await filesOnDisk()).toEqual(before);
  });

  test('[AG-10] a file past 20 MB is refused clearly, and nothing of the upload is left', async () => {
    const { client, url, ticket } = await scene();
    const before = await filesOnDisk();
    const big = { name: 'film.txt', contents: Buffer.alloc(MAX_FILE_BYTES + 1, 'a') };
    const refused = await upload(client, url, { name: 'bon.txt', contents: 'x' }, big, {
      name: 'suite.txt',
      contents: 'x',
    });
    expect(refused.body).toMatchObject({
      status: 413,
      code: 'file.too_large',
      params: { name: 'film.txt', maxBytes: MAX_FILE_BYTES },
    });
    expect(await rowsOf(ticket.id)).toBe(0);
    expect(await filesOnDisk()).toEqual(before);
  });

  test('a file of exactly 20 MB is taken', async () => {
    const { client, url } = await scene();
    const { status, body } = await upload(client, url, {
      name: 'juste.txt',
      contents: Buffer.alloc(MAX_FILE_BYTES, 'a'),
    });
    expect([status, body.rows?.[0].sizeBytes]).toEqual([201, MAX_FILE_BYTES]);
  });

  test('eleven files at once are refused, ten are taken', async () => {
    const { client, url, ticket } = await scene();
    const files = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, contents: 'x' }));
    const before = await filesOnDisk();
    const refused = await upload(client, url, ...files(11));
    expect(refused.body).toMatchObject({ status: 413, code: 'file.too_many', params: { max: 10 } });
    expect([await rowsOf(ticket.id), await filesOnDisk()]).toEqual([0, before]);
    expect((await upload(client, url, ...files(10))).body.rows).toHaveLength(10);
  });

  test('no file, no form, and more bytes than all files together are refused', async () => {
    const { client, url } = await scene();
    expect((await upload(client, url)).body.fields).toEqual({ file: 'required' });
    expect((await client.post(url, {})).body.fields).toEqual({ file: 'required' });
    const huge = multipart([{ name: 'a.txt', contents: 'x' }]);
    const headers = { ...huge.headers, 'content-length': String(10 ** 9) };
    expect((await client.send({ method: 'POST', url: `/api/v1${url}`, payload: huge.payload, headers })).status).toBe(
      413,
    );
  });

  test('a form that breaks off leaves nothing', async () => {
    const { client, url, ticket } = await scene();
    const before = await filesOnDisk();
    const { payload, headers } = multipart([{ name: 'a.txt', contents: 'x'.repeat(100_000) }]);
    const broken = await client.send({
      method: 'POST',
      url: `/api/v1${url}`,
      payload: payload.subarray(0, 50_000),
      headers,
    });
    expect([broken.status, broken.body.fields]).toEqual([400, { file: 'incomplete' }]);
    const unbounded = {
      method: 'POST',
      url: `/api/v1${url}`,
      payload,
      headers: { 'content-type': 'multipart/form-data' },
    } as const;
    expect((await client.send(unbounded)).status).toBe(400);
    expect([await rowsOf(ticket.id), await filesOnDisk()]).toEqual([0, before]);
  });

  test('[AG-10] over a real connection a file too large gets its answer, and one that is cut leaves nothing', async () => {
    const { contact, url, ticket } = await scene();
    const before = await filesOnDisk();
    const address = await app.app.http.listen({ host: '127.0.0.1', port: 0 });
    const { payload, headers } = multipart([{ name: 'film.txt', contents: Buffer.alloc(25 * 1024 * 1024, 'a') }]);
    const session = await openSession(app.kernel, contact.id, { userAgent: 'test', address: '127.0.0.1' });
    const send = { method: 'POST', headers: { authorization: `Bearer ${session.accessToken}`, ...headers } };
    const refused = await fetch(`${address}/api/v1${url}`, { ...send, body: new Uint8Array(payload) });
    expect(await refused.json()).toMatchObject({ status: 413, code: 'file.too_large' });

    const cut = new AbortController();
    const slowly = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(payload.subarray(0, 100_000)));
        setTimeout(() => cut.abort(), 50);
        return new Promise(() => undefined);
      },
    });
    await expect(
      fetch(`${address}/api/v1${url}`, { ...send, body: slowly, duplex: 'half', signal: cut.signal }),
    ).rejects.toThrow();
    await expect.poll(filesOnDisk).toEqual(before);
    expect(await rowsOf(ticket.id)).toBe(0);
  });

  test('[AG-31] a name that tries to leave its folder stays a name', async () => {
    const { client, url } = await scene();
    const { body } = await upload(client, url, { name: '../../../tmp/a.txt', contents: 'x' });
    expect(body.rows[0].name).toBe('a.txt');
  });

  test('[AG-25] a client cannot keep a file among staff', async () => {
    const { client, url } = await scene();
    const refused = await upload(client, `${url}?isInternal=true`, { name: 'a.txt', contents: 'x' });
    expect([refused.status, refused.body.fields]).toEqual([422, { isInternal: 'not_allowed' }]);
  });

  test('what a killed process left waiting is swept after a day', async () => {
    await sweepIncoming(app.kernel);
    expect((await filesOnDisk()).filter((name) => name.includes('incoming'))).toEqual([]);
  });
});

describe('rights', () => {
  test('[AG-31] a file of another company does not exist, by any route', async () => {
    const theirs = await scene();
    const { id } = (await upload(theirs.client, theirs.url, { name: 'a.png', contents: png })).body.rows[0];
    const stranger = await signedIn(app, await buildContact(app));
    expect((await upload(stranger, theirs.url, { name: 'a.txt', contents: 'x' })).status).toBe(404);
    for (const path of [theirs.url, `/attachments/${id}/file`, `/attachments/${id}/preview`]) {
      expect([path, (await stranger.get(path)).body.code]).toEqual([path, 'not_found']);
    }
    expect((await stranger.delete(`/attachments/${id}`)).status).toBe(404);
    expect((await stranger.get(`/attachments/${uuidv7()}/file`)).status).toBe(404);
    expect((await theirs.staff.get(`/attachments/${id}/file`)).status).toBe(200);
  });

  test('[AG-30] nobody reads a file without signing in', async () => {
    const { client, url } = await scene();
    const { id } = (await upload(client, url, { name: 'a.txt', contents: 'x' })).body.rows[0];
    expect(
      (await client.send({ method: 'GET', url: `/api/v1/attachments/${id}/file`, headers: { authorization: '' } }))
        .status,
    ).toBe(401);
  });

  test('whoever uploaded a file takes it away, and staff; a colleague does not', async () => {
    const { client, staff, url, contact } = await scene();
    const colleague = await signedIn(app, await buildContact(app, { companyId: contact.companyId }));
    const before = await filesOnDisk();
    const send = async () => (await upload(client, url, { name: 'a.png', contents: png })).body.rows[0].id;
    const [first, second] = [await send(), await send()];
    await client.get(`/attachments/${first}/preview?size=screen`);
    expect((await colleague.delete(`/attachments/${first}`)).body.code).toBe('attachment.not_yours');
    expect((await client.delete(`/attachments/${first}`)).status).toBe(204);
    expect((await staff.delete(`/attachments/${second}`)).status).toBe(204);
    expect((await client.get(url)).body.rows).toEqual([]);
    expect(await filesOnDisk()).toEqual(before);
  });
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The part of an office document that says what it is. */
function officeFile(type: string): Buffer {
  const main = `application/vnd.${type}.main+xml`;
  return zipped([
    ['[Content_Types].xml', `<?xml version="1.0"?><Types><Override PartName="/a.xml" ContentType="${main}"/></Types>`],
    ['a.xml', '<a/>'],
  ]);
}

/** An archive of stored, uncompressed entries. */
function zipped(entries: readonly (readonly [string, string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [file, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, file]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}
