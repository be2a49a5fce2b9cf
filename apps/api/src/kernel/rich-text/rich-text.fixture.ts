import { type RichText, richText } from '@guichet/dto/core/rich-text';

export const PHOTO = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';

const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });

/** Every node and every mark, once at least. */
export const wholeText: RichText = richText.parse({
  type: 'doc',
  content: [
    paragraph(
      words('Dalle '),
      words('coul', { type: 'bold' }),
      words('ée', { type: 'italic' }, { type: 'underline' }),
      words(' <b>&"', { type: 'color', attrs: { color: 'red' } }),
      { type: 'hardBreak' },
      words('à 8 h', { type: 'bold' }, { type: 'italic' }, { type: 'size', attrs: { size: 'huge' } }),
    ),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        item(paragraph(words('Gobetis')), { type: 'bulletList', content: [item(paragraph(words('deux passes')))] }),
        item(paragraph(words('Enduit'))),
      ],
    },
    { type: 'photo', attrs: { photoId: PHOTO } },
    { type: 'paragraph' },
    paragraph(
      words('voir ', link('https://exemple.fr/plan?a=1&b=2')),
      words(
        'le plan',
        { type: 'bold' },
        { type: 'color', attrs: { color: 'red' } },
        link('https://exemple.fr/plan?a=1&b=2'),
      ),
      words(' ou '),
      words('01 23 45 67 89', link('tel:0123456789')),
      words(', '),
      words('exemple.fr', link('https://exemple.fr')),
    ),
  ],
});
