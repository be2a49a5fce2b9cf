/** The reports that the PDF workers know how to draw. */
export const acceptanceTemplates = {
  'acceptance-report': new URL('./acceptance-pdf/acceptance-pdf.ts', import.meta.url),
};
export { acceptReserve, liftReserve } from './lift-reserve.ts';
export { createReserve } from './write-reserve.ts';
