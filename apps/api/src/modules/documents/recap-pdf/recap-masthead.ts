import type { Block } from '../../../kernel/pdf/print/flow.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { type TextStyle, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import { frame } from './recap-look.ts';
import type { Sheet } from './recap-sheet.ts';

type Line = { text: string; style: TextStyle };

export const logoBox = { left: frame.left, top: frame.firstTop, width: 150, height: 36 };

const LEADING = 12;
const TITLE_LEADING = 25;
const LOGO_GAP = 10;
const SENDER_WIDTH = 240;
const RECIPIENT_LEFT = frame.left + frame.width * 0.58;
const RECIPIENT_WIDTH = frame.right - RECIPIENT_LEFT;
const INTRODUCTION_WIDTH = 430;

/** The letter head, the title with its period, and the word of introduction. */
export function mastheadBlocks(sheet: Sheet, hasLogo: boolean): Block[] {
  return [letterHead(sheet, hasLogo), ...titleBlocks(sheet), ...introductionBlocks(sheet)];
}

function letterHead({ recap: { business, company }, words, look }: Sheet, hasLogo: boolean): Block {
  const name = hasLogo ? look.strong : look.heading;
  const sender = [
    ...linesOf(business.name, SENDER_WIDTH, name),
    ...linesOf(business.address, SENDER_WIDTH, look.muted),
  ];
  const recipient = [
    { text: words.company, style: look.label },
    ...linesOf(company.name, RECIPIENT_WIDTH, look.strong),
    ...linesOf(company.address, RECIPIENT_WIDTH, look.muted),
  ];
  const senderTop = hasLogo ? logoBox.height + LOGO_GAP : 0;
  return {
    height: Math.max(senderTop + heightOf(sender), heightOf(recipient)),
    paint(pen, top) {
      paintLines(pen, sender, { x: frame.left, top: top + senderTop });
      paintLines(pen, recipient, { x: RECIPIENT_LEFT, top });
    },
  };
}

function titleBlocks({ recap, words, format, look }: Sheet): Block[] {
  const title = wrapText(recap.title, frame.width, look.title);
  const period = words.period(format.longDay(recap.from), format.longDay(recap.to));
  const bar: Block = {
    height: 14,
    gap: 34,
    isKeptWithNext: true,
    paint: (pen, top) => pen.box({ x: frame.left, y: top, width: 28, height: 3, radius: 1.5 }, look.accent),
  };
  const lines = title.map(
    (text): Block => ({
      height: TITLE_LEADING,
      isKeptWithNext: true,
      paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 18 }, look.title),
    }),
  );
  const subtitle: Block = {
    height: LEADING,
    gap: 1,
    paint: (pen, top) =>
      pen.text(
        `${period}  ·  ${words.madeOn(format.longDay(recap.madeOn))}`,
        { x: frame.left, y: top + 9 },
        look.muted,
      ),
  };
  return [bar, ...lines, subtitle];
}

function introductionBlocks({ recap, look }: Sheet): Block[] {
  if (!recap.introduction) return [];
  return wrapText(recap.introduction, INTRODUCTION_WIDTH, look.body).map((text, index) => ({
    height: 13,
    gap: index === 0 ? 16 : 0,
    paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 9 }, look.body),
  }));
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
