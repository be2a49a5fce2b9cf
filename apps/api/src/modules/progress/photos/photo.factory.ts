import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Answer, Api } from '../../../testing/api.ts';
import { multipart, type SentFile } from '../../../testing/multipart.ts';
import type { TestApp } from '../../../testing/test-app.ts';
import { buildSheet, publish } from '../publication.factory.ts';

/** A worksite with something that is published on it. */
export async function buildPublished(test: TestApp) {
  const sheet = await buildSheet(test);
  return { ...sheet, publication: await publish(sheet.staff, sheet.projectId) };
}

/** Every file in the protected store and where uploads wait. */
export async function filesOnDisk(test: TestApp): Promise<string[]> {
  const entries = await readdir(test.kernel.environment.dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted();
}

/** What no file that leaves may hold: its camera wrote it beside the photo. */
export const CAMERA = 'SECRETMAKER';

/** A photo of a phone held upright: its points lie on their side, and it tells where and when it was taken. Red above, blue below. */
export async function phonePhoto({ width = 800, height = 400, taken = '2026:03:04 15:20:00' } = {}): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: width / 2, height, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite([
      { input: await half('#ff0000'), left: 0, top: 0 },
      { input: await half('#0000ff'), left: width / 2, top: 0 },
    ])
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: CAMERA, Orientation: '6' },
      IFD2: { DateTimeOriginal: taken },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 21/1 0/1' },
    })
    .toBuffer();
}

/** A plain photo. */
export const plainPhoto = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' = 'jpeg'): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#1f5fbf' } })
    .toFormat(format)
    .toBuffer();

/** A photo as an iPhone writes it, drawn by a script: 128 by 96 points turned by a quarter, red above and blue below, with a place. */
export const heicPhoto = (): Buffer => Buffer.from(HEIC, 'base64');

/** Sends a photo as a form does. */
export async function sendPhoto(
  staff: Api,
  publicationId: string,
  file: Partial<SentFile> = {},
  fields: Record<string, string> = {},
): Promise<Answer> {
  const sent = { name: 'chantier.jpg', contents: file.contents ?? (await plainPhoto()), ...file };
  return staff.send({
    method: 'POST',
    url: `/api/v1/publications/${publicationId}/photos`,
    ...multipart([sent], 'file', fields),
  });
}

const HEIC =
  'AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABb21ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBpdG0AAAAAAAEAAAA4aWlu' +
  'ZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAAAtmlwcnAAAACYaXBj' +
  'bwAAAHNodmNDAQQIAAAAn6gAAAAAHvAA/P34+AAADwOgAAEAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAoQABACdCAQEECAAAAwCfqAAAAwAAHqAQIGFlupJM' +
  'rmgIAAADAAgAAAMACECiAAEAB0QBwXKwIkAAAAAUaXNwZQAAAAAAAACAAAAAYAAAAAlpcm90AwAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAsaWxvYwAAAABE' +
  'AAACAAEAAAABAAABjwAAACkAAgAAAAEAAAG4AAAA9AAAASVtZGF0AAAAJSgBr3jrAgH/7dH/9pPpe2GtRUYsF/+uspfdJi/1Fms2TsN0bYAAAAAGRXhpZgAA' +
  'TU0AKgAAAAgABAEPAAIAAAAMAAAAPgESAAMAAAABAAYAAIdpAAQAAAABAAAASoglAAQAAAABAAAAhAAAAABTRUNSRVRNQUtFUgAAApADAAIAAAAUAAAAaJAR' +
  'AAIAAAAHAAAAfAAAAAAyMDI2OjAzOjA0IDE1OjIwOjAwACswMTowMAAAAAQAAQACAAAAAk4AAAAAAgAFAAAAAwAAALoAAwACAAAAAkUAAAAABAAFAAAAAwAA' +
  'ANIAAAAAAAAAMAAAAAEAAAAzAAAAAQAAAAAAAAABAAAAAgAAAAEAAAAVAAAAAQAAAAAAAAAB';
