import { formatDuration } from '@guichet/dto/core/duration';
import type { RecapLine } from '@guichet/dto/documents/recap';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { type Cell, type Column, type Row, tableBlocks } from '../../../kernel/pdf/print/table.ts';
import { cellsOf, sectionBlocks, tableLook } from './recap-section.ts';
import type { Sheet } from './recap-sheet.ts';

/** The statement itself: one row per intervention, closed by its total. */
export function lineBlocks(sheet: Sheet): Block[] {
  const { recap, words } = sheet;
  if (recap.lines.length === 0) return [];
  const rows = recap.lines.map((line): Row => ({ cells: lineCells(sheet, line) }));
  const table = { columns: columnsOf(sheet), rows, total: { cells: totalCells(sheet) }, look: tableLook(sheet) };
  return sectionBlocks(sheet, words.lines, tableBlocks(table));
}

function columnsOf({ recap, words }: Sheet): Column[] {
  const columns: Column[] = [
    { label: words.date, width: 64 },
    { label: words.workAndTicket, width: 'rest' },
    { label: words.personAndKind, width: 86 },
  ];
  if (recap.realMinutes !== null) columns.push({ label: words.real, width: 48, align: 'right' });
  columns.push({ label: words.accountedTime, width: 54, align: 'right' });
  if (recap.hasAmounts) columns.push({ label: words.money, width: 58, align: 'right' });
  return columns;
}

function lineCells(sheet: Sheet, line: RecapLine): Cell[] {
  const { recap, format } = sheet;
  const { figure, time } = cellsOf(sheet);
  const cells: Cell[] = [figure(format.shortDay(line.on)), workCell(sheet, line), personCell(sheet, line)];
  if (recap.realMinutes !== null) cells.push(time(line.realMinutes));
  cells.push(accountedCell(sheet, line));
  if (recap.hasAmounts) cells.push(figure(format.money(line.amountCents)));
  return cells;
}

function workCell({ words, look }: Sheet, line: RecapLine): Cell {
  const parts = [line.ticketReference ?? words.noTicket, line.ticketTitle, line.themeName];
  const ticket = parts.filter((part) => part !== null).join(' · ');
  return [
    { text: line.summary, style: look.body },
    { text: ticket, style: look.detail, maxLines: 1 },
  ];
}

function personCell({ words, look }: Sheet, line: RecapLine): Cell {
  const kind = { text: words.kinds[line.kind], style: look.detail };
  return line.personName === null ? [kind] : [{ text: line.personName, style: look.body }, kind];
}

function accountedCell({ words, look }: Sheet, line: RecapLine): Cell {
  const time = { text: formatDuration(line.accountedMinutes), style: look.body, isFigure: true };
  if (!line.isOffered) return [time];
  const offered = { text: words.offered, style: look.muted };
  return line.accountedMinutes === 0 ? [offered] : [time, offered];
}

function totalCells(sheet: Sheet): Cell[] {
  const { recap, words, format } = sheet;
  const { total } = cellsOf(sheet);
  const cells: Cell[] = [total(words.total), [], []];
  if (recap.realMinutes !== null) cells.push(total(formatDuration(recap.realMinutes)));
  cells.push(total(formatDuration(recap.accountedMinutes)));
  if (recap.hasAmounts) cells.push(total(format.money(recap.totalAmountCents)));
  return cells;
}
