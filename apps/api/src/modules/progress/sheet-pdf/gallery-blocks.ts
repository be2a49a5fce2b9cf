import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import type { PrintedSheet } from './sheet-look.ts';
import type { PrintedPhoto } from './sheet-print.ts';

const COLUMNS = 2;
const GAP = 12;
const WIDTH = (frame.width - GAP) / COLUMNS;
const MAX_HEIGHT = 230;
const LEADING = 10;
const CAPTION_LINES = 4;

/** Photos in rows of two that no page cuts, each in its own shape, with its caption; a line for each that is not there. [WS-16] */
export function galleryBlocks(sheet: PrintedSheet, photos: readonly PrintedPhoto[], isMuted: boolean): Block[] {
  const shown = photos.filter(({ id, state }) => state === 'shown' && sheet.images[id]);
  const absent = photos.filter((photo) => !shown.includes(photo));
  const rows = Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, row) =>
    rowBlock(sheet, shown.slice(row * COLUMNS, (row + 1) * COLUMNS), isMuted),
  );
  return [...rows, ...absent.flatMap((photo) => absentBlocks(sheet, photo))];
}

function rowBlock({ look, images }: PrintedSheet, photos: readonly PrintedPhoto[], isMuted: boolean): Block {
  const cells = photos.map((photo, column) => {
    const scale = Math.min(WIDTH / photo.width, MAX_HEIGHT / photo.height);
    const left = frame.left + column * (WIDTH + GAP);
    const caption = photo.caption ? wrapText(photo.caption, WIDTH, { ...look.detail, maxLines: CAPTION_LINES }) : [];
    const box = { left, top: 0, width: photo.width * scale, height: photo.height * scale };
    return { image: images[photo.id], box, caption };
  });
  const heights = cells.map(({ box, caption }) => box.height + (caption.length > 0 ? caption.length * LEADING + 4 : 0));
  return {
    height: Math.max(...heights),
    gap: 10,
    pictures: cells.flatMap(({ image, box }) => (image ? [{ image, box, isMuted }] : [])),
    paint(pen, top) {
      for (const { box, caption } of cells) {
        for (const [index, line] of caption.entries()) {
          const y = top + box.height + 4 + index * LEADING + 7;
          pen.text(line, { x: box.left, y }, look.detail);
        }
      }
    },
  };
}

function absentBlocks({ words, look }: PrintedSheet, { state, fileName, caption }: PrintedPhoto): Block[] {
  const said = state === 'waiting' ? words.waiting(fileName) : words.missing(fileName);
  return wrapText(caption ? `${said} – ${caption}` : said, frame.width, look.muted).map((line, index) => ({
    height: 12,
    gap: index === 0 ? 6 : 0,
    paint: (pen, top) => pen.text(line, { x: frame.left, y: top + 9 }, look.muted),
  }));
}
