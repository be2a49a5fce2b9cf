import type { Block } from './flow.ts';
import type { Pen } from './pen.ts';
import { shrinkToFit, type TextStyle, wrapText } from './text-wrap.ts';

/** `width` in points, its own margin included; one column takes the rest. */
export type Column = { label: string; width: number | 'rest'; align?: 'right' };

/** A figure is never cut in two lines: it is printed smaller when its column is too narrow. */
export type CellText = { text: string; style: TextStyle; maxLines?: number; isFigure?: boolean };
/** A cell holds texts below one another, or a bar filled to a share of 0 to 1. */
export type Cell = CellText[] | { share: number; color: string };
export type Row = { cells: Cell[] };

export type TableLook = {
  /** Left edge and width of the table, in points. */
  left: number;
  width: number;
  label: TextStyle;
  hairline: string;
  /** Written in the first column where a row goes on from the page before. */
  continued: CellText;
};

type Line = { text: string; style: TextStyle };
type DrawnCell = { lines: Line[] } | { share: number; color: string };
type Track = { x: number; width: number; isRight: boolean };

const LEADING = 1.34;
const CELL_PADDING = 4.5;
const COLUMN_GAP = 10;
const BAR_HEIGHT = 3;

/**
 * The blocks of a table: one per row, each carrying the header that every page repeats. `total` closes it on the page of
 * the last row.
 */
export function tableBlocks(table: { columns: Column[]; rows: Row[]; total?: Row; look: TableLook }): Block[] {
  const { columns, rows, total, look } = table;
  const tracks = tracksOf(columns, look);
  const header = headerBlock(columns, tracks, look);
  const blocks = rows.map((row) => rowBlock(drawn(row, tracks), { tracks, look, header }));
  if (!total) return blocks;
  const last = blocks[blocks.length - 1];
  if (last) last.isKeptWithNext = true;
  return [...blocks, rowBlock(drawn(total, tracks), { tracks, look, header, isTotal: true })];
}

type RowFrame = { tracks: Track[]; look: TableLook; header: Block; isTotal?: boolean };

function rowBlock(cells: DrawnCell[], frame: RowFrame): Block {
  const leading = leadingOf(cells, frame.look);
  const count = Math.max(1, ...cells.map((cell) => ('lines' in cell ? cell.lines.length : 1)));
  return {
    height: count * leading + 2 * CELL_PADDING,
    header: frame.header,
    paint: (pen, top) => paintRow(pen, top, { cells, leading, count, frame }),
    split(room) {
      const fitting = Math.max(1, Math.floor((room - 2 * CELL_PADDING) / leading));
      return [rowBlock(sliced(cells, 0, fitting), frame), rowBlock(continued(sliced(cells, fitting), frame), frame)];
    },
  };
}

type DrawnRow = { cells: DrawnCell[]; leading: number; count: number; frame: RowFrame };

function paintRow(pen: Pen, top: number, { cells, leading, count, frame }: DrawnRow): void {
  const { tracks, look, isTotal = false } = frame;
  const bottom = top + count * leading + 2 * CELL_PADDING;
  for (const [index, cell] of cells.entries()) {
    const track = tracks[index];
    if (!track) continue;
    if ('lines' in cell) paintLines(pen, cell.lines, { track, leading, top: top + CELL_PADDING });
    else paintBar(pen, cell, { track, y: top + CELL_PADDING + leading / 2, groove: look.hairline });
  }
  if (!isTotal) pen.rule({ x: look.left, y: bottom, width: look.width }, look.hairline);
}

function paintLines(pen: Pen, lines: Line[], at: { track: Track; leading: number; top: number }): void {
  const { track, leading, top } = at;
  for (const [index, { text, style }] of lines.entries()) {
    const baseline = top + index * leading + leading * 0.72;
    if (track.isRight) pen.textRight(text, { right: track.x + track.width, y: baseline }, style);
    else pen.text(text, { x: track.x, y: baseline }, style);
  }
}

function paintBar(
  pen: Pen,
  bar: { share: number; color: string },
  at: { track: Track; y: number; groove: string },
): void {
  const { track, y, groove } = at;
  const area = { x: track.x, y: y - BAR_HEIGHT / 2, height: BAR_HEIGHT, radius: BAR_HEIGHT / 2 };
  pen.box({ ...area, width: track.width }, groove);
  pen.box({ ...area, width: track.width * Math.min(1, Math.max(0, bar.share)) }, bar.color);
}

function headerBlock(columns: Column[], tracks: Track[], look: TableLook): Block {
  const height = look.label.size * LEADING + 2 * CELL_PADDING;
  return {
    height,
    paint(pen, top) {
      for (const [index, { label }] of columns.entries()) {
        const track = tracks[index];
        const lines = [{ text: label, style: look.label }];
        if (track) paintLines(pen, lines, { track, leading: look.label.size * LEADING, top: top + CELL_PADDING });
      }
      pen.rule({ x: look.left, y: top + height, width: look.width }, look.label.color);
    },
  };
}

function tracksOf(columns: Column[], look: TableLook): Track[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : width), 0);
  let x = look.left;
  return columns.map(({ width, align }, index) => {
    const whole = width === 'rest' ? look.width - fixed : width;
    const gap = index === columns.length - 1 ? 0 : COLUMN_GAP;
    const track = { x, width: whole - gap, isRight: align === 'right' };
    x += whole;
    return track;
  });
}

function drawn(row: Row, tracks: Track[]): DrawnCell[] {
  return row.cells.map((cell, index) => {
    if (!Array.isArray(cell)) return cell;
    const width = tracks[index]?.width ?? 0;
    return { lines: cell.flatMap((content) => linesOf(content, width)) };
  });
}

function linesOf({ text, style, maxLines, isFigure = false }: CellText, width: number): Line[] {
  if (!isFigure) return wrapText(text, width, { ...style, maxLines }).map((line) => ({ text: line, style }));
  return [{ text, style: shrinkToFit(text, width, style) }];
}

function leadingOf(cells: DrawnCell[], look: TableLook): number {
  const sizes = cells.flatMap((cell) => ('lines' in cell ? cell.lines.map(({ style }) => style.size) : []));
  return Math.max(look.label.size, ...sizes) * LEADING;
}

function sliced(cells: DrawnCell[], from: number, to?: number): DrawnCell[] {
  return cells.map((cell) => ('lines' in cell ? { lines: cell.lines.slice(from, to) } : cell));
}

function continued(cells: DrawnCell[], { look }: RowFrame): DrawnCell[] {
  return cells.map((cell, index) => (index === 0 ? { lines: [look.continued] } : cell));
}
