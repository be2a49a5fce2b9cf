import { contrast, parseHex, type Rgb } from './contrast.ts';

/** Below this a part of a logo is lost on the page behind it. */
const SEEN_CONTRAST = 2;
/** The share of a logo that may be lost before something is put behind it. */
const LOST_SHARE = 0.4;
const DARK_PAGE = parseHex('#16181d');
const WHITE = parseHex('#ffffff');

/** How a logo is shown where the page does not suit it. */
export interface LogoLook {
  /** Dark ink on nothing: it gets a light plate on the dark theme. */
  isDark: boolean;
  /** Light ink on nothing: it would be lost on white. */
  isLight: boolean;
}

/**
 * What the pixels of a logo say of it; what is transparent does not count. [AG-37] Pure.
 * @param pixels Red, green, blue and alpha of each pixel, from 0 to 255.
 */
export function logoLook(pixels: ArrayLike<number>): LogoLook {
  let [seen, lostOnDark, lostOnLight] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const share = (pixels[at + 3] ?? 0) / 255;
    if (share < 0.1) continue;
    const color: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    seen += share;
    if (contrast(color, DARK_PAGE) < SEEN_CONTRAST) lostOnDark += share;
    if (contrast(color, WHITE) < SEEN_CONTRAST) lostOnLight += share;
  }
  // A picture that fills its frame brings its own ground.
  const isOpaque = seen > (pixels.length / 4) * 0.98;
  return {
    isDark: seen > 0 && lostOnDark / seen >= LOST_SHARE,
    isLight: !isOpaque && seen > 0 && lostOnLight / seen >= LOST_SHARE,
  };
}
