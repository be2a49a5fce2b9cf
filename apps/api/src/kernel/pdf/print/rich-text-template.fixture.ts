import { type RichText, richText } from '@guichet/dto/core/rich-text';
import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImages } from '../pdf-template.ts';
import { paginate, picturesOf } from './flow.ts';
import { A4, paintedDocument } from './painted-document.ts';
import { richTextBlocks } from './rich-text-blocks.ts';
import { typeface } from './typeface.ts';

export type RichTextInput = { text: RichText; isMuted: boolean };

const MARGIN = 40;

/** A template for the tests of rich text: one text over as many pages as it takes. */
export default function fixture(input: unknown, images: PdfImages): ReactElement<DocumentProps> {
  const { text, isMuted } = input as RichTextInput;
  const blocks = richTextBlocks(richText.parse(text), {
    left: MARGIN,
    width: A4.width - 2 * MARGIN,
    body: { font: typeface.regular, size: 9, color: '#1d2430' },
    photos: new Map(Object.entries(images).map(([id, image]) => [id, { image, width: 1600, height: 1200 }])),
    isMuted,
  });
  const room = A4.height - 2 * MARGIN;
  const pages = paginate(blocks, { first: room, next: room });
  return paintedDocument({
    title: 'Fiche',
    author: 'Guichet',
    language: 'fr',
    madeOn: '2026-03-12',
    pages: pages.map((placed) => ({
      images: picturesOf(placed, MARGIN),
      paint: (pen) => {
        for (const { block, top } of placed) block.paint(pen, MARGIN + top);
      },
    })),
  });
}
