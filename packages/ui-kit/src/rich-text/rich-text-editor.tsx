import { lazy, Suspense } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import type { RichTextEditorProps } from './editor/editor-props.ts';
import './rich-text.css';
import './rich-text-editor.css';

const EditorFrame = lazy(async () => ({ default: (await import('./editor/editor-frame.tsx')).EditorFrame }));

/** Fetches the editor before it is needed, for who may be without network by then. @throws when it can't be fetched. */
export async function fetchRichTextEditor(): Promise<void> {
  await import('./editor/editor-frame.tsx');
}

/**
 * A rich text as it is written. `value` is what shows and `onChange` tells each change, so that the page can keep a draft;
 * what it tells always passes `richText`. The editor itself is fetched when it is first needed. [WS-08]
 */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <EditorFrame {...props} />
    </Suspense>
  );
}

/** As tall as the editor that comes: nothing jumps. */
function Waiting() {
  const t = useCoreText();
  return (
    <output className="g-editor g-editor-waiting">
      <span className="visually-hidden">{t('common.loading')}</span>
    </output>
  );
}
