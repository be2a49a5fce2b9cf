import { Node, type NodeViewProps } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { ImageIcon, X } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useCoreText } from '../../i18n/use-text.ts';

/** How the page draws a photo inside the editor. */
export const PhotoDrawing = createContext<((photoId: string) => ReactNode) | undefined>(undefined);

/**
 * A photo between the paragraphs. What is pasted is taken for one only when `isKnown` says that its photo is of this text:
 * a photo of another publication may not be seen by who reads this one.
 */
export function photoNode(isKnown: (photoId: string) => boolean) {
  return Node.create({
    name: 'photo',
    group: 'photo',
    atom: true,
    draggable: true,
    addAttributes: () => ({ photoId: { rendered: false } }),
    parseHTML: () => [
      {
        tag: 'div[data-photo-id]',
        getAttrs: (element) => {
          const photoId = element.getAttribute('data-photo-id') ?? '';
          return isKnown(photoId) ? { photoId } : false;
        },
      },
    ],
    renderHTML: ({ node }) => ['div', { 'data-photo-id': node.attrs.photoId }],
    addNodeView: () => ReactNodeViewRenderer(PhotoInEditor, { className: 'g-editor-photo' }),
  });
}

function PhotoInEditor({ node, selected, deleteNode }: NodeViewProps) {
  const t = useCoreText();
  const draw = useContext(PhotoDrawing);
  const photoId = String(node.attrs.photoId);
  return (
    <NodeViewWrapper className={selected ? 'g-selected' : undefined} data-drag-handle="">
      {draw?.(photoId) ?? (
        <span className="g-editor-photo-unseen">
          <ImageIcon size={20} aria-hidden /> {t('richText.photo')}
        </span>
      )}
      <button type="button" className="g-icon-button" aria-label={t('richText.removePhoto')} onClick={deleteNode}>
        <X size={18} aria-hidden />
      </button>
    </NodeViewWrapper>
  );
}
