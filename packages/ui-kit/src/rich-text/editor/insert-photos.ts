import type { Editor } from '@tiptap/react';

/**
 * Puts photos after the paragraph or the list in which one is writing when it is called; they may come later, and one may
 * have written on meanwhile.
 */
export async function insertPhotos(editor: Editor, coming: Promise<readonly string[]>): Promise<void> {
  const { $to } = editor.state.selection;
  let position = $to.depth === 0 ? $to.pos : $to.after(1);
  const follow = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
    position = transaction.mapping.map(position);
  };
  editor.on('transaction', follow);
  const ids = await coming.finally(() => editor.off('transaction', follow));
  if (ids.length > 0 && !editor.isDestroyed) put(editor, ids, position);
}

function put(editor: Editor, ids: readonly string[], position: number): void {
  const { doc } = editor.state;
  const before = doc.resolve(position).nodeBefore;
  const isBlank = before?.type.name === 'paragraph' && before.childCount === 0;
  const photos = ids.map((photoId) => ({ type: 'photo', attrs: { photoId } }));
  const range = { from: isBlank ? position - before.nodeSize : position, to: position };
  // One goes on writing below the last photo.
  const content = range.to === doc.content.size ? [...photos, { type: 'paragraph' }] : photos;
  editor.chain().insertContentAt(range, content).focus(undefined, { scrollIntoView: true }).run();
}
