import { A4 } from './painted-document.ts';
import type { TextStyle } from './text-wrap.ts';
import { typeface } from './typeface.ts';

const INK = '#1d2430';
const GREY = '#5f6b7c';
const HAIRLINE = '#e2e6ec';
const ALARM = '#b42318';
const MARGIN = 40;
const PAPER = [255, 255, 255] as const;
/** The least contrast of text, and of a bar or a mark (WCAG AA). */
const READABLE = 4.5;
const VISIBLE = 3;

/** How the texts of a document look. */
export type DocumentLook = ReturnType<typeof documentLook>;

/** Where things stand on the page, in points from the top left corner of an A4. */
export const frame = {
  left: MARGIN,
  width: A4.width - 2 * MARGIN,
  right: A4.width - MARGIN,
  firstTop: MARGIN,
  nextTop: 62,
  runningBaseline: 38,
  bottom: A4.height - 62,
  footerRule: A4.height - 46,
  footerBaseline: A4.height - 32,
};

/** Four sizes, two weights, greys, the accent of the business where it can be read, red for what alarms only. */
export function documentLook(accentColor: string) {
  const accent = parseColor(accentColor) ?? parseColor(INK) ?? [0, 0, 0];
  const style = (size: number, color: string, font = typeface.regular): TextStyle => ({ font, size, color });
  const { semibold } = typeface;
  const accentText = toHex(darkened(accent, tintOf(accent), READABLE));
  return {
    accent: toHex(darkened(accent, PAPER, VISIBLE)),
    tint: toHex(tintOf(accent)),
    hairline: HAIRLINE,
    alarmColor: ALARM,
    title: style(20, INK, semibold),
    accented: style(20, accentText, semibold),
    heading: style(12, INK, semibold),
    body: style(8.5, INK),
    strong: style(8.5, INK, semibold),
    muted: style(8.5, GREY),
    detail: style(7, GREY),
    label: style(7, GREY, semibold),
  };
}

type Color = readonly [red: number, green: number, blue: number];

function parseColor(text: string): Color | null {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim())?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

const toHex = (color: Color) => `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

function tintOf([red, green, blue]: Color): Color {
  const pale = (channel: number) => Math.round(channel * 0.07 + 255 * 0.93);
  return [pale(red), pale(green), pale(blue)];
}

/** The colour itself, or the first darker one that stands out from `ground`. */
function darkened(color: Color, ground: Color, least: number): Color {
  let [red, green, blue] = color;
  while (contrast([red, green, blue], ground) < least) {
    [red, green, blue] = [Math.floor(red * 0.95), Math.floor(green * 0.95), Math.floor(blue * 0.95)];
  }
  return [red, green, blue];
}

/** Contrast ratio of WCAG, 1 to 21, of a colour on a lighter ground. */
function contrast(color: Color, ground: Color): number {
  return (luminance(ground) + 0.05) / (luminance(color) + 0.05);
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
