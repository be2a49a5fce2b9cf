import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import type { Api } from '../../testing/api.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { printSheet } from './print-sheet.ts';
import { buildPhoto } from './publication.factory.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Asks for the print of a sheet, has it made, downloads it and reads it. */
export async function printOf(test: TestApp, person: Api, projectId: string, fields: object = {}) {
  const asked = await person.post(`/projects/${projectId}/sheet-prints`, fields);
  if (asked.status !== 202) throw new Error(`It was not asked for: ${JSON.stringify(asked.body)}`);
  const id: string = asked.body.id;
  await printSheet(test.kernel, id);
  const { raw } = await person.get(`/documents/${id}/file`);
  const pdf = await getDocumentProxy(new Uint8Array(raw));
  const { totalPages, text: pages } = await extractText(pdf, { mergePages: false });
  return { id, pdf, totalPages, pages, text: pages.join('\n').replaceAll(/\s+/g, ' ') };
}

/** Builds a photo of plain red, 800 by 600, with its print size in the store. */
export async function redPhoto(test: TestApp, publication: { id: string; projectId: string }, fields: object = {}) {
  const red = { width: 800, height: 600, channels: 3, background: '#ff0000' } as const;
  const printKey = storageKey('photos', randomUUID());
  await test.kernel.storage.write(printKey, await sharp({ create: red }).webp().toBuffer());
  return buildPhoto(test, publication, { isPublished: true, printKey, width: 800, height: 600, ...fields });
}

/** What the first image of the first page is of. */
export async function colourOf(pdf: Pdf): Promise<'red' | 'grey' | 'other'> {
  const [image] = await extractImages(pdf, 1);
  const [red = 0, green = 0, blue = 0] = image?.data ?? [];
  if (image?.channels === 1 || (red === green && green === blue)) return 'grey';
  return red > 200 && green < 60 && blue < 60 ? 'red' : 'other';
}
