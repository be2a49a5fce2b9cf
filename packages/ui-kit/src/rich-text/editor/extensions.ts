import { richTextLimits } from '@guichet/dto/core/rich-text-limits';
import { safeLink } from '@guichet/dto/core/rich-text-link';
import { TEXT_COLORS, TEXT_SIZES } from '@guichet/dto/core/rich-text-style';
import { type AnyExtension, Extension, Mark } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

type Excess = 'text_too_long' | 'too_deep' | 'too_many_nodes';

/**
 * The editor's schema: that of `@guichet/dto/core/rich-text`, so that nothing else can be typed, pasted or dropped. Stars
 * and underscores stay what they are: on a building site `2*3*4` is a measure.
 */
export function editorExtensions(photo: AnyExtension, onExcess: (excess: Excess) => void): AnyExtension[] {
  const noRules = { addInputRules: () => [], addPasteRules: () => [] };
  return [
    Document.extend({ content: '(block | photo)+' }),
    Paragraph.extend({ renderHTML: () => ['p', { dir: 'auto' }, 0] }),
    Text,
    // Ctrl+Enter is the page's: it sends.
    HardBreak.extend({
      addKeyboardShortcuts() {
        return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
      },
    }),
    Bold.extend(noRules),
    Italic.extend(noRules),
    Underline.extend(noRules),
    chosenMark('size', TEXT_SIZES),
    chosenMark('color', TEXT_COLORS),
    Link,
    BulletList,
    NumberedList,
    ListItem,
    ListKeymap,
    Gapcursor,
    UndoRedo,
    withinLimits(onExcess),
    photo,
  ];
}

const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: (list: HTMLElement) => startOf(list.getAttribute('start')) },
  }),
  addProseMirrorPlugins: () => [],
});

const Link = Mark.create({
  name: 'link',
  // What is typed after a link is not part of it.
  inclusive: false,
  addAttributes: () => ({ href: {} }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (anchor) => {
        const href = safeLink(anchor.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noopener noreferrer' }, 0],
});

/** A mark whose one attribute is a word of a list, told by a class. */
function chosenMark(name: 'size' | 'color', choices: readonly string[]) {
  const choiceOf = (element: HTMLElement) => choices.find((choice) => element.classList.contains(`g-text-${choice}`));
  return Mark.create({
    name,
    addAttributes: () => ({ [name]: { rendered: false } }),
    parseHTML: () => [
      {
        tag: 'span[class]',
        // The same element may tell its size and its colour.
        consuming: false,
        getAttrs: (element) => {
          const choice = choiceOf(element);
          return choice === undefined ? false : { [name]: choice };
        },
      },
    ],
    renderHTML: ({ mark }) => ['span', { class: `g-text-${mark.attrs[name]}` }, 0],
  });
}

/** Refuses what would make the text larger than it may be; what is too large already can be made smaller. */
function withinLimits(onExcess: (excess: Excess) => void): AnyExtension {
  return Extension.create({
    name: 'limits',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged) return true;
          const excess = excessOf(transaction.doc, transaction.before);
          if (excess) onExcess(excess);
          return excess === null;
        },
      }),
    ],
  });
}

function excessOf(after: EditorNode, before: EditorNode): Excess | null {
  const size = sizeOf(after);
  const { characters, nodes, listDepth } = richTextLimits;
  if (size.characters <= characters && size.nodes <= nodes && size.listDepth <= listDepth) return null;
  const former = sizeOf(before);
  if (size.characters > Math.max(characters, former.characters)) return 'text_too_long';
  if (size.listDepth > Math.max(listDepth, former.listDepth)) return 'too_deep';
  return size.nodes > Math.max(nodes, former.nodes) ? 'too_many_nodes' : null;
}

/** What of a text is limited. */
export function sizeOf(text: EditorNode): { characters: number; nodes: number; listDepth: number } {
  const size = { characters: 0, nodes: 1, listDepth: 0 };
  const measure = (node: EditorNode, depth: number): void => {
    node.forEach((child) => {
      const inner = depth + (child.type.name.endsWith('List') ? 1 : 0);
      size.nodes += 1;
      size.characters += child.text?.length ?? 0;
      size.listDepth = Math.max(size.listDepth, inner);
      measure(child, inner);
    });
  };
  measure(text, 0);
  return size;
}

/** The first number of a list, within what can be said. */
export function startOf(written: string | number | null): number {
  const start = Math.trunc(Number(written ?? 1));
  return start >= 0 && start <= 9999 ? start : 1;
}
