import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImages } from '../../../kernel/pdf/pdf-template.ts';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { letterPages, oneLine } from '../../../kernel/pdf/print/letter-pages.ts';
import { paintedDocument } from '../../../kernel/pdf/print/painted-document.ts';
import { printable } from '../../../kernel/pdf/print/text-wrap.ts';
import { publicationBlocks } from './publication-blocks.ts';
import { headBlocks } from './sheet-head.ts';
import { type PrintedSheet, printedSheet } from './sheet-look.ts';
import { sheetPrint } from './sheet-print.ts';
import { sheetSample } from './sheet-sample.ts';

/** Drawn once when a worker warms up. */
export const sample = sheetSample;

/**
 * A progress sheet on paper. `images.logo` is the business's, optional; the others bear the ids of the photos that they show.
 * Throws a ZodError when the input is not a `SheetPrint`. [WS-16]
 */
export default function sheetPdf(input: unknown, images: PdfImages): ReactElement<DocumentProps> {
  const sheet = printedSheet(sheetPrint.parse(input), images);
  const { print, words, format, look } = sheet;
  const { title, reference, business, company, language, madeOn } = print;
  return paintedDocument({
    title: printable(`${reference} – ${title}`),
    author: printable(business.name),
    language,
    madeOn,
    pages: letterPages(blocksOf(sheet), {
      logo: images.logo,
      look,
      runningTitle: oneLine(title, 250, look.label),
      runningDetail: oneLine(company.name, 230, look.detail),
      footer: `${oneLine(reference, 200, look.detail)}  ·  ${words.kind}  ·  ${words.madeOn(format.day(madeOn))}`,
      page: words.page,
    }),
  });
}

function blocksOf(sheet: PrintedSheet): Block[] {
  const { publications } = sheet.print;
  const told = publications.flatMap((publication) => publicationBlocks(sheet, publication));
  return [...headBlocks(sheet), ...(told.length > 0 ? told : [emptyBlock(sheet)])];
}

function emptyBlock({ words, look }: PrintedSheet): Block {
  return {
    height: 13,
    gap: 30,
    paint: (pen, top) => pen.text(words.empty, { x: frame.left, y: top + 9 }, look.muted),
  };
}
