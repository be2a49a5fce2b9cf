import type { Kernel } from '../../kernel/context.ts';
import type { Photo } from '../../kernel/db/generated/client.ts';
import type { PrintedPhoto } from './sheet-pdf/sheet-print.ts';

/** A photo whose sizes may be printed. */
export type PrintablePhoto = Pick<Photo, 'id' | 'fileName' | 'caption' | 'state' | 'printKey' | 'screenKey'>;

/** What becomes of it on paper: its bytes as JPEG, where it can be shown. */
export interface PhotoOnPaper {
  photo: PrintedPhoto;
  jpeg: Uint8Array | undefined;
}

/** Pixels of all photos of a print together: however many there are, it fits in memory. */
const PIXELS_OF_A_PRINT = 150_000_000;
/** The longest sides, in pixels, at some 200 points an inch: one over the whole width, one of two in a row. Below the least it says nothing. */
const SIDES = { inText: 1200, inRow: 760, least: 320 };
const MAX_PIXELS = 60_000_000;
const QUALITY = 76;

/** The longest side, in pixels, of each of so many photos of one print, in the text or in a row under it. */
export function sideOnPaper(count: number, place: 'inText' | 'inRow'): number {
  const share = Math.floor(Math.sqrt(PIXELS_OF_A_PRINT / Math.max(1, count)));
  return Math.min(SIDES[place], Math.max(SIDES.least, share));
}

/**
 * Draws a photo anew at the size of the page, in greys where it is muted: one that is not ready, or whose file is gone or broken, is
 * told, not shown. [WS-16]
 * @throws ProblemError 503 `storage.unavailable`.
 */
export async function photoOnPaper(
  { storage }: Pick<Kernel, 'storage'>,
  { id, fileName, caption, state, printKey, screenKey }: PrintablePhoto,
  { side, isMuted }: { side: number; isMuted: boolean },
): Promise<PhotoOnPaper> {
  const told = { id, fileName, caption, width: 0, height: 0 };
  if (state === 'waiting') return { photo: { ...told, state: 'waiting' }, jpeg: undefined };
  const key = state === 'ready' ? (printKey ?? screenKey) : null;
  const isThere = key !== null && (await storage.has(key));
  const drawn = isThere ? await drawnAnew(await storage.read(key), side, isMuted) : undefined;
  if (!drawn) return { photo: { ...told, state: 'missing' }, jpeg: undefined };
  const { data: jpeg, info } = drawn;
  return { photo: { ...told, state: 'shown', width: info.width, height: info.height }, jpeg };
}

async function drawnAnew(contents: Uint8Array, side: number, isMuted: boolean) {
  const { default: sharp } = await import('sharp');
  return sharp(contents, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .grayscale(isMuted)
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
}
