import { recap as recapSchema } from '@guichet/dto/documents/recap';
import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImages } from '../../../kernel/pdf/pdf-template.ts';
import { type Block, paginate } from '../../../kernel/pdf/print/flow.ts';
import { paintedDocument } from '../../../kernel/pdf/print/painted-document.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { printable, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import { balanceBlocks } from './recap-balance.ts';
import { lineBlocks } from './recap-lines.ts';
import { frame } from './recap-look.ts';
import { logoBox, mastheadBlocks } from './recap-masthead.ts';
import { recapSample } from './recap-sample.ts';
import { type Sheet, sheetOf } from './recap-sheet.ts';
import { kindBlocks, packBlocks, ticketBlocks } from './recap-summaries.ts';

/** Drawn once when a worker warms up. */
export const sample = recapSample;

/**
 * The PDF recap of a company's hours, a statement like a bank's. `images.logo` is the business's, optional.
 * Throws a ZodError when the input is not a `Recap`. [AG-08]
 */
export default function recapPdf(input: unknown, images: PdfImages): ReactElement<DocumentProps> {
  const sheet = sheetOf(recapSchema.parse(input));
  const { logo } = images;
  const room = { first: frame.bottom - frame.firstTop, next: frame.bottom - frame.nextTop };
  const pages = paginate(blocksOf(sheet, logo !== undefined), room);
  const { title, business, language, madeOn } = sheet.recap;
  return paintedDocument({
    title: printable(title),
    author: printable(business.name),
    language,
    madeOn,
    pages: pages.map((blocks, index) => ({
      images: logo && index === 0 ? [{ image: logo, box: logoBox }] : [],
      paint(pen) {
        if (index > 0) paintRunningHead(pen, sheet);
        const origin = index === 0 ? frame.firstTop : frame.nextTop;
        for (const { block, top } of blocks) block.paint(pen, origin + top);
        paintFooter(pen, sheet, sheet.words.page(index + 1, pages.length));
      },
    })),
  });
}

/** The three levels of detail differ only here. */
function blocksOf(sheet: Sheet, hasLogo: boolean): Block[] {
  const details = { summary: [], ticket: ticketBlocks(sheet), intervention: lineBlocks(sheet) };
  return [
    ...mastheadBlocks(sheet, hasLogo),
    ...balanceBlocks(sheet),
    ...kindBlocks(sheet),
    ...details[sheet.recap.detail],
    ...packBlocks(sheet),
  ];
}

function paintRunningHead(pen: Pen, { recap, words, format, look }: Sheet): void {
  const period = words.period(format.longDay(recap.from), format.longDay(recap.to));
  const right = `${oneLine(recap.company.name, 170, look.detail)}  ·  ${period}`;
  pen.text(oneLine(recap.title, 150, look.label), { x: frame.left, y: frame.runningBaseline }, look.label);
  pen.textRight(right, { right: frame.right, y: frame.runningBaseline }, look.detail);
}

function paintFooter(pen: Pen, { recap, words, format, look }: Sheet, page: string): void {
  const left = `${oneLine(recap.business.name, 300, look.detail)}  ·  ${words.madeOn(format.longDay(recap.madeOn))}`;
  pen.rule({ x: frame.left, y: frame.footerRule, width: frame.width }, look.hairline);
  pen.text(left, { x: frame.left, y: frame.footerBaseline }, look.detail);
  pen.textRight(page, { right: frame.right, y: frame.footerBaseline }, look.detail);
}

function oneLine(text: string, width: number, style: Sheet['look']['detail']): string {
  return wrapText(text, width, { ...style, maxLines: 1 })[0] ?? '';
}
