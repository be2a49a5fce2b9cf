import type { PdfImage } from '../pdf-image.ts';
import { type DocumentLook, frame } from './document-look.ts';
import { type Block, paginate, picturesOf } from './flow.ts';
import { logoBox } from './letter-head.ts';
import type { PaintedPage } from './painted-document.ts';
import type { Pen } from './pen.ts';
import { type TextStyle, wrapText } from './text-wrap.ts';

/** What pages say around what they hold. */
export type LetterFrame = {
  logo: PdfImage | undefined;
  look: DocumentLook;
  /** Above every page but the first, side by side: no longer than leaves room for the other. */
  runningTitle: string;
  runningDetail: string;
  footer: string;
  page(page: number, total: number): string;
};

/** The pages of a letter: its logo on the first, a running head on the others, a footer with the page's number on all. */
export function letterPages(blocks: readonly Block[], around: LetterFrame): PaintedPage[] {
  const room = { first: frame.bottom - frame.firstTop, next: frame.bottom - frame.nextTop };
  const pages = paginate(blocks, room);
  return pages.map((placed, index) => {
    const origin = index === 0 ? frame.firstTop : frame.nextTop;
    const logo = around.logo && index === 0 ? [{ image: around.logo, box: logoBox }] : [];
    return {
      images: [...logo, ...picturesOf(placed, origin)],
      paint(pen) {
        if (index > 0) paintRunningHead(pen, around);
        for (const { block, top } of placed) block.paint(pen, origin + top);
        paintFooter(pen, around, around.page(index + 1, pages.length));
      },
    };
  });
}

function paintRunningHead(pen: Pen, { look, runningTitle, runningDetail }: LetterFrame): void {
  pen.text(runningTitle, { x: frame.left, y: frame.runningBaseline }, look.label);
  pen.textRight(runningDetail, { right: frame.right, y: frame.runningBaseline }, look.detail);
}

function paintFooter(pen: Pen, { look, footer }: LetterFrame, page: string): void {
  pen.rule({ x: frame.left, y: frame.footerRule, width: frame.width }, look.hairline);
  pen.text(oneLine(footer, 430, look.detail), { x: frame.left, y: frame.footerBaseline }, look.detail);
  pen.textRight(page, { right: frame.right, y: frame.footerBaseline }, look.detail);
}

/** The text, ended with an ellipsis where it is wider than `width` points. */
export function oneLine(text: string, width: number, style: TextStyle): string {
  return wrapText(text, width, { ...style, maxLines: 1 })[0] ?? '';
}
