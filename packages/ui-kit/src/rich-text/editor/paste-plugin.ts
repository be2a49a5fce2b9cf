import { safeLink } from '@guichet/dto/core/rich-text-link';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { Node as EditorNode, Fragment, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { cleanPaste } from './clean-paste.ts';

interface Page {
  /** The page takes picture files; says whether it can. */
  takeFiles: (files: File[]) => boolean;
  /** Pictures that stand elsewhere were left out. */
  onDroppedImages: () => void;
}

/** How what is pasted or dropped comes in: cleaned, its picture files given to the page. [WS-08] [WS-09] */
export function pasteProps(page: Page): EditorProps {
  const clean = (html: string): string => {
    const { html: kept, hasDroppedImages } = cleanPaste(html);
    if (hasDroppedImages) page.onDroppedImages();
    return kept;
  };
  return {
    transformPastedHTML: (html) => (isOurs(html) ? html : clean(html)),
    clipboardTextParser: (text, _context, _isPlain, view) => sliceOf(text, view.state.schema),
    handlePaste: (view, event) => takeTransfer(event.clipboardData, page) || pasteAddress(view, event.clipboardData),
    handleDrop: (_view, event, _slice, isMoved) => !isMoved && takeTransfer(event.dataTransfer, page),
  };
}

/** What was copied from an editor like this one is read by the schema alone. */
function isOurs(html: string): boolean {
  return html.includes('data-pm-slice') && !/<(?:img|table)\b/i.test(html);
}

/** Office programs add a picture of the words they copy: where there are words, the picture is not what is meant. */
function takeTransfer(transfer: DataTransfer | null, page: Page): boolean {
  const files = [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  if (files.length === 0 || cleanPaste(transfer?.getData('text/html') ?? '').html !== '') return false;
  if (!page.takeFiles(files)) page.onDroppedImages();
  return true;
}

/** The address of a page, alone: what is selected becomes the link, or the address itself. */
function pasteAddress(view: EditorView, transfer: DataTransfer | null): boolean {
  const text = transfer?.getData('text/plain').trim() ?? '';
  const href = /^https?:\/\/\S+$/.test(text) ? safeLink(text) : null;
  const link = href === null ? undefined : view.state.schema.marks.link?.create({ href });
  if (!link) return false;
  const { selection, schema, tr } = view.state;
  const { from, to, empty } = selection;
  view.dispatch(empty ? tr.replaceSelectionWith(schema.text(text, [link]), false) : tr.addMark(from, to, link));
  return true;
}

function sliceOf(text: string, schema: Schema): Slice {
  const blocks = richTextOf(text).content.map((block) => EditorNode.fromJSON(schema, block));
  return Slice.maxOpen(Fragment.from(blocks));
}
