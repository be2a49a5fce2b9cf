import type { PdfImages } from '../../../kernel/pdf/pdf-template.ts';
import { type DocumentLook, documentLook } from '../../../kernel/pdf/print/document-look.ts';
import type { TextStyle } from '../../../kernel/pdf/print/text-wrap.ts';
import { type SheetFormat, sheetFormat } from './sheet-format.ts';
import type { SheetPrint } from './sheet-print.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';

/** What every part of the print draws from. */
export type PrintedSheet = {
  print: SheetPrint;
  words: SheetWords;
  format: SheetFormat;
  look: DocumentLook;
  images: PdfImages;
};

/** Gathers the words, formats and look that a print asks for. */
export function printedSheet(print: SheetPrint, images: PdfImages): PrintedSheet {
  const { language, timeZone, business } = print;
  const look = documentLook(business.accentColor);
  return { print, words: sheetWords[language], format: sheetFormat(language, timeZone), look, images };
}

/** The style in grey, where what it says was cancelled. */
export function mutedIf(isMuted: boolean, style: TextStyle, { muted }: DocumentLook): TextStyle {
  return isMuted ? { ...style, color: muted.color } : style;
}
