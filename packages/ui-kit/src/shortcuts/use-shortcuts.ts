import { useEffectEvent, useLayoutEffect } from 'react';
import { areShortcutsOn } from './shortcut-choice.ts';

/** Keys that act when nobody is typing: `{ c: openCreation, 'mod+k': openSearch }`. `mod` is Ctrl, or Command on a Mac. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const run = shortcuts[keyOf(event)];
    if (!run || event.defaultPrevented || (!hasModifier(event) && !isFree(event))) return;
    event.preventDefault();
    run();
  });
  // Before the page is painted: an effect may run after it, and a key pressed in between would be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function keyOf(event: KeyboardEvent): string {
  return `${hasModifier(event) ? 'mod+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/** Single keys act neither while typing, nor under a dialog, nor when the reader turned them off. */
function isFree(event: KeyboardEvent): boolean {
  if (event.altKey || !areShortcutsOn()) return false;
  const target = event.target as HTMLElement | null;
  if (target?.closest('textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [popover]'))
    return false;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return false;
  return document.querySelector('dialog[open]') === null || target?.closest('dialog') !== null;
}
