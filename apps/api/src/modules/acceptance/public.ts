/** The reports that the PDF workers know how to draw. */
export const acceptanceTemplates = {
  'acceptance-report': new URL('./acceptance-pdf/acceptance-pdf.ts', import.meta.url),
};
