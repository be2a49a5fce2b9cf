/** How long a text is as an SMS, and what it is billed as. */
export interface SmsLength {
  /** `gsm7` as long as every character is of its alphabet; one that is not makes the whole message `ucs2`. */
  encoding: 'gsm7' | 'ucs2';
  /** What the text takes: septets, of which `€` or `[` take two, or 16-bit units, of which an emoji takes two or more. */
  units: number;
  /** How many messages it leaves as, each of them billed; none for an empty text. */
  segments: number;
  /** How many units the last one still takes. */
  unitsLeft: number;
}

/** One message takes so much; each of several a little less, for the header that joins them. [GSM 03.38, 03.40] */
const ROOM = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Reached through an escape: two septets each, never parted. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/**
 * Measures a text as an SMS, without changing it. A character is never cut by the border of two messages, so that a text may need one more
 * than its units suggest. [WS-15]
 */
export function measureSms(text: string): SmsLength {
  const characters = Array.from(text);
  const encoding = characters.every((one) => BASIC.has(one) || EXTENDED.has(one)) ? 'gsm7' : 'ucs2';
  const sizes = characters.map((one) => (encoding === 'ucs2' ? one.length : EXTENDED.has(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = ROOM[encoding];
  if (units <= alone) return { encoding, units, segments: units === 0 ? 0 : 1, unitsLeft: alone - units };
  let [segments, used] = [1, 0];
  for (const size of sizes) {
    const fits = used + size <= joined;
    segments += fits ? 0 : 1;
    used = fits ? used + size : size;
  }
  return { encoding, units, segments, unitsLeft: joined - used };
}

/**
 * A text as it is sent: typographic signs become those of the SMS alphabet that read the same, since one `’` alone would more than halve
 * the room of a message. Letters stay as they are.
 */
export function plainSms(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’‚′]/g, "'")
    .replaceAll(/[“”„«»″]\u202f?/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff](?![\u{1f300}-\u{1faff}])/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('·', '-')
    .trim();
}

/**
 * What a text costs.
 * @param priceMills Of one segment, in thousandths of the currency: `75` is 7.5 cents.
 * @returns thousandths of the currency.
 */
export function smsCostMills(text: string, priceMills: number): number {
  return measureSms(text).segments * priceMills;
}
