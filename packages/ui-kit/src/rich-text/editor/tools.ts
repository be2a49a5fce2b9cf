import { TEXT_COLORS, TEXT_SIZES } from '@guichet/dto/core/rich-text-style';
import type { ChainedCommands, Editor } from '@tiptap/react';
import {
  Bold,
  Indent,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Outdent,
  Redo2,
  Underline,
  Undo2,
} from 'lucide-react';

/** A tool that is pressed and does its work at once. */
export interface Tool {
  name: 'bold' | 'italic' | 'underline' | 'bulletList' | 'orderedList' | 'indent' | 'outdent' | 'undo' | 'redo';
  icon: LucideIcon;
  /** After Ctrl or ⌘. */
  keys?: string;
  /** It is on or off where one writes. */
  isToggle: boolean;
  run: (chain: ChainedCommands) => ChainedCommands;
}

export const LOOK_TOOLS: readonly Tool[] = [
  { name: 'bold', icon: Bold, keys: 'B', isToggle: true, run: (chain) => chain.toggleBold() },
  { name: 'italic', icon: Italic, keys: 'I', isToggle: true, run: (chain) => chain.toggleItalic() },
  { name: 'underline', icon: Underline, keys: 'U', isToggle: true, run: (chain) => chain.toggleUnderline() },
];

export const LIST_TOOLS: readonly Tool[] = [
  { name: 'bulletList', icon: List, keys: 'Shift+8', isToggle: true, run: (chain) => chain.toggleBulletList() },
  {
    name: 'orderedList',
    icon: ListOrdered,
    keys: 'Shift+7',
    isToggle: true,
    run: (chain) => chain.toggleOrderedList(),
  },
  { name: 'indent', icon: Indent, isToggle: false, run: (chain) => chain.sinkListItem('listItem') },
  { name: 'outdent', icon: Outdent, isToggle: false, run: (chain) => chain.liftListItem('listItem') },
];

export const HISTORY_TOOLS: readonly Tool[] = [
  { name: 'undo', icon: Undo2, keys: 'Z', isToggle: false, run: (chain) => chain.undo() },
  { name: 'redo', icon: Redo2, keys: 'Shift+Z', isToggle: false, run: (chain) => chain.redo() },
];

export interface ToolsState {
  pressed: Partial<Record<Tool['name'] | 'link', boolean>>;
  canRun: Partial<Record<Tool['name'], boolean>>;
  size: (typeof TEXT_SIZES)[number] | null;
  color: (typeof TEXT_COLORS)[number] | null;
}

/** What every tool shows, where one is writing. */
export function toolsState(editor: Editor): ToolsState {
  const tools = [...LOOK_TOOLS, ...LIST_TOOLS, ...HISTORY_TOOLS];
  const isUsable = (tool: Tool) => editor.isEditable && (tool.isToggle || tool.run(editor.can().chain()).run());
  return {
    pressed: {
      ...Object.fromEntries(tools.filter(({ isToggle }) => isToggle).map(({ name }) => [name, editor.isActive(name)])),
      link: editor.isActive('link'),
    },
    canRun: Object.fromEntries(tools.map((tool) => [tool.name, isUsable(tool)])),
    size: TEXT_SIZES.find((size) => editor.isActive('size', { size })) ?? null,
    color: TEXT_COLORS.find((color) => editor.isActive('color', { color })) ?? null,
  };
}
