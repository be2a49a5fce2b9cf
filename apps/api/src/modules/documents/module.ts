import type { Module } from '../../kernel/module.ts';
import { MAKE_DOCUMENT } from './ask-recap.ts';
import { documentAccess } from './document.access.ts';
import { documentPersonal } from './document.personal.ts';
import { documentRoutes } from './document.routes.ts';
import { makeDocument } from './make-document.ts';

/** Documents of a company, drawn by a job and kept as they were issued. [AG-08] */
export const documentsModule: Module = {
  name: 'documents',
  access: [documentAccess],
  personal: documentPersonal,
  mount: documentRoutes,
  jobs: (kernel) => kernel.jobs.handle(MAKE_DOCUMENT, ({ documentId = '' }) => makeDocument(kernel, documentId)),
};
