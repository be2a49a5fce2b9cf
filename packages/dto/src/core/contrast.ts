/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** WCAG 2.2 AA for text. */
const TEXT_CONTRAST = 4.5;

export interface AccentTokens {
  /** Behind the words of a primary button. */
  solid: Rgb;
  /** The words on `solid`. */
  onSolid: Rgb;
  /** `solid` under the pointer. */
  solidHover: Rgb;
  /** Links and accented words on the page. */
  text: Rgb;
  /** A tint behind what is chosen; `text` stays readable on it. */
  soft: Rgb;
}

/** What the business's colour becomes on a page of colour `surface`: near it, and always readable. [UX: one accent, checked for contrast] */
export function accentTokens(color: string, surface: Rgb): AccentTokens {
  const accent = parseHex(color);
  const away = luminance(surface) > 0.5 ? BLACK : WHITE;
  // A button must stand out from the page (3:1), and its words from it (4.5:1).
  const solid = untilContrast(accent, surface, 3, away);
  const onSolid =
    contrast(solid, WHITE) >= TEXT_CONTRAST ? WHITE : contrast(solid, BLACK) >= TEXT_CONTRAST ? BLACK : WHITE;
  const soft = mix(surface, accent, 0.12);
  return {
    solid,
    onSolid,
    solidHover: mix(solid, onSolid === WHITE ? BLACK : WHITE, 0.12),
    // A little more on the page itself, whose rows take a shade under the pointer.
    text: untilContrast(untilContrast(accent, surface, TEXT_CONTRAST + 0.6, away), soft, TEXT_CONTRAST, away),
    soft,
  };
}

/** The WCAG contrast ratio of two colours, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function parseHex(color: string): Rgb {
  const value = Number.parseInt(color.replace('#', ''), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function untilContrast(color: Rgb, against: Rgb, ratio: number, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(color, towards, share);
    if (contrast(candidate, against) >= ratio) return candidate;
  }
  return towards;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share)) as unknown as Rgb;
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
