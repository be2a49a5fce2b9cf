import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';

/** What was written or read of one entry: enough to know it again. */
export type Sum = { bytes: number; sha256: string };

export type ArchiveWriter = { add(name: string, contents: AsyncIterable<Uint8Array>): Promise<Sum> };

export type Entry = { name: string; contents: AsyncIterable<Buffer> };

/**
 * An archive is a gzipped tar. How long an entry will be is not known when it begins, and a tar must say it: an entry is cut in parts
 * of a megabyte, `name/00000001` and so on, so that writing and reading take no more memory than that.
 */
const PART_BYTES = 1024 * 1024;

/** Writes an archive, which has its name once it is whole and on the disk. */
export async function writeArchive(file: string, fill: (writer: ArchiveWriter) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const pack = tar.pack();
  const writing = pipeline(pack, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
  writing.catch(() => {});
  try {
    const filling = fill({ add: (name, contents) => addEntry(pack, name, contents) });
    // A disk that fills up ends the writing: the filling would wait for room for ever.
    await Promise.race([filling, writing.then(() => filling)]);
    pack.finalize();
    await writing;
    await syncFile(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    pack.destroy();
    await writing.catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Reads the entries of an archive in their order; each must be read, or drained, before the next. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(file), createGunzip(), extract);
  reading.catch(() => {});
  const parts = partsOf(extract);
  let part = await parts.next();
  while (!part.done) {
    const { name } = part.value;
    const ended = { value: false };
    const contents = (async function* () {
      for (; !part.done && part.value.name === name; part = await parts.next()) yield part.value.bytes;
      ended.value = true;
    })();
    yield { name, contents };
    while (!ended.value) await contents.next();
  }
  await reading;
}

/** Sums what passes. */
export async function* summing(
  contents: AsyncIterable<Uint8Array>,
  onEnd: (sum: Sum) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of contents) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  onEnd({ bytes, sha256: hash.digest('hex') });
}

async function addEntry(pack: tar.Pack, name: string, contents: AsyncIterable<Uint8Array>): Promise<Sum> {
  let sum: Sum = { bytes: 0, sha256: '' };
  let number = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    number += 1;
    const part = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    await addPart(pack, `${name}/${String(number).padStart(8, '0')}`, part);
  };
  const passed = summing(contents, (whole) => {
    sum = whole;
  });
  for await (const chunk of passed) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0 || number === 0) await flush();
  return sum;
}

function addPart(pack: tar.Pack, name: string, part: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, size: part.length, mode: 0o600 }, part, (error) => (error ? reject(error) : resolve()));
  });
}

async function* partsOf(extract: tar.Extract): AsyncGenerator<{ name: string; bytes: Buffer }> {
  for await (const entry of extract) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    yield { name: entry.header.name.replace(/\/\d{8}$/, ''), bytes: Buffer.concat(chunks) };
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
