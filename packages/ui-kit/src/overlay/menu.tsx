import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { elementAtKey, VERTICAL } from './element-at-key.ts';
import { Popover } from './popover.tsx';

export interface MenuItem {
  label: string;
  /** Either does something… */
  onSelect?: () => void;
  /** …or goes somewhere. */
  to?: string;
  isChecked?: boolean;
  isDanger?: boolean;
  /** A rule above it. */
  isApart?: boolean;
}

interface Props {
  /** Read aloud; also the tooltip. */
  label: string;
  trigger: ReactNode;
  items: readonly (MenuItem | false | undefined)[];
  className?: string;
}

/** Actions behind a button: the ones that are not the page's first. */
export function Menu({ label, trigger, items, className = 'g-icon-button' }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = items.filter((item) => item !== false && item !== undefined);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  if (shown.length === 0) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={() => setIsOpen(!isOpen)}
      >
        {trigger}
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} align="end">
          <MenuList label={label} items={shown} onClose={close} />
        </Popover>
      )}
    </>
  );
}

function MenuList({ label, items, onClose }: { label: string; items: readonly MenuItem[]; onClose: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('.g-menu-item') ?? [])];
  useEffect(() => list.current?.querySelector<HTMLElement>('.g-menu-item')?.focus(), []);

  function move(event: KeyboardEvent): void {
    const next = elementAtKey(event.key, entries(), VERTICAL) ?? entryFrom(event, entries());
    if (event.key === 'Tab') onClose();
    if (!next) return;
    event.preventDefault();
    // The letter is said to the menu, not to the page whose shortcut it may be.
    event.stopPropagation();
    next.focus();
  }

  return (
    <div ref={list} role="menu" tabIndex={-1} aria-label={label} className="g-menu" onKeyDown={move}>
      {items.map((item) => (
        <MenuEntry key={item.label} item={item} onClose={onClose} />
      ))}
    </div>
  );
}

/** The next entry that begins with the letter that was pressed, round and round. */
function entryFrom({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, entries: readonly HTMLElement[]) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const round = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return round.find(({ textContent }) => plain(textContent).startsWith(plain(key)));
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function MenuEntry({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const { label, to, isChecked, isDanger, isApart, onSelect } = item;
  const className = `g-menu-item ${isDanger ? 'g-danger' : ''} ${isApart ? 'g-menu-apart' : ''}`;
  const select = () => {
    onClose();
    onSelect?.();
  };
  if (to !== undefined) {
    return (
      <Link role="menuitem" tabIndex={-1} className={className} to={to} onClick={select}>
        {label}
      </Link>
    );
  }
  const role = isChecked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChecked };
  return (
    <button type="button" {...role} tabIndex={-1} className={className} onClick={select}>
      {label}
      {isChecked && <Check size={16} aria-hidden />}
    </button>
  );
}
