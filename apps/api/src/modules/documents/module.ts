import type { Module } from '../../kernel/module.ts';
import { MAKE_DOCUMENT } from './ask-recap.ts';
import { sweepDeletedDocuments } from './delete-document.ts';
import { DRAW_DOCUMENT, drawDocument } from './deposit-document.ts';
import { documentAccess } from './document.access.ts';
import { documentPersonal } from './document.personal.ts';
import { documentRoutes } from './document.routes.ts';
import { makeDocument } from './make-document.ts';

/** Documents of a company: drawn by a job and kept as they were issued, or deposited by staff. [AG-08, WS-03] */
export const documentsModule: Module = {
  name: 'documents',
  access: [documentAccess],
  personal: documentPersonal,
  mount: documentRoutes,
  jobs(kernel) {
    kernel.jobs.handle(MAKE_DOCUMENT, ({ documentId = '' }) => makeDocument(kernel, documentId));
    kernel.jobs.handle(DRAW_DOCUMENT, ({ documentId = '' }) => drawDocument(kernel, documentId));
    kernel.jobs.schedule('documents.sweep-deleted', '5 4 * * *', () => sweepDeletedDocuments(kernel));
  },
};
