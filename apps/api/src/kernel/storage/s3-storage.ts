import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { notFound, ProblemError } from '../errors/problem-error.ts';
import type { FileStorage } from './file-storage.ts';
import type { S3Address } from './s3-address.ts';
import { isFull, storageFull, storageUnavailable } from './storage-problem.ts';

/** A bucket. What is put there appears whole or not at all: that is the server's promise. */
export function openBucket(address: S3Address): FileStorage {
  const client = clientOf(address);
  const at = (key: string) => ({ Bucket: address.bucket, Key: address.prefix + key });
  const open = async (key: string) => {
    const { Body } = await translated(() => client.send(new GetObjectCommand(at(key))));
    if (!Body) throw storageUnavailable();
    return Body;
  };
  return {
    async write(key, contents) {
      await translated(() => client.send(new PutObjectCommand({ ...at(key), Body: contents })));
    },
    async writeFile(key, source) {
      const { size } = await stat(source);
      await translated(() =>
        client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(source), ContentLength: size })),
      );
      await rm(source);
    },
    read: async (key) => (await open(key)).transformToByteArray(),
    stream: async (key) => (await open(key)) as Readable,
    async remove(key) {
      await translated(() => client.send(new DeleteObjectCommand(at(key))));
    },
    has: (key) => isThere(() => client.send(new HeadObjectCommand(at(key)))),
    keys: () => keysOf(client, address),
    async check() {
      // Lists nothing: it fails when the bucket, or the right to enter it, is missing.
      const nothing = { Bucket: address.bucket, Prefix: `${address.prefix}.check/` };
      await translated(() => client.send(new ListObjectsV2Command(nothing)));
    },
    close: () => client.destroy(),
  };
}

async function isThere(head: () => Promise<unknown>): Promise<boolean> {
  try {
    await translated(head);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return false;
    throw error;
  }
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Address): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Servers other than Amazon's rarely have a name per bucket, nor its newest checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 60_000 },
  });
}

async function* keysOf(client: S3Client, { bucket, prefix }: S3Address): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
    const { Contents = [], NextContinuationToken } = await translated(() => client.send(page));
    for (const { Key } of Contents) if (Key) yield Key.slice(prefix.length);
    token = NextContinuationToken;
  } while (token);
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isFull(error)) throw storageFull();
    const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    // A bucket that is not there is no missing file.
    if (name !== 'NoSuchBucket' && $metadata?.httpStatusCode === 404) throw notFound('file.missing');
    throw Object.assign(storageUnavailable(), { cause: error });
  }
}
