import { contrast, parseHex, type Rgb } from './contrast.ts';

/** Below this a part of a logo is lost on the page behind it. */
const SEEN_CONTRAST = 2;
/** Below this the words of a logo are weak on the page behind them. WCAG asks 3 of large words and 4.5 of small ones; a logo has both. */
const READ_CONTRAST = 3.5;
/** The share of a logo that may be lost before something is put behind it. */
const LOST_SHARE = 0.4;
const DARK_PAGE = parseHex('#16181d');
const WHITE = parseHex('#ffffff');

/** How a logo is shown where the page does not suit it. */
export interface LogoLook {
  /** Dark or deep ink on nothing: it gets a light plate on the dark theme. */
  isDark: boolean;
  /** Light ink on nothing: it would be lost on white. */
  isLight: boolean;
}

/**
 * What the pixels of a logo say of it; what is transparent does not count. [AG-37] Pure.
 * @param pixels Red, green, blue and alpha of each pixel, from 0 to 255.
 */
export function logoLook(pixels: ArrayLike<number>): LogoLook {
  let [seen, lostOnDark, weakOnDark, lostOnLight] = [0, 0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const share = (pixels[at + 3] ?? 0) / 255;
    if (share < 0.1) continue;
    const color = colorAt(pixels, at);
    const onDark = contrast(color, DARK_PAGE);
    seen += share;
    if (onDark < SEEN_CONTRAST) lostOnDark += share;
    if (onDark < READ_CONTRAST) weakOnDark += share;
    if (contrast(color, WHITE) < SEEN_CONTRAST) lostOnLight += share;
  }
  if (seen === 0) return { isDark: false, isLight: false };
  // A picture that fills its frame brings its own ground: it is enough that its edge is seen.
  const isOpaque = seen > (pixels.length / 4) * 0.98;
  return {
    isDark: (isOpaque ? lostOnDark : weakOnDark) / seen >= LOST_SHARE,
    isLight: !isOpaque && lostOnLight / seen >= LOST_SHARE,
  };
}

function colorAt(pixels: ArrayLike<number>, at: number): Rgb {
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
}
