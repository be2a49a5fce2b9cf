import type { MouseEvent, ReactNode, RefObject } from 'react';

/** What the toolbar tells each tool: its name, and whether the tab key stops at it. */
export interface ToolStop {
  name: string;
  isStop: boolean;
  onFocus: () => void;
}

interface Props extends ToolStop {
  label: string;
  /** The shortcut, after Ctrl or ⌘. */
  keys?: string;
  isPressed?: boolean;
  isOff?: boolean;
  /** It opens something. */
  opens?: { kind?: 'menu'; isOpen: boolean };
  button?: RefObject<HTMLButtonElement | null>;
  onPress: (event: MouseEvent<HTMLButtonElement>) => void;
  children: ReactNode;
}

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** One tool of the toolbar. A tool that can do nothing here keeps its place and can be reached, so that nothing jumps. */
export function ToolButton({
  name,
  isStop,
  onFocus,
  label,
  keys,
  isPressed,
  isOff = false,
  opens,
  button,
  onPress,
  children,
}: Props) {
  return (
    <button
      ref={button}
      type="button"
      className="g-icon-button"
      data-tool={name}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      title={keys ? `${label} (${IS_APPLE ? '⌘' : 'Ctrl+'}${keys})` : label}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      aria-haspopup={opens?.kind}
      aria-expanded={opens?.isOpen}
      onFocus={onFocus}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => !isOff && onPress(event)}
    >
      {children}
    </button>
  );
}
