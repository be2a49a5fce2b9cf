import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { letterHead, titleBlocks } from '../../../kernel/pdf/print/letter-head.ts';
import type { Pen } from '../../../kernel/pdf/print/pen.ts';
import { wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import type { PrintedSheet } from './sheet-look.ts';

type Fact = { label: string; lines: string[] };

const LEADING = 12;
const FACT_GAP = 12;

/** Whose work, where, from when to when. [WS-04] */
export function headBlocks(sheet: PrintedSheet): Block[] {
  const { print, words, format, look, images } = sheet;
  const { business, company: recipient, title } = print;
  const subtitle = `${print.reference}  ·  ${words.kind}  ·  ${words.madeOn(format.day(print.madeOn))}`;
  return [
    letterHead({ business, recipientLabel: words.client, recipient, hasLogo: images.logo !== undefined }, look),
    ...titleBlocks({ title, subtitle }, look),
    factsBlock(sheet),
  ];
}

function factsBlock(sheet: PrintedSheet): Block {
  const { look } = sheet;
  const facts = factsOf(sheet);
  const width = frame.width / Math.max(1, facts.length);
  const wrapped = facts.map(({ label, lines }) => ({
    label,
    lines: lines.flatMap((line) => wrapText(line, width - FACT_GAP, look.body)),
  }));
  const count = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  return {
    height: (count + 1) * LEADING,
    gap: 20,
    paint(pen, top) {
      for (const [index, fact] of wrapped.entries())
        paintFact(pen, fact, { x: frame.left + index * width, top, sheet });
    },
  };
}

function paintFact(pen: Pen, { label, lines }: Fact, at: { x: number; top: number; sheet: PrintedSheet }): void {
  const { x, top, sheet } = at;
  pen.text(label, { x, y: top + 8 }, sheet.look.label);
  for (const [index, line] of lines.entries())
    pen.text(line, { x, y: top + (index + 1) * LEADING + 9 }, sheet.look.body);
}

function factsOf({ print, words, format }: PrintedSheet): Fact[] {
  const facts: [string, string | null][] = [
    [words.site, print.siteAddress],
    [words.start, print.startsOn && format.day(print.startsOn)],
    [words.plannedEnd, print.plannedEndOn && format.day(print.plannedEndOn)],
    [words.finished, print.finishedAt && format.dayOf(print.finishedAt)],
    [words.lead, print.leadName],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, lines: text.split('\n') }] : []));
}
