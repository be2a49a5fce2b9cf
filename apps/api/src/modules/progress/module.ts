import type { Module } from '../../kernel/module.ts';
import { PRINT_SHEET } from './ask-sheet-print.ts';
import { sweepDeletedPublications } from './delete-publication.ts';
import { MAKE_PHOTO_SIZES } from './photos/add-photo.ts';
import { DISCARD_PHOTO } from './photos/change-photo.ts';
import { makePhotoSizes } from './photos/make-photo-sizes.ts';
import { photoRoutes } from './photos/photo.routes.ts';
import { discardPhotoFiles } from './photos/photo-keys.ts';
import { sweepPhotos } from './photos/sweep-photos.ts';
import { printSheet } from './print-sheet.ts';
import { progressAccess } from './progress.access.ts';
import { progressPersonal } from './progress.personal.ts';
import { publicationRoutes } from './publication.routes.ts';
import { publicationCommentRoutes } from './publication-comment.routes.ts';
import { sheetRoutes } from './sheet.routes.ts';
import { sheetPrintRoutes } from './sheet-print.routes.ts';

/** The progress sheet of a project: what staff publish, and what is said of it. [WS-06 to WS-17] */
export const progressModule: Module = {
  name: 'progress',
  access: progressAccess,
  personal: progressPersonal,
  mount(routes) {
    sheetRoutes(routes);
    sheetPrintRoutes(routes);
    publicationRoutes(routes);
    publicationCommentRoutes(routes);
    photoRoutes(routes);
  },
  jobs(kernel) {
    kernel.jobs.handle(MAKE_PHOTO_SIZES, ({ photoId = '' }) => makePhotoSizes(kernel, photoId));
    kernel.jobs.handle(DISCARD_PHOTO, ({ photoId = '' }) => discardPhotoFiles(kernel, photoId));
    kernel.jobs.handle(PRINT_SHEET, ({ documentId = '' }) => printSheet(kernel, documentId));
    kernel.jobs.schedule('progress.sweep-deleted', '20 3 * * *', () => sweepDeletedPublications(kernel));
    kernel.jobs.schedule('progress.sweep-photos', '50 3 * * *', () => sweepPhotos(kernel));
  },
};
