import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImages } from '../../../kernel/pdf/pdf-template.ts';
import { frame } from '../../../kernel/pdf/print/document-look.ts';
import type { Block } from '../../../kernel/pdf/print/flow.ts';
import { letterHead, titleBlocks } from '../../../kernel/pdf/print/letter-head.ts';
import { letterPages, oneLine } from '../../../kernel/pdf/print/letter-pages.ts';
import { paintedDocument } from '../../../kernel/pdf/print/painted-document.ts';
import { tableBlocks } from '../../../kernel/pdf/print/table.ts';
import { printable, type TextStyle, wrapText } from '../../../kernel/pdf/print/text-wrap.ts';
import { acceptancePrint } from './acceptance-print.ts';
import { type Paper, paperOf } from './paper.ts';
import { signatureBlock } from './signature-block.ts';

/**
 * A sealed acceptance report on paper, with both hands and its seal. `images.logo` is the business's, optional.
 * Throws a ZodError when the input is not an `AcceptancePrint`. [WS-20]
 */
export default function acceptancePdf(input: unknown, images: PdfImages): ReactElement<DocumentProps> {
  const paper = paperOf(acceptancePrint.parse(input));
  const { print, words, look } = paper;
  const { reference, project, business, company, language } = print.content;
  return paintedDocument({
    title: printable(`${words.title} ${reference}`),
    author: printable(business.name),
    language,
    madeOn: print.madeOn,
    pages: letterPages(blocksOf(paper, images.logo !== undefined), {
      logo: images.logo,
      look,
      runningTitle: oneLine(`${words.title} ${reference}`, 250, look.label),
      runningDetail: oneLine(company.name, 230, look.detail),
      footer: `${reference}  ·  ${oneLine(project.title, 220, look.detail)}  ·  ${print.hash.slice(0, 16)}`,
      page: words.page,
    }),
  });
}

function blocksOf(paper: Paper, hasLogo: boolean): Block[] {
  const { words, look, print, day, instant } = paper;
  const { business, company, project, reference, heldOn, place, outcome, remarks } = print.content;
  const site = [`${project.reference} – ${project.title}`, ...project.addressLines].join('\n');
  const head = {
    business: { name: business.name, address: '' },
    recipientLabel: words.client,
    recipient: { name: company.name, address: '' },
    hasLogo,
  };
  return [
    letterHead(head, look),
    ...titleBlocks({ title: words.title, subtitle: `${reference}  ·  ${words.heldOn} ${day(heldOn)}` }, look),
    ...saidBlocks(paper, words.site, site),
    ...(place ? saidBlocks(paper, words.place, place) : []),
    ...saidBlocks(paper, words.outcomeLabel, words.outcome[outcome], look.strong),
    ...(remarks ? saidBlocks(paper, words.remarks, remarks) : []),
    ...reserveBlocks(paper),
    heading(paper, words.signatures),
    { ...signatureBlock(paper), isKeptWithNext: true },
    ...saidBlocks(paper, words.seal, [words.sealedAt(instant(print.sealedAt)), words.hash, print.hash].join('\n')),
  ];
}

/** A label, and the lines under it. */
function saidBlocks({ look }: Paper, label: string, text: string, style: TextStyle = look.body): Block[] {
  const lines = wrapText(text, frame.width, style);
  const named: Block = {
    height: 11,
    gap: 12,
    isKeptWithNext: true,
    paint: (pen, top) => pen.text(label, { x: frame.left, y: top + 8 }, look.label),
  };
  const below = lines.map(
    (line): Block => ({ height: 13, paint: (pen, top) => pen.text(line, { x: frame.left, y: top + 9 }, style) }),
  );
  return [named, ...below];
}

function heading({ look }: Paper, text: string): Block {
  return {
    height: 20,
    gap: 22,
    isKeptWithNext: true,
    paint: (pen, top) => pen.text(text, { x: frame.left, y: top + 12 }, look.heading),
  };
}

function reserveBlocks(paper: Paper): Block[] {
  const { words, look, print, day } = paper;
  const { reserves } = print.content;
  if (reserves.length === 0) return [];
  const text = (said: string, style = look.body) => [{ text: said, style }];
  const rows = reserves.map(({ number, title, description, place, dueOn, state }) => ({
    cells: [
      text(String(number)),
      [...text(title, look.strong), ...(description ? text(description, look.muted) : [])],
      text(place ?? '–'),
      text(dueOn ? day(dueOn) : '–'),
      text(words.states[state]),
    ],
  }));
  const columns = [
    { label: words.number, width: 34 },
    { label: words.what, width: 'rest' as const },
    { label: words.where, width: 100 },
    { label: words.due, width: 86 },
    { label: words.state, width: 80 },
  ];
  const continued = { text: words.continued, style: look.detail };
  const table = { left: frame.left, width: frame.width, label: look.label, hairline: look.hairline, continued };
  return [heading(paper, words.reserves), ...tableBlocks({ columns, rows, look: table })];
}
