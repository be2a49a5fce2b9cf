/** The sizes of a text beside the normal one, which is no mark at all. */
export const TEXT_SIZES = ['small', 'large', 'huge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How much larger or smaller than the text around. */
export const textScale: Readonly<Record<TextSize, number>> = { small: 0.85, large: 1.25, huge: 1.6 };

/** The colours of a text beside the page's own. */
export const TEXT_COLORS = ['gray', 'red', 'orange', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type TextColor = (typeof TEXT_COLORS)[number];

/** Each colour as it is drawn on a light page, on paper and in a mail, and on a dark page: always readable (4.5:1). [WS-08] */
export const textPalette: Readonly<Record<TextColor, { light: string; dark: string }>> = {
  gray: { light: '#5b6270', dark: '#a6adba' },
  red: { light: '#b3261e', dark: '#ff8f85' },
  orange: { light: '#9a4a00', dark: '#ffab66' },
  green: { light: '#1b6e3c', dark: '#74d19b' },
  teal: { light: '#0b6a73', dark: '#63ccd6' },
  blue: { light: '#1f5fbf', dark: '#8ab6ff' },
  purple: { light: '#6b3fb5', dark: '#c3a3ff' },
  pink: { light: '#a92468', dark: '#ff93c5' },
};
