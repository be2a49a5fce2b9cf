import type { RichText, RichTextBlock, RichTextListItem, RichTextParagraph } from '@guichet/dto/core/rich-text';
import { linkedRunsOf, type TextRun } from '@guichet/dto/core/rich-text-runs';
import { textPalette, textScale } from '@guichet/dto/core/rich-text-style';
import type { PdfImage } from '../pdf-image.ts';
import type { Block } from './flow.ts';
import type { Pen } from './pen.ts';
import { type StyledLine, type StyledText, widthOfStyled, wrapStyled } from './styled-lines.ts';
import type { TextStyle } from './text-wrap.ts';
import { typeface } from './typeface.ts';

/** An image, its size in pixels, which says its shape, and what is said under it. */
export type PrintPhoto = { image: PdfImage; width: number; height: number; caption?: string | null };

export type PrintedRichText = {
  /** Left edge and width, in points. */
  left: number;
  width: number;
  /** The normal size and the colour of the words. */
  body: TextStyle;
  /** By id, or what is said in its place; a photo that is not here is left out. */
  photos?: ReadonlyMap<string, PrintPhoto | { note: string }>;
  /** Everything in grey: what was announced and then cancelled. [WS-16] */
  isMuted?: boolean;
};

const LEADING = 1.4;
const INDENT = 14;
const MARKER_GAP = 5;
const MAX_PHOTO_HEIGHT = 320;
const GREY = textPalette.gray.light;
const BULLETS = ['•', '–'];

/** The blocks of a rich text: one for each paragraph, item and photo, cut between two lines where a page ends. [WS-08] [WS-16] */
export function richTextBlocks(text: RichText, printed: PrintedRichText): Block[] {
  return text.content.flatMap((block) => blocksOf(block, { ...printed, depth: 0 }));
}

/** Where one is in the text. */
type Place = PrintedRichText & { depth: number; marker?: string };

function blocksOf(block: RichTextBlock, place: Place): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [linesBlock(linesOf(block, place), place)];
    case 'photo':
      return photoBlocks(block.attrs.photoId, place);
    case 'bulletList':
      return itemsOf(block.content, place, () => BULLETS[place.depth % BULLETS.length] ?? '');
    case 'orderedList':
      return itemsOf(block.content, place, (index) => `${(block.attrs?.start ?? 1) + index}.`);
  }
}

function itemsOf(items: readonly RichTextListItem[], place: Place, markerAt: (index: number) => string): Block[] {
  const { left, width, depth } = place;
  const inner = { ...place, left: left + INDENT, width: width - INDENT, depth: depth + 1 };
  return items.flatMap(({ content }, index) =>
    content.flatMap((block, nth) =>
      blocksOf(block, { ...inner, ...(nth === 0 ? { marker: markerAt(index) } : { marker: undefined }) }),
    ),
  );
}

function linesOf(paragraph: RichTextParagraph, { width, body, isMuted }: Place): StyledLine[] {
  const pieces = linkedRunsOf(paragraph).flatMap(({ link, runs }) =>
    runs.map(
      (run): StyledText => ({
        text: run.text,
        style: styleOf(run, { body, isLink: link !== null, isMuted }),
        isUnderlined: run.isUnderlined || link !== null,
        link,
      }),
    ),
  );
  return wrapStyled(pieces, width);
}

function styleOf(
  { isBold, isItalic, size, color }: TextRun,
  { body, isLink, isMuted = false }: { body: TextStyle; isLink: boolean; isMuted?: boolean },
): TextStyle {
  const upright = isBold ? typeface.semibold : typeface.regular;
  const own = isLink ? textPalette.blue.light : color === null ? body.color : textPalette[color].light;
  return {
    font: isItalic ? (isBold ? typeface.semiboldItalic : typeface.italic) : upright,
    size: body.size * (size === null ? 1 : textScale[size]),
    color: isMuted ? GREY : own,
  };
}

function linesBlock(lines: StyledLine[], place: Place): Block {
  const { body, depth, marker } = place;
  const heights = lines.map((line) => heightOf(line, body));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    gap: body.size * (depth > 0 ? 0.25 : 0.6),
    paint(pen, top) {
      let y = top;
      for (const [index, line] of lines.entries()) {
        const baseline = y + (heights[index] ?? 0) * 0.72;
        if (index === 0 && marker) paintMarker(pen, marker, baseline, place);
        paintLine(pen, line, { x: place.left, baseline });
        y += heights[index] ?? 0;
      }
    },
    ...(lines.length > 1 && {
      split(room: number): [Block, Block] {
        const fitting = fittingIn(room, heights);
        return [
          linesBlock(lines.slice(0, fitting), place),
          linesBlock(lines.slice(fitting), { ...place, marker: undefined }),
        ];
      },
    }),
  };
}

/** How many lines fit, at least one, and never all. */
function fittingIn(room: number, heights: readonly number[]): number {
  let used = 0;
  const beyond = heights.findIndex((height) => {
    used += height;
    return used > room;
  });
  return Math.max(1, beyond === -1 ? heights.length - 1 : beyond);
}

function heightOf(line: StyledLine, body: TextStyle): number {
  return Math.max(body.size, ...line.map(({ style }) => style.size)) * LEADING;
}

function paintMarker(pen: Pen, marker: string, baseline: number, { left, body, isMuted }: Place): void {
  const style = { ...body, font: typeface.regular, color: isMuted ? GREY : body.color };
  pen.textRight(marker, { right: left - MARKER_GAP, y: baseline }, style);
}

function paintLine(pen: Pen, line: StyledLine, at: { x: number; baseline: number }): void {
  let { x } = at;
  for (const piece of line) {
    const { text, style, isUnderlined, link } = piece;
    const width = widthOfStyled(piece);
    if (link === null) pen.text(text, { x, y: at.baseline }, style);
    else pen.link(text, { x, y: at.baseline, to: link }, style);
    if (isUnderlined) pen.rule({ x, y: at.baseline + style.size * 0.14, width }, style.color);
    x += width;
  }
}

function photoBlocks(photoId: string, place: Place): Block[] {
  const { left, width, photos, body, isMuted = false } = place;
  const photo = photos?.get(photoId);
  if (!photo) return [];
  if ('note' in photo) return noteBlocks(photo.note, place);
  const scale = Math.min(width / photo.width, MAX_PHOTO_HEIGHT / photo.height, 1);
  const box = { left, top: 0, width: photo.width * scale, height: photo.height * scale };
  const caption = photo.caption ? noteBlocks(photo.caption, place) : [];
  const picture = { image: photo.image, box, isMuted };
  const isKeptWithNext = caption.length > 0;
  return [
    { height: box.height, gap: body.size, paint: () => undefined, pictures: [picture], isKeptWithNext },
    ...caption,
  ];
}

function noteBlocks(note: string, place: Place): Block[] {
  const style = { ...place.body, size: place.body.size * 0.9, color: GREY };
  const lines = wrapStyled([{ text: note, style, isUnderlined: false, link: null }], place.width);
  return [{ ...linesBlock(lines, { ...place, body: style, marker: undefined }), gap: style.size * 0.4 }];
}
