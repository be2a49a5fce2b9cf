import { photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { type PrintPhoto, richTextBlocks } from '../../../kernel/pdf/print/rich-text-blocks.ts';
import { type TextStyle, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import { commentBlocks } from './comment-blocks.ts';
import { galleryBlocks } from './gallery-blocks.ts';
import { mutedIf, type PrintedSheet } from './sheet-look.ts';
import type { PrintedPhoto, PrintedPublication } from './sheet-print.ts';

const BETWEEN = 26;
const LEADING = 13;

/** What was told of the work, with its photos and what was said of it; all of it grey where it was cancelled. [WS-11, WS-16] */
export function publicationBlocks(sheet: PrintedSheet, publication: PrintedPublication): Block[] {
  const isMuted = publication.cancelled !== null;
  const inText = new Set(photoIdsOf(publication.body));
  const photos = new Map(publication.photos.map((photo) => [photo.id, toPrint(sheet, photo)]));
  return [
    ...headingBlocks(sheet, publication),
    ...richTextBlocks(publication.body, {
      left: frame.left,
      width: frame.width,
      body: mutedIf(isMuted, { ...sheet.look.body, size: 9 }, sheet.look),
      photos,
      isMuted,
    }),
    ...galleryBlocks(
      sheet,
      publication.photos.filter(({ id }) => !inText.has(id)),
      isMuted,
    ),
    ...commentBlocks(sheet, publication.comments, isMuted),
  ];
}

/** Date, time and author under a line, with what marks the publication; never the last thing of a page. */
function headingBlocks(sheet: PrintedSheet, publication: PrintedPublication): Block[] {
  const { words, format, look } = sheet;
  const { authorName, publishedAt, marksFinished, cancelled } = publication;
  const author = words.by(authorName);
  const date = mutedIf(cancelled !== null, look.heading, look);
  const separator: Block = {
    height: 9,
    gap: BETWEEN,
    isKeptWithNext: true,
    paint: (pen, top) => pen.rule({ x: frame.left, y: top, width: frame.width }, look.hairline),
  };
  const marks: [string, TextStyle][] = [];
  if (marksFinished) marks.push([words.marksFinished, mutedIf(cancelled !== null, look.strong, look)]);
  if (cancelled) {
    marks.push([
      words.cancelled(format.moment(cancelled.at), cancelled.byName),
      { ...look.strong, color: look.alarmColor },
    ]);
    if (cancelled.reason) marks.push([words.reason(cancelled.reason), look.muted]);
  }
  return [
    separator,
    ...lineBlocks(format.moment(publishedAt), date, 16),
    ...lineBlocks(author, look.muted),
    ...marks.flatMap(([text, style]) => lineBlocks(text, style)),
  ];
}

function lineBlocks(text: string, style: TextStyle, height = LEADING): Block[] {
  return wrapText(text, frame.width, style).map((line) => ({
    height,
    isKeptWithNext: true,
    paint: (pen, top) => pen.text(line, { x: frame.left, y: top + height * 0.75 }, style),
  }));
}

/** A photo as it is drawn, or the line that says why it is not. */
function toPrint({ words, images }: PrintedSheet, photo: PrintedPhoto): PrintPhoto | { note: string } {
  const image = images[photo.id];
  if (!image || photo.state !== 'shown') {
    return { note: photo.state === 'waiting' ? words.waiting(photo.fileName) : words.missing(photo.fileName) };
  }
  const { width, height, caption } = photo;
  return { image, width, height, caption };
}
