import { expect, test } from 'vitest';
import { contrast, parseHex } from './contrast.ts';
import { TEXT_COLORS, textPalette } from './rich-text-style.ts';

/** What a text may stand on: the page, what is under the pointer, the canvas. */
const surfaces = { light: ['#ffffff', '#f7f8fa', '#f1f3f6'], dark: ['#16181d', '#101216', '#20232a'] } as const;

test.each(TEXT_COLORS)('[WS-08] %s text is readable on the light and on the dark page', (color) => {
  for (const shade of ['light', 'dark'] as const) {
    for (const surface of surfaces[shade]) {
      const ratio = contrast(parseHex(textPalette[color][shade]), parseHex(surface));
      expect(ratio, `${shade} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});
