import { TEXT_COLORS, TEXT_SIZES } from '@guichet/dto/core/rich-text-style';
import { type Editor, useEditorState } from '@tiptap/react';
import { ALargeSmall, Camera, Palette } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useCoreText } from '../../i18n/use-text.ts';
import { elementAtKey, HORIZONTAL } from '../../overlay/element-at-key.ts';
import { LinkTool } from './link-tool.tsx';
import { MenuTool } from './menu-tool.tsx';
import { ToolButton } from './tool-button.tsx';
import { HISTORY_TOOLS, LIST_TOOLS, LOOK_TOOLS, type Tool, toolsState } from './tools.ts';

interface Props {
  id: string;
  editor: Editor;
  onAddPhotos?: () => void;
}

/** The tools of the editor: one stop of the tab key, arrows between them. Alt+F10 comes here, Escape goes back to the text. */
export function Toolbar({ id, editor, onAddPhotos }: Props) {
  const t = useCoreText();
  const [current, setCurrent] = useState('bold');
  const state = useEditorState({ editor, selector: ({ editor: at }) => toolsState(at) });
  const stop = (name: string) => ({ name, isStop: current === name, onFocus: () => setCurrent(name) });

  const toolOf = (tool: Tool) => (
    <ToolButton
      key={tool.name}
      {...stop(tool.name)}
      label={t(`richText.${tool.name}`)}
      {...(tool.keys && { keys: tool.keys })}
      {...(tool.isToggle && { isPressed: state.pressed[tool.name] ?? false })}
      isOff={!state.canRun[tool.name]}
      onPress={(event) => {
        tool.run(editor.chain()).run();
        backToText(editor, event);
      }}
    >
      <tool.icon size={18} aria-hidden />
    </ToolButton>
  );

  return (
    <div
      id={id}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('richText.toolbar')}
      className="g-editor-tools"
      onKeyDown={(event) => move(event, editor)}
    >
      {LOOK_TOOLS.map(toolOf)}
      <MenuTool
        {...stop('size')}
        editor={editor}
        label={t('richText.size')}
        icon={ALargeSmall}
        choices={[...TEXT_SIZES, null].map((size) => ({
          value: size,
          label: t(`richText.sizes.${size ?? 'normal'}`),
          isChosen: size === state.size,
        }))}
        onChoose={(size) => choose(editor, 'size', size)}
      />
      <MenuTool
        {...stop('color')}
        editor={editor}
        label={t('richText.color')}
        icon={Palette}
        choices={[null, ...TEXT_COLORS].map((color) => ({
          value: color,
          label: t(`richText.colors.${color ?? 'none'}`),
          isChosen: color === state.color,
        }))}
        onChoose={(color) => choose(editor, 'color', color)}
      />
      <LinkTool {...stop('link')} editor={editor} isPressed={state.pressed.link ?? false} />
      {onAddPhotos && (
        <ToolButton {...stop('photo')} label={t('richText.photo')} isOff={!editor.isEditable} onPress={onAddPhotos}>
          <Camera size={18} aria-hidden />
        </ToolButton>
      )}
      {LIST_TOOLS.map(toolOf)}
      {HISTORY_TOOLS.map(toolOf)}
    </div>
  );
}

function choose(editor: Editor, name: 'size' | 'color', value: string | null): void {
  const chain = editor.chain();
  (value === null ? chain.unsetMark(name) : chain.setMark(name, { [name]: value })).run();
}

/** Who pressed with a finger or a pointer goes on writing; who works the toolbar by its keys stays in it. */
function backToText(editor: Editor, event: MouseEvent): void {
  if (event.detail > 0) editor.view.focus();
}

function move(event: KeyboardEvent<HTMLElement>, editor: Editor): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')];
  const next = event.key === 'Escape' ? editor.view.dom : elementAtKey(event.key, tools, HORIZONTAL);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
