import { folded } from '@guichet/ui-kit/search/marked.ts';

/** What can be looked for on the page. */
export interface Findable {
  label: string;
  /** What it is for, and its group. */
  about: string;
}

/** Those whose label or description holds every word typed, accents and capitals forgiven; labels first. */
export function findSettings<Entry extends Findable>(entries: readonly Entry[], typed: string): Entry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => words.every((word) => folded(text).includes(word));
  const found = entries.filter(({ label, about }) => holds(`${label} ${about}`));
  return [...found.filter(({ label }) => holds(label)), ...found.filter(({ label }) => !holds(label))];
}
