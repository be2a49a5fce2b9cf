import { expect, test } from 'vitest';
import { type RichText, type RichTextBlock, richText } from './rich-text.ts';
import { isEmptyRichText, photoIdsOf, plainTextOf, richTextOf } from './rich-text-reading.ts';

const PHOTO = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const OTHER = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c12';

const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content });
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const photo = (photoId: string) => ({ type: 'photo' as const, attrs: { photoId } });

test('[WS-08] the words of a text are read in their order, lists and breaks included', () => {
  const text = doc(
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Dalle ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'coulée' },
        { type: 'hardBreak' },
        { type: 'text', text: 'à 8 h' },
      ],
    },
    photo(PHOTO),
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('nord'),
            { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('angle')] }] },
          ],
        },
      ],
    },
  );
  expect(plainTextOf(text)).toBe('Dalle coulée\nà 8 h\nnord\nangle');
});

test('a text is empty when neither a word nor a photo can be seen of it', () => {
  expect(isEmptyRichText(doc())).toBe(true);
  expect(isEmptyRichText(doc({ type: 'paragraph' }))).toBe(true);
  expect(isEmptyRichText(doc(paragraph(' \u00a0 '), { type: 'paragraph', content: [{ type: 'hardBreak' }] }))).toBe(
    true,
  );
  expect(isEmptyRichText(doc(paragraph('.')))).toBe(false);
  expect(isEmptyRichText(doc(photo(PHOTO)))).toBe(false);
});

test('[WS-09] the photos of a text are told once each, in their order', () => {
  expect(photoIdsOf(doc(photo(OTHER), paragraph('a'), photo(PHOTO), photo(OTHER)))).toEqual([OTHER, PHOTO]);
  expect(photoIdsOf(doc(paragraph('a')))).toEqual([]);
});

test.each(['', 'Bonjour', 'a\nb', 'a\n\nb\nc', '👷 تم\n\nfin', '<b>a</b>'])(
  'a plain text %j becomes a rich one that says the same',
  (plain) => {
    const text = richTextOf(plain);
    expect(richText.parse(text)).toEqual(text);
    expect(plainTextOf(text)).toBe(plain.replaceAll('\n\n', '\n'));
  },
);

test('a plain text keeps its paragraphs and its breaks, however its lines end', () => {
  expect(richTextOf(' a\r\nb\r\n\r\n\r\nc\n')).toEqual(
    doc(
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
      },
      paragraph('c'),
    ),
  );
});
