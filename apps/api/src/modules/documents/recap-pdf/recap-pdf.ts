import { recap as recapSchema } from '@guichet/dto/documents/recap';
import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImages } from '../../../kernel/pdf/pdf-template.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { letterPages, oneLine } from '../../../kernel/pdf/print/letter-pages.ts';
import { paintedDocument } from '../../../kernel/pdf/print/painted-document.ts';
import { printable } from '../../../kernel/pdf/print/text-wrap.ts';
import { balanceBlocks } from './recap-balance.ts';
import { lineBlocks } from './recap-lines.ts';
import { mastheadBlocks } from './recap-masthead.ts';
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
  const { recap, words, format, look } = sheet;
  const { title, business, company, language, madeOn } = recap;
  const period = words.period(format.longDay(recap.from), format.longDay(recap.to));
  return paintedDocument({
    title: printable(title),
    author: printable(business.name),
    language,
    madeOn,
    pages: letterPages(blocksOf(sheet, logo !== undefined), {
      logo,
      look,
      runningTitle: oneLine(title, 150, look.label),
      runningDetail: `${oneLine(company.name, 170, look.detail)}  ·  ${period}`,
      footer: `${oneLine(business.name, 300, look.detail)}  ·  ${words.madeOn(format.longDay(madeOn))}`,
      page: words.page,
    }),
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
