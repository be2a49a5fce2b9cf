export { composeRecap } from './compose-recap.ts';
export { makeDocument } from './make-document.ts';

/** The documents that the PDF workers know how to draw. */
export const pdfTemplates = { 'hour-recap': new URL('./recap-pdf/recap-pdf.ts', import.meta.url) };
