import { richTextLimits } from '@guichet/dto/core/rich-text-limits';
import { type Editor, EditorContent, useEditorState } from '@tiptap/react';
import { useId, useRef } from 'react';
import { useCoreText } from '../../i18n/use-text.ts';
import type { RichTextEditorProps } from './editor-props.ts';
import { sizeOf } from './extensions.ts';
import { PhotoDrawing } from './photo-node.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeyboardInset } from './use-keyboard-inset.ts';
import { useTextEditor } from './use-text-editor.ts';

/** The editor with its toolbar, and what it has to say below. */
export function EditorFrame(props: RichTextEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const toolbarId = useId();
  const { editor, notice, askForPhotos } = useTextEditor(props, (wanted) => reachTool(frame.current, wanted));
  useKeyboardInset(frame);
  const isEmpty = useEditorState({ editor, selector: ({ editor: { state } }) => isBlank(state.doc) });
  return (
    <PhotoDrawing value={props.renderPhoto}>
      <div ref={frame} className="g-editor" data-invalid={props.isInvalid ? true : undefined}>
        <Toolbar id={toolbarId} editor={editor} {...(askForPhotos && { onAddPhotos: askForPhotos })} />
        <div className="g-editor-page">
          {isEmpty && props.placeholder && (
            <p className="g-editor-placeholder" aria-hidden>
              {props.placeholder}
            </p>
          )}
          <EditorContent editor={editor} />
        </div>
        <EditorNotice editor={editor} notice={notice} />
      </div>
    </PhotoDrawing>
  );
}

/** How much can still be written, once that matters; and what was not taken. */
function EditorNotice({ editor, notice }: { editor: Editor; notice: string | null }) {
  const t = useCoreText();
  const left = useEditorState({
    editor,
    selector: ({ editor: { state } }) => richTextLimits.characters - sizeOf(state.doc).characters,
  });
  return (
    <output className="g-editor-notice">
      {notice}
      {left <= richTextLimits.characters / 20 && <span>{t('richText.left', { count: Math.max(0, left) })}</span>}
    </output>
  );
}

function isBlank(doc: Editor['state']['doc']): boolean {
  return doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.childCount === 0;
}

/** From the text, by its keys: the tool at which one was last, or the link. */
function reachTool(frame: HTMLElement | null, wanted: 'last' | 'link'): void {
  if (wanted === 'link') frame?.querySelector<HTMLElement>('[data-tool="link"]')?.click();
  else frame?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus();
}
