import type { Strokes } from '@guichet/dto/acceptance/acceptance-report';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { oneLine } from '../../../kernel/pdf/print/letter-pages.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { shrinkToFit } from '../../../kernel/pdf/print/text-wrap.ts';
import { typeface } from '../../../kernel/pdf/print/typeface.ts';
import type { Paper } from './paper.ts';

type Signature = Paper['print']['signatures'][number];

const GAP = 20;
const WIDTH = (frame.width - GAP) / 2;
/** A pad of 1,000 by 400 fits in it. */
const PAD = { width: WIDTH, height: WIDTH * 0.4 };
const SCALE = PAD.width / 1000;
const LEADING = 12;
const INK_WIDTH = 1.4;

/** Both hands, side by side, never cut in two. */
export function signatureBlock(paper: Paper): Block {
  return {
    height: PAD.height + 5 * LEADING,
    gap: 8,
    paint(pen, top) {
      for (const [index, signature] of paper.print.signatures.entries()) {
        paintSignature(pen, paper, signature, { x: frame.left + index * (WIDTH + GAP), top });
      }
    },
  };
}

function paintSignature(
  pen: Pen,
  { words, look, instant }: Paper,
  { side, signerName, strokes, signedAt, signedOnByName }: Signature,
  { x, top }: { x: number; top: number },
): void {
  const line = (text: string, row: number, style: Paper['look']['body']) =>
    pen.text(oneLine(text, WIDTH, style), { x, y: top + row * LEADING - 3 }, style);
  line(words.sides[side], 1, look.label);
  line(signerName, 2, look.strong);
  const padTop = top + 2.5 * LEADING;
  if (strokes) paintStrokes(pen, strokes, { x, top: padTop, color: look.body.color });
  else paintTyped(pen, signerName, { x, top: padTop, color: look.body.color });
  pen.rule({ x, y: padTop + PAD.height, width: WIDTH }, look.hairline);
  const below = padTop + PAD.height + LEADING - 3;
  pen.text(oneLine(words.signedAt(instant(signedAt)), WIDTH, look.muted), { x, y: below }, look.muted);
  const how = [strokes ? null : words.typed, signedOnByName && words.signedOn(signedOnByName)]
    .filter(Boolean)
    .join(', ');
  pen.text(oneLine(how, WIDTH, look.detail), { x, y: below + LEADING }, look.detail);
}

function paintStrokes(pen: Pen, strokes: Strokes, { x, top, color }: { x: number; top: number; color: string }): void {
  for (const stroke of strokes) {
    const points = stroke.map(([across, down]) => ({ x: x + across * SCALE, y: top + down * SCALE }));
    pen.line(points, { color, width: INK_WIDTH });
  }
}

/** The slanted letters say at a glance that it stands for a hand. */
function paintTyped(pen: Pen, name: string, { x, top, color }: { x: number; top: number; color: string }): void {
  const style = shrinkToFit(name, WIDTH, { font: typeface.italic, size: 24, color });
  pen.text(name, { x, y: top + PAD.height / 2 }, style);
}
