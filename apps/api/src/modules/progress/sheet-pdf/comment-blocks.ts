import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { richTextBlocks } from '../../../kernel/pdf/print/rich-text-blocks.ts';
import { printable, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import { mutedIf, type PrintedSheet } from './sheet-look.ts';
import type { PrintedComment } from './sheet-print.ts';

const INDENT = 12;
/** A conversation that goes deeper stays at this step: its words need their width. */
const MAX_DEPTH = 12;

/** What was said of a publication, as a tree: what answers stands further in, beside a line for each step. [WS-13, WS-16] */
export function commentBlocks(sheet: PrintedSheet, comments: readonly PrintedComment[], isMuted: boolean): Block[] {
  if (comments.length === 0) return [];
  const { words, look } = sheet;
  const title: Block = {
    height: 12,
    gap: 14,
    isKeptWithNext: true,
    paint: (pen, top) => pen.text(words.comments(comments.length), { x: frame.left, y: top + 9 }, look.label),
  };
  return [title, ...comments.flatMap((comment) => oneComment(sheet, comment, isMuted))];
}

function oneComment(sheet: PrintedSheet, comment: PrintedComment, isMuted: boolean): Block[] {
  const { words, format, look } = sheet;
  const steps = Math.min(comment.depth, MAX_DEPTH) + 1;
  const left = frame.left + steps * INDENT;
  const width = frame.right - left;
  const author = mutedIf(isMuted, { ...look.strong, size: 8 }, look);
  const said = `${words.by(comment.authorName)}  ·  ${format.moment(comment.createdAt)}`;
  const head = wrapText(said, width, author).map(
    (line, index): Block => ({
      height: 12,
      gap: index === 0 ? 7 : 0,
      isKeptWithNext: true,
      paint: (pen, top) => pen.text(line, { x: left, y: top + 9 }, author),
    }),
  );
  const text = printable(comment.body).trim() === '' ? words.pictogram : comment.body;
  const body = richTextBlocks(richTextOf(text), { left, width, body: mutedIf(isMuted, look.body, look), isMuted });
  return [...head, ...body].map((block) => besideLines(block, steps, look.hairline));
}

/** The block with a line at its left for each step of the tree, in each of its pieces. */
function besideLines(block: Block, steps: number, color: string): Block {
  const { split } = block;
  return {
    ...block,
    paint(pen, top) {
      paintLines(pen, { steps, color, top, height: block.height });
      block.paint(pen, top);
    },
    ...(split && {
      split(room: number): [Block, Block] {
        const [fitting, following] = split.call(block, room);
        return [besideLines(fitting, steps, color), besideLines(following, steps, color)];
      },
    }),
  };
}

function paintLines(pen: Pen, at: { steps: number; color: string; top: number; height: number }): void {
  const { steps, color, top, height } = at;
  for (let step = 0; step < steps; step += 1) {
    const x = frame.left + step * INDENT + INDENT / 2;
    pen.box({ x, y: top, width: 0.75, height }, color);
  }
}
