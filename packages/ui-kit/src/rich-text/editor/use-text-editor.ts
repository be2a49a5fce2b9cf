import type { RichText } from '@guichet/dto/core/rich-text';
import { isEmptyRichText, photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import type { Transaction } from '@tiptap/pm/state';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type CoreText, useCoreText } from '../../i18n/use-text.ts';
import type { RichTextEditorProps } from './editor-props.ts';
import { toRichText } from './editor-text.ts';
import { editorExtensions } from './extensions.ts';
import { insertPhotos } from './insert-photos.ts';
import { pasteProps } from './paste-plugin.ts';
import { photoNode } from './photo-node.tsx';

type ReachTool = (wanted: 'last' | 'link') => void;

interface TextEditor {
  editor: Editor;
  /** What was not taken, and why. */
  notice: string | null;
  /** Absent when the page takes no photos. */
  askForPhotos: (() => void) | undefined;
}

/** What the editor, which is made once, asks of a page that is drawn again and again. */
interface Host {
  t: CoreText;
  page: RichTextEditorProps;
  /** The text that the page was last told, or gave. */
  told: RichText;
  /** Photos that have stood in this text: they may be cut here and pasted there. */
  photoIds: Set<string>;
  editor: Editor | null;
  say: (notice: string | null) => void;
  reachTool: ReachTool;
}

/** The editor of one text, in step with the page's value both ways. */
export function useTextEditor(page: RichTextEditorProps, reachTool: ReachTool): TextEditor {
  const t = useCoreText();
  const [notice, say] = useState<string | null>(null);
  const [host] = useState<Host>(() => {
    const photoIds = new Set(photoIdsOf(page.value));
    return { t, page, told: page.value, photoIds, editor: null, say, reachTool };
  });
  const [options] = useState(() => optionsOf(host));
  const editor = useEditor({ ...options, onUpdate: (update) => tell(host, update) });
  const { value, isDisabled = false, label, describedBy, isInvalid } = page;

  useEffect(() => {
    Object.assign(host, { t, page, editor, reachTool });
  });
  useEffect(() => {
    if (value !== host.told) show(host, editor, value);
  }, [host, editor, value]);
  useEffect(() => editor.setEditable(!isDisabled, false), [editor, isDisabled]);
  useEffect(() => {
    editor.setOptions({
      editorProps: { ...options.editorProps, attributes: attributesOf({ label, describedBy, isInvalid }) },
    });
  }, [editor, options, label, describedBy, isInvalid]);

  const askForPhotos = page.addPhotos ? () => void add(host) : undefined;
  return { editor, notice, askForPhotos };
}

function optionsOf(host: Host) {
  const { page } = host;
  return {
    // The content policy allows no style that is written into the page: ours are in rich-text-editor.css.
    injectCSS: false,
    autofocus: page.isFocusedFirst ? ('end' as const) : false,
    content: contentOf(page.value),
    extensions: editorExtensions(
      photoNode((photoId) => host.photoIds.has(photoId)),
      (excess) => host.say(host.t(`fields.${excess}`)),
    ),
    editorProps: {
      attributes: attributesOf(page),
      // The toolbar may lie over the lower edge.
      scrollThreshold: { top: 0, right: 0, bottom: 72, left: 0 },
      scrollMargin: { top: 8, right: 0, bottom: 80, left: 0 },
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => goToTools(host, event),
      ...pasteProps({
        takeFiles(files) {
          if (host.page.addPhotos) void add(host, files);
          return host.page.addPhotos !== undefined;
        },
        onDroppedImages: () => host.say(host.t('richText.imagesDropped')),
      }),
    },
  };
}

function goToTools({ reachTool }: Host, event: KeyboardEvent): boolean {
  const isLink = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (!isLink && !(event.altKey && event.key === 'F10')) return false;
  // Elsewhere on the page Ctrl+K opens the search.
  event.stopPropagation();
  reachTool(isLink ? 'link' : 'last');
  return true;
}

function attributesOf(page: Pick<RichTextEditorProps, 'label' | 'describedBy' | 'isInvalid'>): Record<string, string> {
  return {
    class: 'g-rich-text g-editor-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': page.label,
    ...(page.describedBy && { 'aria-describedby': page.describedBy }),
    ...(page.isInvalid && { 'aria-invalid': 'true' }),
  };
}

function tell(host: Host, { editor, transaction }: { editor: Editor; transaction: Transaction }): void {
  const text = toRichText(editor.getJSON());
  host.told = text;
  for (const photoId of photoIdsOf(text)) host.photoIds.add(photoId);
  // What was left out of a paste is still to be read when the rest of it is there.
  if (transaction.getMeta('uiEvent') === undefined) host.say(null);
  host.page.onChange(text);
}

/** A draft that was found again, a text that was sent: the page's word is the last, and can't be undone by the keyboard. */
function show(host: Host, editor: Editor, value: RichText): void {
  host.told = value;
  for (const photoId of photoIdsOf(value)) host.photoIds.add(photoId);
  // A form gives back copies of what it was told: they must not move who is writing.
  if (editor.schema.nodeFromJSON(contentOf(value)).eq(editor.state.doc)) return;
  editor.chain().setMeta('addToHistory', false).setContent(contentOf(value), { emitUpdate: false }).run();
  if (isEmptyRichText(value)) host.say(null);
}

/** The editor needs a place to write. */
function contentOf(value: RichText): RichText {
  return value.content.length > 0 ? value : { type: 'doc', content: [{ type: 'paragraph' }] };
}

async function add({ editor, page }: Host, files?: readonly File[]): Promise<void> {
  if (editor && page.addPhotos) await insertPhotos(editor, page.addPhotos(files));
}
