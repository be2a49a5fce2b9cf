import type { RichText, RichTextBlock, RichTextInline, RichTextParagraph } from '@guichet/dto/core/rich-text';

/** A rich text from the plain way stories are written: a line is a paragraph, `- ` begins an item, `**words**` are bold. */
export function richWords(text: string): RichText {
  const content: RichTextBlock[] = [];
  for (const line of text.split('\n')) {
    const last = content.at(-1);
    if (!line.startsWith('- ')) content.push(paragraphOf(line));
    else if (last?.type === 'bulletList') last.content.push(itemOf(line));
    else content.push({ type: 'bulletList', content: [itemOf(line)] });
  }
  return { type: 'doc', content };
}

const itemOf = (line: string) => ({ type: 'listItem' as const, content: [paragraphOf(line.slice(2))] });

function paragraphOf(line: string): RichTextParagraph {
  const words = line.split('**').map(
    (part, index): RichTextInline => ({
      type: 'text',
      text: part,
      ...(index % 2 === 1 && { marks: [{ type: 'bold' }] }),
    }),
  );
  return { type: 'paragraph', content: words.filter((word) => word.type !== 'text' || word.text !== '') };
}
