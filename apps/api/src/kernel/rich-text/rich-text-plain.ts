import type { RichText, RichTextBlock, RichTextListItem, RichTextParagraph } from '@guichet/dto/core/rich-text';
import { linkedRunsOf } from '@guichet/dto/core/rich-text-runs';

/**
 * A rich text for the plain part of a mail: a blank line between paragraphs, lists with their bullets and numbers, the
 * address of a link behind its words. Photos are left out. [WS-08] [WS-15]
 */
export function richTextPlain(text: RichText): string {
  return text.content
    .map((block) => linesOf(block).join('\n'))
    .filter((lines) => lines.trim() !== '')
    .join('\n\n');
}

function linesOf(block: RichTextBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return wordsOf(block).split('\n');
    case 'photo':
      return [];
    case 'bulletList':
      return itemsOf(block.content, () => '- ');
    case 'orderedList':
      return itemsOf(block.content, (index) => `${(block.attrs?.start ?? 1) + index}. `);
  }
}

function itemsOf(items: readonly RichTextListItem[], markerAt: (index: number) => string): string[] {
  return items.flatMap(({ content }, index) => {
    const marker = markerAt(index);
    const indent = ' '.repeat(marker.length);
    return content.flatMap(linesOf).map((line, nth) => (nth === 0 ? marker : indent) + line);
  });
}

function wordsOf(paragraph: RichTextParagraph): string {
  return linkedRunsOf(paragraph)
    .map(({ link, runs }) => {
      const words = runs.map(({ text }) => text).join('');
      return link === null || isSaid(link, words) ? words : `${words} (${link.replace(/^(?:mailto|tel):/, '')})`;
    })
    .join('');
}

/** Words that are the address already. */
function isSaid(link: string, words: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
  return bare(link) === bare(words.trim().replaceAll(link.startsWith('tel:') ? /[\s.()-]/g : /$^/g, ''));
}
