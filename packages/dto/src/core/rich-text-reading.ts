import type { RichText, RichTextBlock, RichTextInline, RichTextParagraph } from './rich-text.ts';

/** The words alone, one line for each paragraph and each break, for search and for excerpts. [WS-08] */
export function plainTextOf(text: RichText): string {
  return linesOf(text.content).join('\n').trim();
}

/** Whether nothing can be seen of it: no word and no photo. */
export function isEmptyRichText(text: RichText): boolean {
  return photoIdsOf(text).length === 0 && plainTextOf(text) === '';
}

/** The photos that stand in the text, each once, in their order. */
export function photoIdsOf(text: RichText): string[] {
  return [...new Set(text.content.flatMap((block) => (block.type === 'photo' ? [block.attrs.photoId] : [])))];
}

/** A plain text as a rich one: a blank line parts two paragraphs, the end of a line is a break. */
export function richTextOf(plain: string): RichText {
  const paragraphs = plain
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/);
  return { type: 'doc', content: paragraphs.map(paragraphOf) };
}

function paragraphOf(lines: string): RichTextParagraph {
  const content = lines
    .split('\n')
    .flatMap((line): RichTextInline[] => [
      { type: 'hardBreak' },
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ])
    .slice(1);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function linesOf(blocks: readonly RichTextBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [wordsOf(block)];
      case 'photo':
        return [];
      default:
        return block.content.flatMap((item) => linesOf(item.content));
    }
  });
}

function wordsOf({ content = [] }: RichTextParagraph): string {
  return content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
