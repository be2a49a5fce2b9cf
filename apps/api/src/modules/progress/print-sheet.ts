import { photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import { dayOf } from '../../kernel/clock.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import { type DrawnDocument, issueDocument } from '../documents/public.ts';
import { readLogo } from '../settings/public.ts';
import type { SheetPrintRequest } from './ask-sheet-print.ts';
import { photoOnPaper, sideOnPaper } from './print-photo.ts';
import { readPrintedPublications, type UndrawnPublication } from './read-printed-publications.ts';
import type { PrintedPublication, SheetPrint } from './sheet-pdf/sheet-print.ts';
import { composePrintHead, printFingerprint } from './sheet-print-head.ts';

/** Where the pages begin to be drawn, of a hundred: the photos take what comes before. */
const PHOTOS_DRAWN = 85;
/** So much more is worth telling. */
const STEP = 5;

/** Prints a sheet that was asked for, as it stands now. It may run twice. [WS-16] */
export function printSheet(kernel: Kernel, documentId: string): Promise<void> {
  return issueDocument(kernel, documentId, { draw: (document) => draw(kernel, document) });
}

async function draw(kernel: Kernel, { id, companyId, input }: Document): Promise<DrawnDocument> {
  const { fingerprint: _, ...asked } = input as unknown as SheetPrintRequest;
  const context = systemContext(kernel);
  const db = kernel.database.systemDb('printing a sheet for its company');
  const shown = async () => {
    const head = await composePrintHead(db, context.settings, asked.projectId);
    return { head, fingerprint: await printFingerprint(context.sql, asked.projectId, head) };
  };
  const { head, fingerprint } = await shown();
  const { publications, images } = await drawPhotos(kernel, { ...asked, id, companyId });
  const logo = await readLogo(kernel);
  const print: SheetPrint = {
    ...head,
    language: asked.language,
    madeOn: dayOf(kernel.clock.now(), head.timeZone),
    publications,
  };
  const pdf = await kernel.pdf.render('progress-sheet', print, { ...images, ...(logo && { logo }) });
  // What changed meanwhile may be in it or not: it is never given for another state of the sheet.
  const isSame = (await shown()).fingerprint === fingerprint;
  return { pdf, input: { ...asked, fingerprint: isSame ? fingerprint : null } };
}

type Asked = Omit<SheetPrintRequest, 'fingerprint'> & Pick<Document, 'id' | 'companyId'>;

/** Draws the photos one by one, and tells how far it is. */
async function drawPhotos(kernel: Kernel, asked: Asked) {
  const db = kernel.database.systemDb('printing a sheet for its company');
  const { projectId } = asked;
  const count = await db.photo.count({ where: { projectId, publication: { state: 'published' }, deletedAt: null } });
  const tell = progressOf(kernel, asked.id, count);
  const images: Record<string, Uint8Array> = {};
  const drawnOf = async (undrawn: UndrawnPublication): Promise<PrintedPublication> => {
    const photos: PrintedPublication['photos'] = [];
    const inText = new Set(photoIdsOf(undrawn.body));
    const isMuted = undrawn.cancelled !== null;
    for (const one of undrawn.photos) {
      const side = sideOnPaper(count, inText.has(one.id) ? 'inText' : 'inRow');
      const { photo, jpeg } = await photoOnPaper(kernel, one, { side, isMuted });
      if (jpeg) images[photo.id] = jpeg;
      photos.push(photo);
      await tell();
    }
    return { ...undrawn, photos };
  };
  const publications: PrintedPublication[] = [];
  for await (const undrawn of readPrintedPublications(db, kernel.database, asked)) {
    publications.push(await drawnOf(undrawn));
  }
  return { publications, images };
}

/** @returns what is called once a photo is drawn, of `count`. */
function progressOf(kernel: Kernel, id: string, count: number): () => Promise<void> {
  const db = kernel.database.systemDb('how far a document is');
  let drawn = 0;
  let told = 0;
  return async () => {
    drawn += 1;
    const progress = Math.floor((PHOTOS_DRAWN * Math.min(drawn, count)) / Math.max(1, count));
    if (progress < told + STEP) return;
    told = progress;
    await db.document.updateMany({ where: { id, state: { not: 'ready' } }, data: { progress } });
  };
}
