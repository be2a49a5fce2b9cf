import type { TextStyle } from './text-wrap.ts';

/** The part of pdfkit that @react-pdf hands to the `paint` of a Canvas. */
export type Painter = {
  font(source: unknown, name: string): Painter;
  fontSize(size: number): Painter;
  fillColor(color: string): Painter;
  strokeColor(color: string): Painter;
  lineWidth(width: number): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  stroke(): Painter;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Painter;
  fill(): Painter;
  text(text: string, x: number, y: number, options: object): Painter;
};

/** Lengths in points from the top left corner of the page; the `y` of a text is its baseline. */
export type Pen = {
  text(line: string, at: { x: number; y: number }, style: TextStyle): void;
  /** A text that leads to an address. */
  link(line: string, at: { x: number; y: number; to: string }, style: TextStyle): void;
  textRight(line: string, at: { right: number; y: number }, style: TextStyle): void;
  /** A hairline. */
  rule(from: { x: number; y: number; width: number }, color: string): void;
  /** A line through points, as a hand draws it; a single point is a dot. */
  line(points: readonly { x: number; y: number }[], ink: { color: string; width: number }): void;
  box(area: { x: number; y: number; width: number; height: number; radius?: number }, color: string): void;
};

const HAIRLINE = 0.5;
/** How far letters rise above the baseline, of their size. */
const ASCENT = 0.75;

/** Wraps the painter of one page in the few gestures that documents need. */
export function penOf(painter: Painter): Pen {
  let filledWith = '';
  function fillWith(color: string): void {
    if (color !== filledWith) painter.fillColor(color);
    filledWith = color;
  }
  function text(line: string, { x, y }: { x: number; y: number }, { font, size, color }: TextStyle): void {
    if (line === '') return;
    fillWith(color);
    painter.font(font.source, font.name).fontSize(size);
    painter.text(line, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
  return {
    text,
    link(line, { x, y, to }, { font, size, color }) {
      fillWith(color);
      painter.font(font.source, font.name).fontSize(size);
      // What leads elsewhere begins at the given point: the top of the letters, not their baseline.
      const rise = ASCENT * size;
      const measured = { textWidth: font.widthOf(line, size), wordCount: 1 };
      painter.text(line, x, y - rise, { lineBreak: false, baseline: -rise, link: to, ...measured });
    },
    textRight: (line, { right, y }, style) => text(line, { x: right - style.font.widthOf(line, style.size), y }, style),
    rule({ x, y, width }, color) {
      const end = x + width;
      painter.strokeColor(color).lineWidth(HAIRLINE).moveTo(x, y).lineTo(end, y).stroke();
    },
    line([start, ...rest], { color, width }) {
      if (!start) return;
      painter.strokeColor(color).lineWidth(width).moveTo(start.x, start.y);
      for (const { x, y } of rest.length > 0 ? rest : [{ x: start.x + width, y: start.y }]) painter.lineTo(x, y);
      painter.stroke();
    },
    box({ x, y, width, height, radius = 0 }, color) {
      if (width <= 0) return;
      fillWith(color);
      painter.roundedRect(x, y, width, height, Math.min(radius, width / 2)).fill();
    },
  };
}
