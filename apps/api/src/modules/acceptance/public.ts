/** The reports that the PDF workers know how to draw. */
export const acceptanceTemplates = {
  'acceptance-report': new URL('./acceptance-pdf/acceptance-pdf.ts', import.meta.url),
};
export { addReservePhoto } from './add-reserve-photo.ts';
export { acceptReserve, liftReserve } from './lift-reserve.ts';
export { signReport, startSigning } from './sign-report.ts';
export { createReport } from './write-report.ts';
export { createReserve, updateReserve } from './write-reserve.ts';
