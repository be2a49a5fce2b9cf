import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { letterHead, titleBlocks } from '../../../kernel/pdf/print/letter-head.ts';
import { wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import type { Sheet } from './recap-sheet.ts';

const INTRODUCTION_WIDTH = 430;

/** The letter head, the title with its period, and the word of introduction. */
export function mastheadBlocks(sheet: Sheet, hasLogo: boolean): Block[] {
  const { recap, words, format, look } = sheet;
  const { business, company: recipient, title } = recap;
  const period = words.period(format.longDay(recap.from), format.longDay(recap.to));
  const subtitle = `${period}  ·  ${words.madeOn(format.longDay(recap.madeOn))}`;
  return [
    letterHead({ business, recipientLabel: words.company, recipient, hasLogo }, look),
    ...titleBlocks({ title, subtitle }, look),
    ...introductionBlocks(sheet),
  ];
}

function introductionBlocks({ recap, look }: Sheet): Block[] {
  if (!recap.introduction) return [];
  return wrapText(recap.introduction, INTRODUCTION_WIDTH, look.body).map((text, index) => ({
    height: 13,
    gap: index === 0 ? 16 : 0,
    paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 9 }, look.body),
  }));
}
