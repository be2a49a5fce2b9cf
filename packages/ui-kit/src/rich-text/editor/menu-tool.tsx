import type { Editor } from '@tiptap/react';
import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { elementAtKey, VERTICAL } from '../../overlay/element-at-key.ts';
import { Popover } from '../../overlay/popover.tsx';
import { ToolButton, type ToolStop } from './tool-button.tsx';

interface Choice<Value> {
  value: Value;
  label: string;
  isChosen: boolean;
}

interface Props<Value> extends ToolStop {
  editor: Editor;
  label: string;
  icon: LucideIcon;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value) => void;
}

/** A tool that offers one of several; each choice is drawn as it will look. */
export function MenuTool<Value extends string | null>({
  editor,
  icon: Icon,
  choices,
  onChoose,
  ...tool
}: Props<Value>) {
  const [opened, setOpened] = useState<'no' | 'byKeys' | 'byPointer'>('no');
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = opened !== 'no';
  const close = () => {
    setOpened('no');
    if (opened === 'byKeys') button.current?.focus();
    else editor.view.focus();
  };
  return (
    <>
      <ToolButton
        {...tool}
        button={button}
        isOff={!editor.isEditable}
        isPressed={choices.some(({ value, isChosen }) => isChosen && value !== null)}
        opens={{ kind: 'menu', isOpen }}
        onPress={(event) => setOpened(isOpen ? 'no' : event.detail > 0 ? 'byPointer' : 'byKeys')}
      >
        <Icon size={18} aria-hidden />
      </ToolButton>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <Choices
            label={tool.label}
            choices={choices}
            isFocused={opened === 'byKeys'}
            onClose={close}
            onChoose={(value) => {
              onChoose(value);
              close();
            }}
          />
        </Popover>
      )}
    </>
  );
}

interface ChoicesProps<Value> extends Pick<Props<Value>, 'label' | 'choices' | 'onChoose'> {
  isFocused: boolean;
  onClose: () => void;
}

function Choices<Value extends string | null>({ label, choices, isFocused, onClose, onChoose }: ChoicesProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    if (isFocused) chosen?.focus();
  }, [isFocused]);

  function move(event: KeyboardEvent): void {
    const next = elementAtKey(event.key, entries(), VERTICAL);
    if (event.key === 'Tab') onClose();
    // The arrows of the menu are not the toolbar's.
    event.stopPropagation();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div ref={list} role="menu" tabIndex={-1} aria-label={label} className="g-menu" onKeyDown={move}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="menuitemradio"
          aria-checked={choice.isChosen}
          tabIndex={-1}
          className="g-menu-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice.value)}
        >
          <span className={choice.value === null ? undefined : `g-text-${choice.value}`}>{choice.label}</span>
          {choice.isChosen && <Check size={16} aria-hidden />}
        </button>
      ))}
    </div>
  );
}
