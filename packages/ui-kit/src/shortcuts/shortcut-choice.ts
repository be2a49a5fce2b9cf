import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'guichet.shortcuts';
const listeners = new Set<() => void>();

/** Single-key shortcuts can be turned off. [WCAG 2.1.4] */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function setShortcuts(isOn: boolean): void {
  localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useShortcutChoice(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areShortcutsOn);
}
