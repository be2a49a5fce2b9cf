import { PHOTO_SIDES } from '@guichet/dto/progress/photo';
import type { Sharp } from 'sharp';
import { drawHeic } from '../../../kernel/previews/heic.ts';
import { MAX_PIXELS } from '../../../kernel/previews/image-preview.ts';
import { placeholderOf } from './inspect-photo.ts';

/** A photo drawn anew in all its sizes: turned the right way, and nothing that its camera wrote beside it survives. */
export interface DrawnPhoto {
  original: Uint8Array;
  /** Of the original: what no browser shows became a JPEG. */
  contentType: string;
  thumb: Uint8Array;
  screen: Uint8Array;
  /** A JPEG: what a page of paper takes. */
  print: Uint8Array;
  width: number;
  height: number;
  placeholder: string;
}

/** The content type of each size but the original. */
export const SIZE_TYPES = { thumb: 'image/webp', screen: 'image/webp', print: 'image/jpeg' } as const;

/** @throws Error when the photo is broken. [WS-09] */
export async function drawPhoto(contents: Uint8Array, type: string): Promise<DrawnPhoto> {
  const { default: sharp } = await import('sharp');
  const isHeic = type === 'image/heic';
  const source = isHeic ? await drawHeic(contents) : contents;
  const contentType = isHeic ? 'image/jpeg' : type;
  const upright = () => sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
  const shrunk = (side: number) =>
    upright().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  // One after the other: the memory of one photo, not of four.
  const { data: original, info } = await asType(upright(), contentType).toBuffer({ resolveWithObject: true });
  return {
    original: isHeic ? source : original,
    contentType,
    thumb: await shrunk(PHOTO_SIDES.thumb).webp({ quality: 76 }).toBuffer(),
    screen: await shrunk(PHOTO_SIDES.screen).webp({ quality: 82 }).toBuffer(),
    print: await shrunk(PHOTO_SIDES.print).flatten({ background: '#ffffff' }).jpeg({ quality: 86 }).toBuffer(),
    width: info.width,
    height: info.height,
    placeholder: await placeholderOf(source),
  };
}

/** So good that nobody sees a difference to what came. */
function asType(image: Sharp, contentType: string): Sharp {
  if (contentType === 'image/png') return image.png();
  if (contentType === 'image/webp') return image.webp({ quality: 92 });
  return image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
}
