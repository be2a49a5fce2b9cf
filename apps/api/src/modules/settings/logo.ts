import type { Kernel } from '../../kernel/context.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';

const LOGO_KEY = 'business/logo.png';
const MAX_PIXELS = 40_000_000;

/**
 * Keeps the logo of the business, drawn anew as PNG of at most 600 by 240 pixels: nothing of the file that came in is served.
 * @throws invalid on `file` when it is not an image that can be read.
 */
export async function saveLogo(kernel: Kernel, contents: Uint8Array): Promise<void> {
  const { default: sharp } = await import('sharp');
  const image = sharp(contents, { limitInputPixels: MAX_PIXELS });
  const png = await image
    .resize(600, 240, { fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
    .catch(() => {
      throw invalid({ file: 'not_an_image' });
    });
  await kernel.storage.write(LOGO_KEY, png);
}

/** The logo as PNG, or `undefined` when the business has none. */
export async function readLogo(kernel: Kernel): Promise<Uint8Array | undefined> {
  return (await hasLogo(kernel)) ? kernel.storage.read(LOGO_KEY) : undefined;
}

export function hasLogo(kernel: Kernel): Promise<boolean> {
  return kernel.storage.has(LOGO_KEY);
}

export async function removeLogo(kernel: Kernel): Promise<void> {
  await kernel.storage.remove(LOGO_KEY);
}
