import { formatDuration } from '@guichet/dto/core/duration';
import type { Recap } from '@guichet/dto/documents/recap';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { type Cell, type Column, type Row, tableBlocks } from '../../../kernel/pdf/print/table.ts';
import { cellsOf, sectionBlocks, tableLook } from './recap-section.ts';
import type { Sheet } from './recap-sheet.ts';

/** How the time divides between kinds of work, largest first as given. */
export function kindBlocks(sheet: Sheet): Block[] {
  const { recap, words, look } = sheet;
  const { text, figure, time } = cellsOf(sheet);
  const columns: Column[] = [
    { label: words.kind, width: 110 },
    { label: words.share, width: 'rest' },
    { label: words.count, width: 70, align: 'right' },
    { label: words.accountedTime, width: 80, align: 'right' },
  ];
  const whole = recap.byKind.reduce((sum, kind) => sum + kind.accountedMinutes, 0);
  const rows = recap.byKind.map(({ kind, count, accountedMinutes }): Row => {
    const share: Cell = { share: whole > 0 ? accountedMinutes / whole : 0, color: look.accent };
    return { cells: [text(words.kinds[kind]), share, figure(String(count)), time(accountedMinutes)] };
  });
  return sectionBlocks(sheet, words.byKind, tableBlocks({ columns, rows, look: tableLook(sheet) }));
}

/** One row per ticket. */
export function ticketBlocks(sheet: Sheet): Block[] {
  const { recap, words } = sheet;
  const { text, figure, total, time } = cellsOf(sheet);
  const hasReal = recap.realMinutes !== null;
  const columns: Column[] = [
    { label: words.ticket, width: 76 },
    { label: '', width: 'rest' },
    { label: words.count, width: 60, align: 'right' },
    ...(hasReal ? [{ label: words.real, width: 66, align: 'right' } as const] : []),
    { label: words.accountedTime, width: 70, align: 'right' },
  ];
  const rows = recap.byTicket.map((ticket): Row => {
    const real = hasReal ? [time(ticket.realMinutes)] : [];
    const heads = [text(ticket.reference ?? words.noTicket), titleCell(sheet, ticket), figure(String(ticket.count))];
    return { cells: [...heads, ...real, time(ticket.accountedMinutes)] };
  });
  const count = recap.byTicket.reduce((sum, ticket) => sum + ticket.count, 0);
  const real = recap.realMinutes === null ? [] : [total(formatDuration(recap.realMinutes))];
  const totals = [total(words.total), [], total(String(count)), ...real, total(formatDuration(recap.accountedMinutes))];
  const table = { columns, rows, total: { cells: totals }, look: tableLook(sheet) };
  return sectionBlocks(sheet, words.byTicket, rows.length === 0 ? [] : tableBlocks(table));
}

function titleCell({ words, look }: Sheet, ticket: Recap['byTicket'][number]): Cell {
  const title = ticket.title ?? (ticket.reference === null ? words.noTicketTitle : '');
  const theme = ticket.themeName === null ? [] : [{ text: ticket.themeName, style: look.detail, maxLines: 1 }];
  return [{ text: title, style: look.body }, ...theme];
}

/** What each pack held and still holds. */
export function packBlocks(sheet: Sheet): Block[] {
  const { recap, words, format } = sheet;
  const { text, figure, time } = cellsOf(sheet);
  const columns: Column[] = [
    { label: words.pack, width: 'rest' },
    { label: words.use, width: 90 },
    { label: words.size, width: 58, align: 'right' },
    { label: words.used, width: 58, align: 'right' },
    { label: words.remaining, width: 94, align: 'right' },
    { label: words.expiresOn, width: 64, align: 'right' },
  ];
  const rows = recap.packs.map((pack): Row => {
    const cells = [text(pack.name), useCell(sheet, pack), time(pack.minutes), time(pack.usedMinutes)];
    return { cells: [...cells, leftCell(sheet, pack), figure(format.shortDay(pack.expiresOn))] };
  });
  // They are told as they stand when it is made, which is after the period: the day says so.
  const title = words.packs(format.longDay(recap.madeOn));
  return sectionBlocks(sheet, title, tableBlocks({ columns, rows, look: tableLook(sheet) }));
}

type Pack = Recap['packs'][number];

function useCell({ look }: Sheet, pack: Pack): Cell {
  const color = pack.overageMinutes > 0 ? look.overageColor : look.accent;
  return { share: pack.minutes > 0 ? pack.usedMinutes / pack.minutes : 0, color };
}

function leftCell({ words, look }: Sheet, pack: Pack): Cell {
  if (pack.overageMinutes <= 0) return [{ text: formatDuration(pack.leftMinutes), style: look.body, isFigure: true }];
  return [{ text: words.overageOf(formatDuration(pack.overageMinutes)), style: look.overage, isFigure: true }];
}
