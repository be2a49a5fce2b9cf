import { fileTypeFromFile } from 'file-type';
import type { Context } from '../../../kernel/context.ts';
import { ProblemError, tooLarge } from '../../../kernel/errors/problem-error.ts';
import { MAX_PIXELS } from '../../../kernel/previews/image-preview.ts';
import { createLine } from '../../../kernel/previews/line.ts';
import type { ReceivedFile } from '../../tickets/public.ts';
import { takenAtOf } from './taken-at.ts';

/** What is known of a photo before its sizes are made. */
export interface InspectedPhoto {
  contentType: string;
  width: number;
  height: number;
  takenAt: Date | null;
  /** `null` where unpacking takes a process of its own: the job makes it. */
  placeholder: string | null;
}

/** The kinds that are taken, by what their first bytes say. */
const KINDS: Readonly<Record<string, { format: string; contentType: string }>> = {
  'image/jpeg': { format: 'jpeg', contentType: 'image/jpeg' },
  'image/png': { format: 'png', contentType: 'image/png' },
  'image/apng': { format: 'png', contentType: 'image/png' },
  'image/webp': { format: 'webp', contentType: 'image/webp' },
  'image/heic': { format: 'heif', contentType: 'image/heic' },
  'image/heif': { format: 'heif', contentType: 'image/heic' },
  'image/heic-sequence': { format: 'heif', contentType: 'image/heic' },
  'image/heif-sequence': { format: 'heif', contentType: 'image/heic' },
};

/** One image is unpacked at a time, whoever sends how many at once. */
const line = createLine();

/**
 * Says what a received file is, by its content and not by its name, how large it shows and when it was taken. [WS-09]
 * @throws ProblemError 422 `photo.empty`, `photo.not_allowed`, `photo.broken`; 413 `photo.too_many_points`.
 */
export async function inspectPhoto(
  { path, name, sizeBytes }: ReceivedFile,
  { settings, clock }: Pick<Context, 'settings' | 'clock'>,
  sentTakenAt?: string,
): Promise<InspectedPhoto> {
  if (sizeBytes === 0) throw refused('photo.empty', name);
  const kind = KINDS[(await fileTypeFromFile(path))?.mime ?? ''];
  if (!kind) throw refused('photo.not_allowed', name);
  const { default: sharp } = await import('sharp');
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (header?.format !== kind.format) throw refused('photo.broken', name);
  // AVIF lives in the same container.
  if (header.format === 'heif' && header.compression !== 'hevc') throw refused('photo.not_allowed', name);
  const { width, height } = header.autoOrient;
  if (width * height > MAX_PIXELS) throw tooLarge('photo.too_many_points', { name });
  const told = { timeZone: settings['business.timeZone'], now: clock.now(), sent: sentTakenAt };
  const placeholder = header.format === 'heif' ? null : await line.run(() => placeholderOf(path)).catch(() => '');
  if (placeholder === '') throw refused('photo.broken', name);
  return { contentType: kind.contentType, width, height, takenAt: takenAtOf(header.exif, told) ?? null, placeholder };
}

const refused = (code: string, name: string) => new ProblemError(422, code, { params: { name } });

/** The longest side of the placeholder, in points: a few hundred bytes in all. */
const PLACEHOLDER_SIDE = 24;

/**
 * A tiny picture of a photo as a data URI, turned the right way.
 * @param source a path or the bytes.
 * @throws Error when the photo is broken.
 */
export async function placeholderOf(source: string | Uint8Array): Promise<string> {
  const { default: sharp } = await import('sharp');
  const tiny = await sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: PLACEHOLDER_SIDE, height: PLACEHOLDER_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 45 })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}
