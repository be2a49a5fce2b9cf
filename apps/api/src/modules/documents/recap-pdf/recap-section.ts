import { formatDuration } from '@guichet/dto/core/duration';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import type { Cell, TableLook } from '../../../kernel/pdf/print/table.ts';
import type { Sheet } from './recap-sheet.ts';

/** A heading that stays with the first row of its table; nothing for an empty table. */
export function sectionBlocks({ look }: Sheet, heading: string, table: Block[]): Block[] {
  if (table.length === 0) return [];
  const title: Block = {
    height: 20,
    gap: 26,
    isKeptWithNext: true,
    paint: (pen, top) => pen.text(heading, { x: frame.left, y: top + 12 }, look.heading),
  };
  return [title, ...table];
}

/** The look shared by every table of the recap. */
export function tableLook({ look, words }: Sheet): TableLook {
  const continued = { text: words.continued, style: look.detail };
  return { left: frame.left, width: frame.width, label: look.label, hairline: look.hairline, continued };
}

/** Makers of the cells that most rows need. */
export function cellsOf({ look }: Sheet) {
  const figure = (text: string, style = look.body): Cell => [{ text, style, isFigure: true }];
  return {
    text: (text: string): Cell => [{ text, style: look.body }],
    figure,
    total: (text: string): Cell => figure(text, look.strong),
    /** Minutes as people read them; a dash when they are not told. */
    time: (minutes: number | null): Cell => figure(minutes === null ? '–' : formatDuration(minutes)),
  };
}
