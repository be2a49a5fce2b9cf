import papaparse from 'papaparse';

/** Tells spreadsheets that the file is UTF-8: it stands once, before the first line. */
export const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for a formula, on whichever line the rest stands; some read the signs of full width as the others. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Lines of CSV. A cell that a spreadsheet would run begins with an apostrophe: it is read, not run. [AG-21] */
export function toCsv(rows: string[][]): string {
  return `${papaparse.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
