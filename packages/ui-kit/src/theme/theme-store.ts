import { accentTokens, parseHex, type Rgb } from '@guichet/dto/core/contrast';
import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

const STORAGE_KEY = 'guichet.theme';
// The same as `--surface` in theme.css.
const SURFACES: Record<'light' | 'dark', Rgb> = { light: parseHex('#ffffff'), dark: parseHex('#16181d') };
const listeners = new Set<() => void>();
let accent = '#1f5fbf';
let isFollowing = false;

/** The look that was chosen here; the device's by default. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice);
}

export function setThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(STORAGE_KEY, choice);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Sets the business's colour, corrected for contrast, as custom properties: no style sheet is made. */
export function setAccent(color: string): void {
  accent = color;
  applyTheme();
}

/** Writes look and accent on the page; follows the device from then on. */
export function applyTheme(): void {
  if (!isFollowing) darkQuery().addEventListener('change', applyTheme);
  isFollowing = true;
  const theme = resolvedTheme();
  const root = document.documentElement;
  root.dataset.bsTheme = theme;
  for (const [name, value] of Object.entries(accentProperties(accent, theme))) root.style.setProperty(name, value);
}

/** The custom properties of a colour in a theme, corrected for contrast: of the whole page, or of a part of it that shows another. */
export function accentProperties(color: string, theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const tokens: Readonly<Record<string, Rgb>> = { ...accentTokens(color, SURFACES[theme]) };
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--accent-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-rgb`,
      value.join(', '),
    ]),
  );
}

function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function resolvedTheme(): 'light' | 'dark' {
  const choice = themeChoice();
  return choice === 'system' ? (darkQuery().matches ? 'dark' : 'light') : choice;
}

function darkQuery(): MediaQueryList {
  return globalThis.matchMedia('(prefers-color-scheme: dark)');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
