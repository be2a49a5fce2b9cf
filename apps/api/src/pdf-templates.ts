import { acceptanceTemplates } from './modules/acceptance/public.ts';
import { recapTemplates } from './modules/documents/public.ts';
import { sheetTemplates } from './modules/progress/public.ts';

/** All that the PDF workers know how to draw. */
export const pdfTemplates = { ...recapTemplates, ...sheetTemplates, ...acceptanceTemplates };
