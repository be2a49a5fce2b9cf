import type { Metadata } from 'sharp';

/** An image is not unpacked past this: 30,000 × 30,000 points would take 3.6 GB. */
export const MAX_PIXELS = 60_000_000;

/** The formats that are unpacked, by the content type that the file was taken for. */
const FORMATS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

export interface ImageSize {
  width: number;
  height: number;
}

export const isImageKind = (contentType: string): boolean => contentType in FORMATS;

/**
 * How wide and high an image shows once turned the right way: its header alone is read.
 * @param source a path or the bytes.
 * @returns `undefined` when it is broken, of another format than its type says, or too large to be unpacked.
 */
export async function measureImage(source: string | Uint8Array, contentType: string): Promise<ImageSize | undefined> {
  const { default: sharp } = await import('sharp');
  const header = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!header || header.format !== FORMATS[contentType]) return undefined;
  const { width, height } = upright(header);
  return width * height > MAX_PIXELS ? undefined : { width, height };
}

const upright = ({ autoOrient, width, height, pageHeight }: Metadata): ImageSize => ({
  width: autoOrient.width ?? width,
  height: autoOrient.height ?? pageHeight ?? height,
});

/**
 * An image drawn anew as WebP, turned the right way, at most `side` points wide and high, its first picture when it moves: neither
 * its metadata nor anything hidden behind it survives.
 * @throws Error when the image is broken.
 */
export async function shrinkImage(contents: Uint8Array, side: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(contents, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
}
