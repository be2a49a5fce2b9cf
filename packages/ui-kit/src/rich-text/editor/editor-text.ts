import type { RichText } from '@guichet/dto/core/rich-text';
import type { JSONContent } from '@tiptap/core';
import { startOf } from './extensions.ts';

/** What the editor holds, as the closed schema says it. */
export function toRichText(doc: JSONContent): RichText {
  return { type: 'doc', content: (doc.content ?? []).flatMap(nodeOf) } as RichText;
}

function nodeOf({ type, text, attrs, marks, content }: JSONContent): JSONContent[] {
  if (text !== undefined) {
    const kept = storable(text);
    return kept === '' ? [] : [{ type: 'text', text: kept, ...(marks?.length && { marks: marks.map(markOf) }) }];
  }
  const start = type === 'orderedList' ? startOf(attrs?.start as number | null) : 1;
  return [
    {
      type,
      ...(start !== 1 && { attrs: { start } }),
      ...(type === 'photo' && { attrs: { photoId: attrs?.photoId } }),
      ...(content && { content: content.flatMap(nodeOf) }),
    },
  ];
}

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> }) {
  return { type, ...(attrs && Object.keys(attrs).length > 0 && { attrs }) };
}

/** Half an emoji and NUL are no text, and can't be kept. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/[\ud800-\udfff]/gu, '');
}
