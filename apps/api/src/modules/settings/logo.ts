import { type LogoLook, logoLook } from '@guichet/dto/core/logo-look';
import type { Kernel } from '../../kernel/context.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { type IconKind, iconOfInitial, iconOfLogo } from './logo-icons.ts';

const LOGO_KEY = 'business/logo.png';
/** How it looks, decided when it is stored. */
const LOOK_KEY = 'business/logo.json';
const ICON_KEYS: Readonly<Record<IconKind, string>> = {
  icon: 'business/icon.png',
  touchIcon: 'business/touch-icon.png',
};
/** Counted up when the same logo would look otherwise than was decided. */
const LOOK_RULE = 2;
const MAX_PIXELS = 40_000_000;
const LOGO_FORMATS = new Set<string>(['png', 'jpeg', 'webp']);
/** Pixels of a side that are looked at. */
const LOOKED_AT = 96;
/** Wider than this, a logo is not read in a square: the initial is. */
const WIDEST = 2;

/** What is known of the logo that is stored. */
interface StoredLook extends LogoLook {
  hasIcons: boolean;
  rule: number;
}

/**
 * Keeps the logo of the business, drawn anew as PNG of at most 600 by 240 pixels: nothing of the file that came in is served. Its look
 * and its icons are decided and drawn now, not when they are asked for. [AG-37]
 * @throws invalid on `file` when it is not an image that can be read.
 */
export async function saveLogo(kernel: Kernel, contents: Uint8Array): Promise<void> {
  const { default: sharp } = await import('sharp');
  await assertLogo(contents);
  const png = await sharp(contents, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(600, 240, { fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
    .catch(() => {
      throw invalid({ file: 'not_an_image' });
    });
  await kernel.storage.write(LOGO_KEY, png);
  await drawFrom(kernel, png);
}

/** A drawing (SVG) is a program of its own to whoever unpacks it: none is. */
async function assertLogo(contents: Uint8Array): Promise<void> {
  const { default: sharp } = await import('sharp');
  const header = await sharp(contents, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!header || !LOGO_FORMATS.has(header.format)) throw invalid({ file: 'not_an_image' });
  if (header.width * header.height > MAX_PIXELS) throw invalid({ file: 'too_many_points' });
}

async function drawFrom({ storage }: Kernel, png: Uint8Array): Promise<StoredLook> {
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(png).metadata();
  const small = sharp(png).resize(LOOKED_AT, LOOKED_AT, { fit: 'inside', withoutEnlargement: true });
  const look = logoLook(await small.ensureAlpha().toColorspace('srgb').raw().toBuffer());
  const hasIcons = Math.max(width / height, height / width) <= WIDEST;
  if (hasIcons) {
    for (const kind of ['icon', 'touchIcon'] as const)
      await storage.write(ICON_KEYS[kind], await iconOfLogo(png, kind, look));
  }
  const stored = { ...look, hasIcons, rule: LOOK_RULE };
  await storage.write(LOOK_KEY, Buffer.from(JSON.stringify(stored)));
  return stored;
}

/** The logo as PNG, or `undefined` when the business has none. */
export async function readLogo(kernel: Kernel): Promise<Uint8Array | undefined> {
  return (await hasLogo(kernel)) ? kernel.storage.read(LOGO_KEY) : undefined;
}

export function hasLogo(kernel: Kernel): Promise<boolean> {
  return kernel.storage.has(LOGO_KEY);
}

/** How the logo looks, or `undefined` when the business has none. One decided by an older rule, or by none, is looked at once. */
export async function readLogoLook(kernel: Kernel): Promise<StoredLook | undefined> {
  if (!(await hasLogo(kernel))) return undefined;
  const stored = (await kernel.storage.has(LOOK_KEY)) && Buffer.from(await kernel.storage.read(LOOK_KEY)).toString();
  const look = stored ? (JSON.parse(stored) as StoredLook) : undefined;
  return look?.rule === LOOK_RULE ? look : drawFrom(kernel, await kernel.storage.read(LOGO_KEY));
}

/** An icon of the business as PNG: its logo, or its initial where there is no logo or one too wide to be read in a square. [AG-37] */
export async function readIcon(kernel: Kernel, kind: IconKind): Promise<Uint8Array> {
  const look = await readLogoLook(kernel);
  return look?.hasIcons ? kernel.storage.read(ICON_KEYS[kind]) : iconOfInitial(kernel.settings.current(), kind);
}

export async function removeLogo({ storage }: Kernel): Promise<void> {
  for (const key of [LOGO_KEY, LOOK_KEY, ...Object.values(ICON_KEYS)]) await storage.remove(key);
}
