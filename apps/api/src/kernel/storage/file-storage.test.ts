import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileStorage, openStorage, storageKey } from './file-storage.ts';

const BUCKET = 'guichet-files';
let folder = '';
let server: S3rver;
let endpoint = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-storage-'));
  const configureBuckets = [{ name: BUCKET, configs: [] }];
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets,
  });
  const address = await server.run();
  endpoint = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const bucket = (name = BUCKET, at = endpoint) => open('unused', `s3://S3RVER:S3RVER@${name}/office?endpoint=${at}`);
const open = (name: string, storageUrl?: string): Promise<FileStorage> =>
  openStorage({ folder: path.join(folder, name), storageUrl });

describe.each([
  ['a folder', () => open('files')],
  ['a bucket of an S3 server', () => bucket()],
] as const)('[AG-31] files kept in %s', (_place, opening) => {
  let storage: FileStorage;
  const key = () => storageKey('attachments', crypto.randomUUID());

  beforeAll(async () => {
    storage = await opening();
  });
  afterAll(() => storage.close());

  test('come back as they were, read or streamed, and can be replaced', async () => {
    const one = key();
    expect(await storage.has(one)).toBe(false);
    const contents = crypto.getRandomValues(new Uint8Array(60_000));
    await storage.write(one, contents);
    expect(Buffer.from(await storage.read(one)).equals(contents)).toBe(true);
    expect((await buffer(await storage.stream(one))).equals(contents)).toBe(true);
    await storage.write(one, Buffer.from('again'));
    expect(Buffer.from(await storage.read(one)).toString()).toBe('again');
    expect(await storage.has(one)).toBe(true);
  });

  test('are taken from this machine, where they no longer are', async () => {
    const source = path.join(folder, 'received');
    await writeFile(source, 'what was sent');
    const one = key();
    await storage.writeFile(one, source);
    expect(Buffer.from(await storage.read(one)).toString()).toBe('what was sent');
    await expect(readFile(source)).rejects.toThrow('ENOENT');
  });

  test('are removed, once or twice', async () => {
    const one = key();
    await storage.write(one, Buffer.from('x'));
    await storage.remove(one);
    await storage.remove(one);
    expect(await storage.has(one)).toBe(false);
    const missing = { status: 404, code: 'file.missing' };
    await expect(storage.read(one)).rejects.toMatchObject(missing);
    await expect(storage.stream(one)).rejects.toMatchObject(missing);
  });

  test('are all listed, an empty one too', async () => {
    const one = key();
    await storage.write(one, new Uint8Array());
    await storage.write('business/logo.png', Buffer.from('png'));
    const keys: string[] = [];
    for await (const each of storage.keys()) keys.push(each);
    expect(keys).toContain(one);
    expect(keys).toContain('business/logo.png');
    expect(keys.every((each) => /^(attachments|business)\//.test(each))).toBe(true);
    expect((await storage.read(one)).byteLength).toBe(0);
  });

  test('can be kept just now', async () => {
    await expect(storage.check()).resolves.toBeUndefined();
  });
});

describe('[AG-31] a store that fails', () => {
  test('a bucket that does not answer, or is not there, is told as unavailable, whatever is asked', async () => {
    const down = { status: 503, code: 'storage.unavailable' };
    for (const storage of [await bucket(BUCKET, 'http://127.0.0.1:9'), await bucket('nobodys-bucket')]) {
      await expect(storage.write('a/b', Buffer.from('x'))).rejects.toMatchObject(down);
      await expect(storage.read('a/b')).rejects.toMatchObject(down);
      await expect(storage.check()).rejects.toMatchObject(down);
      storage.close();
    }
  });

  test('a write that fails leaves neither the file nor a part of it, and a former one as it was', async () => {
    const storage = await open('failing');
    await storage.write('a/b', Buffer.from('former'));
    await mkdir(path.join(folder, 'failing/a/taken'));
    await expect(storage.write('a/taken', Buffer.from('x'))).rejects.toThrow();
    await expect(storage.writeFile('a/b', path.join(folder, 'never-was'))).rejects.toMatchObject({ status: 404 });
    expect(Buffer.from(await storage.read('a/b')).toString()).toBe('former');
    expect(await readdir(path.join(folder, 'failing/.unfinished'))).toEqual([]);
  });

  test.each(['../secret', 'a/../../b', '/etc/passwd', 'a', 'a/..'])('%s is no key', async (key) => {
    const storage = await open('keys');
    await expect(storage.write(key, Buffer.from('x'))).rejects.toThrow('Not a key');
  });
});
