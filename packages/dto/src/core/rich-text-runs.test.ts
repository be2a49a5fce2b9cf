import { expect, test } from 'vitest';
import type { RichTextParagraph } from './rich-text.ts';
import { linkedRunsOf } from './rich-text-runs.ts';

const plain = { isBold: false, isItalic: false, isUnderlined: false, size: null, color: null };
const link = { type: 'link' as const, attrs: { href: 'https://exemple.fr/' } };

test('[WS-08] a run tells every look that its marks say', () => {
  const paragraph: RichTextParagraph = {
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: 'tout',
        marks: [
          { type: 'bold' },
          { type: 'italic' },
          { type: 'underline' },
          { type: 'size', attrs: { size: 'huge' } },
          { type: 'color', attrs: { color: 'red' } },
        ],
      },
    ],
  };
  const run = { text: 'tout', isBold: true, isItalic: true, isUnderlined: true, size: 'huge', color: 'red' };
  expect(linkedRunsOf(paragraph)).toEqual([{ link: null, runs: [run] }]);
});

test('what one link covers is one group, its breaks and its looks within', () => {
  const paragraph: RichTextParagraph = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'voir ' },
      { type: 'text', text: 'le ', marks: [link] },
      { type: 'hardBreak' },
      { type: 'text', text: 'plan', marks: [{ type: 'bold' }, link] },
      { type: 'text', text: '.' },
    ],
  };
  expect(linkedRunsOf(paragraph)).toEqual([
    { link: null, runs: [{ ...plain, text: 'voir ' }] },
    {
      link: 'https://exemple.fr/',
      runs: [
        { ...plain, text: 'le ' },
        { ...plain, text: '\n' },
        { ...plain, text: 'plan', isBold: true },
      ],
    },
    { link: null, runs: [{ ...plain, text: '.' }] },
  ]);
});

test('an empty paragraph has no run', () => {
  expect(linkedRunsOf({ type: 'paragraph' })).toEqual([]);
});
