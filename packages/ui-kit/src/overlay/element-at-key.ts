/**
 * Where an arrow, Home or End leads among elements of which one has the focus; past the last comes the first. Undefined for
 * any other key.
 */
export function elementAtKey(
  key: string,
  elements: readonly HTMLElement[],
  [backward, forward]: readonly [string, string],
): HTMLElement | undefined {
  const at = elements.indexOf(document.activeElement as HTMLElement);
  const next = { [forward]: at + 1, [backward]: at === -1 ? -1 : at - 1, Home: 0, End: -1 }[key];
  return next === undefined ? undefined : elements.at(next % elements.length);
}

export const VERTICAL = ['ArrowUp', 'ArrowDown'] as const;
export const HORIZONTAL = ['ArrowLeft', 'ArrowRight'] as const;
