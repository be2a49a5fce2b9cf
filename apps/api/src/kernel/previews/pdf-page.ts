import { drawApart } from './draw-apart.ts';

/**
 * The first page of a PDF as PNG, drawn in a process of its own.
 * @throws Error when the document cannot be read, is locked by a password, or takes too long.
 */
export const drawPdfPage = (pdf: Uint8Array): Promise<Uint8Array> =>
  drawApart(new URL('./pdf-page-worker.ts', import.meta.url), pdf);
