import type { Module } from '../../kernel/module.ts';
import { sweepDeletedPublications } from './delete-publication.ts';
import { progressAccess } from './progress.access.ts';
import { progressPersonal } from './progress.personal.ts';
import { publicationRoutes } from './publication.routes.ts';
import { publicationCommentRoutes } from './publication-comment.routes.ts';
import { sheetRoutes } from './sheet.routes.ts';

/** The progress sheet of a project: what staff publish, and what is said of it. [WS-06 to WS-17] */
export const progressModule: Module = {
  name: 'progress',
  access: progressAccess,
  personal: progressPersonal,
  mount(routes) {
    sheetRoutes(routes);
    publicationRoutes(routes);
    publicationCommentRoutes(routes);
  },
  jobs(kernel) {
    kernel.jobs.schedule('progress.sweep-deleted', '20 3 * * *', () => sweepDeletedPublications(kernel));
  },
};
