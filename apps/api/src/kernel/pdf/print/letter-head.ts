import { type DocumentLook, frame } from './document-look.ts';
import type { Block } from './flow.ts';
import type { Pen } from './pen.ts';
import { type TextStyle, wrapText } from './text-wrap.ts';

/** Who writes to whom. An address has its lines parted by `'\n'`. */
export type Letter = {
  business: { name: string; address: string };
  /** The word above the recipient's name. */
  recipientLabel: string;
  recipient: { name: string; address: string };
  hasLogo: boolean;
};

type Line = { text: string; style: TextStyle };

/** Where the logo stands on the first page. */
export const logoBox = { left: frame.left, top: frame.firstTop, width: 150, height: 36 };

const LEADING = 12;
const TITLE_LEADING = 25;
const LOGO_GAP = 10;
const SENDER_WIDTH = 240;
const RECIPIENT_LEFT = frame.left + frame.width * 0.58;
const RECIPIENT_WIDTH = frame.right - RECIPIENT_LEFT;

/** The head of a letter: the business at the left, under its logo, the recipient at the right. */
export function letterHead({ business, recipientLabel, recipient, hasLogo }: Letter, look: DocumentLook): Block {
  const name = hasLogo ? look.strong : look.heading;
  const sender = [
    ...linesOf(business.name, SENDER_WIDTH, name),
    ...linesOf(business.address, SENDER_WIDTH, look.muted),
  ];
  const addressee = [
    { text: recipientLabel, style: look.label },
    ...linesOf(recipient.name, RECIPIENT_WIDTH, look.strong),
    ...linesOf(recipient.address, RECIPIENT_WIDTH, look.muted),
  ];
  const senderTop = hasLogo ? logoBox.height + LOGO_GAP : 0;
  return {
    height: Math.max(senderTop + heightOf(sender), heightOf(addressee)),
    paint(pen, top) {
      paintLines(pen, sender, { x: frame.left, top: top + senderTop });
      paintLines(pen, addressee, { x: RECIPIENT_LEFT, top });
    },
  };
}

/** The title under a bar of the business's colour, and a line that says of what and when. */
export function titleBlocks({ title, subtitle }: { title: string; subtitle: string }, look: DocumentLook): Block[] {
  const bar: Block = {
    height: 14,
    gap: 34,
    isKeptWithNext: true,
    paint: (pen, top) => pen.box({ x: frame.left, y: top, width: 28, height: 3, radius: 1.5 }, look.accent),
  };
  const lines = wrapText(title, frame.width, look.title).map(
    (text): Block => ({
      height: TITLE_LEADING,
      isKeptWithNext: true,
      paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 18 }, look.title),
    }),
  );
  const under: Block = {
    height: LEADING,
    gap: 1,
    paint: (pen, top) => pen.text(subtitle, { x: frame.left, y: top + 9 }, look.muted),
  };
  return [bar, ...lines, under];
}

function linesOf(text: string, width: number, style: TextStyle): Line[] {
  if (text.trim() === '') return [];
  return wrapText(text, width, style).map((line) => ({ text: line, style }));
}

const leadingOf = (style: TextStyle) => Math.max(LEADING, style.size * 1.35);

function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { style }) => sum + leadingOf(style), 0);
}

function paintLines(pen: Pen, lines: Line[], { x, top }: { x: number; top: number }): void {
  let below = top;
  for (const { text, style } of lines) {
    pen.text(text, { x, y: below + leadingOf(style) * 0.75 }, style);
    below += leadingOf(style);
  }
}
