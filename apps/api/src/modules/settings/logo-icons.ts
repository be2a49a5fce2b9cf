import { contrast, parseHex } from '@guichet/dto/core/contrast';
import type { LogoLook } from '@guichet/dto/core/logo-look';
import type { Settings } from '@guichet/dto/settings/settings';

/** The sides of the icons, in pixels: of a browser's tab, and of a phone's first screen. */
export const iconSides = { icon: 64, touchIcon: 180 } as const;
export type IconKind = keyof typeof iconSides;

const WHITE = '#ffffff';
const DARK = '#16181d';
const INVISIBLE = { r: 0, g: 0, b: 0, alpha: 0 };

/** A logo on a square: on nothing in a tab, on a ground that it is seen on where phones want one. */
export async function iconOfLogo(png: Uint8Array, kind: IconKind, look: LogoLook): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const side = iconSides[kind];
  const edge = kind === 'icon' ? 0 : Math.round(side * 0.12);
  const inner = side - 2 * edge;
  const drawn = sharp(png)
    .resize(inner, inner, { fit: 'contain', background: INVISIBLE })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: INVISIBLE });
  const ground = look.isLight ? DARK : WHITE;
  // The tab of a browser is light or dark: dark ink gets a ground there too, as does light ink.
  const isOnGround = kind === 'touchIcon' || look.isDark || look.isLight;
  return (isOnGround ? drawn.flatten({ background: ground }) : drawn).png().toBuffer();
}

const drawnInitials = new Map<string, Promise<Buffer>>();
const MAX_DRAWN = 20;

/** The initial of the business on its colour, as PNG; drawn once for each name and colour. */
export function iconOfInitial(settings: Settings, kind: IconKind): Promise<Buffer> {
  const { 'business.name': name, 'business.accentColor': color } = settings;
  const initial = Array.from(name.trim())[0]?.toLocaleUpperCase(settings['business.language']) ?? '';
  const key = `${kind} ${color} ${initial}`;
  const known = drawnInitials.get(key);
  if (known) return known;
  if (drawnInitials.size >= MAX_DRAWN) drawnInitials.clear();
  const drawing = drawInitial(initial, color, kind);
  drawnInitials.set(key, drawing);
  drawing.catch(() => drawnInitials.delete(key));
  return drawing;
}

async function drawInitial(initial: string, color: string, kind: IconKind): Promise<Buffer> {
  const [{ default: sharp }, { typeface }] = await Promise.all([
    import('sharp'),
    import('../../kernel/pdf/print/typeface.ts'),
  ]);
  const side = iconSides[kind];
  const ink = contrast(parseHex(color), parseHex(WHITE)) >= 3 ? WHITE : DARK;
  // Phones round the corners themselves.
  const corner = kind === 'icon' ? side * 0.2 : 0;
  const font = typeface.semibold.source;
  const letter = initial ? font.glyphForCodePoint(initial.codePointAt(0) ?? 0) : undefined;
  const scale = (side * 0.6) / font.capHeight;
  const left = (side - (letter?.advanceWidth ?? 0) * scale) / 2;
  // Drawn as a shape: no font of the machine is needed.
  const shape = letter
    ? `<path fill="${ink}" transform="translate(${left} ${side * 0.8}) scale(${scale} ${-scale})" d="${letter.path.toSVG()}"/>`
    : '';
  const ground = `<rect width="${side}" height="${side}" rx="${corner}" fill="${color}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${ground}${shape}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
