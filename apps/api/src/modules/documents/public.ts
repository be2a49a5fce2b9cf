export { composeRecap } from './compose-recap.ts';
export { documentStore } from './document.store.ts';
export { askDocument, type DrawnDocument, issueDocument } from './issue-document.ts';
export { makeDocument } from './make-document.ts';

/** The recaps that the PDF workers know how to draw. */
export const recapTemplates = { 'hour-recap': new URL('./recap-pdf/recap-pdf.ts', import.meta.url) };
