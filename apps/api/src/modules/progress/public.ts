export { cancelPublication } from './cancel-publication.ts';
export { touchProject } from './change-publication.ts';
export { findReaders } from './news-readers.sql.ts';
export { addPhoto, MAKE_PHOTO_SIZES } from './photos/add-photo.ts';
export { DISCARD_PHOTO } from './photos/change-photo.ts';
export { keepPhoto } from './photos/keep-photo.ts';
export { photoSelect, toPhotoRow } from './photos/read-photo.ts';
export { recordPhoto } from './photos/record-photo.ts';
export { visitSheet } from './visit-sheet.ts';
export { createPublication, publishPublication } from './write-publication.ts';
export { writePublicationComment } from './write-publication-comment.ts';

/** The sheets that the PDF workers know how to draw. */
export const sheetTemplates = { 'progress-sheet': new URL('./sheet-pdf/sheet-pdf.ts', import.meta.url) };
