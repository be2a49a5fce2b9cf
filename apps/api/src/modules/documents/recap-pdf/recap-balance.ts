import { formatDuration } from '@guichet/dto/core/duration';
import { drawnMinutes } from '@guichet/dto/documents/recap';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { shrinkToFit, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import type { Sheet } from './recap-sheet.ts';

const HEIGHT = 60;
const LABEL_BASELINE = 20;
const FIGURE_BASELINE = 43;
const CLOSING_WIDTH = 140;
const CLOSING_INSET = 14;
const FIGURE_GAP = 10;

type Figure = { label: string; text: string };

/** The balance before, what came and went, the balance after, then the same in a sentence. */
export function balanceBlocks(sheet: Sheet): Block[] {
  const band: Block = {
    height: HEIGHT,
    gap: 24,
    isKeptWithNext: true,
    paint: (pen, top) => paintBand(pen, top, sheet),
  };
  const sentence = wrapText(`${closingSentence(sheet)} ${activitySentence(sheet)}`, frame.width, sheet.look.muted);
  const lines = sentence.map(
    (text, index): Block => ({
      height: 13,
      gap: index === 0 ? 11 : 0,
      paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 9 }, sheet.look.muted),
    }),
  );
  return [band, ...lines];
}

function paintBand(pen: Pen, top: number, { recap, words, look }: Sheet): void {
  const closingLeft = frame.right - CLOSING_WIDTH;
  const figures = figuresOf({ recap, words });
  const step = (frame.width - CLOSING_WIDTH) / figures.length;
  pen.rule({ x: frame.left, y: top, width: frame.width - CLOSING_WIDTH }, look.hairline);
  pen.rule({ x: frame.left, y: top + HEIGHT, width: frame.width - CLOSING_WIDTH }, look.hairline);
  for (const [index, { label, text }] of figures.entries()) {
    const x = frame.left + index * step;
    pen.text(label, { x, y: top + LABEL_BASELINE }, look.label);
    pen.text(text, { x, y: top + FIGURE_BASELINE }, shrinkToFit(text, step - FIGURE_GAP, look.figure));
  }
  pen.box({ x: closingLeft, y: top, width: CLOSING_WIDTH, height: HEIGHT, radius: 3 }, look.tint);
  const closing = formatDuration(recap.closingMinutes);
  const style = recap.closingMinutes < 0 ? look.closingOverage : look.closing;
  const room = CLOSING_WIDTH - 2 * CLOSING_INSET;
  pen.text(words.closing, { x: closingLeft + CLOSING_INSET, y: top + LABEL_BASELINE }, look.label);
  pen.text(
    closing,
    { x: closingLeft + CLOSING_INSET, y: top + FIGURE_BASELINE + 2 },
    shrinkToFit(closing, room, style),
  );
}

function figuresOf({ recap, words }: Pick<Sheet, 'recap' | 'words'>): Figure[] {
  const figures: Figure[] = [
    { label: words.opening, text: formatDuration(recap.openingMinutes) },
    { label: words.bought, text: signed(recap.boughtMinutes) },
  ];
  if (recap.grantedMinutes !== 0) figures.push({ label: words.granted, text: signed(recap.grantedMinutes) });
  figures.push({ label: words.accounted, text: signed(-drawnMinutes(recap)) });
  if (recap.lapsedMinutes !== 0) figures.push({ label: words.lapsed, text: signed(-recap.lapsedMinutes) });
  return figures;
}

function signed(minutes: number): string {
  return minutes > 0 ? `+${formatDuration(minutes)}` : formatDuration(minutes);
}

function closingSentence({ recap, words, format }: Sheet): string {
  const on = format.longDay(recap.to);
  if (recap.closingMinutes === 0) return words.nothingLeft(on);
  if (recap.closingMinutes < 0) return words.overage(formatDuration(-recap.closingMinutes), on);
  return words.left(formatDuration(recap.closingMinutes), on);
}

function activitySentence({ recap, words, format }: Sheet): string {
  const count = recap.byKind.reduce((sum, kind) => sum + kind.count, 0);
  if (count === 0) return words.noIntervention;
  const real = recap.realMinutes === null ? '' : `, ${words.realTime(formatDuration(recap.realMinutes))}`;
  const hasTotal = recap.hasAmounts && recap.totalAmountCents !== null;
  const amount = hasTotal ? ` ${words.amount(format.money(recap.totalAmountCents))}` : '';
  return `${words.interventions(count)}${real}${amount}.`;
}
