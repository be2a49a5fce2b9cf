/** One line of the table. */
export interface Figure {
  title: string;
  /** What was found, in words. */
  found: string;
  target: string;
  isMet: boolean;
}

/** A ratio that must not be below its target. */
export const atLeast = (title: string, ratio: number, target: number, details: string): Figure => ({
  title,
  found: `${ratio.toFixed(2)}  (${details})`,
  target: `>= ${target.toFixed(2)}`,
  isMet: ratio >= target,
});

/** A value that must not be above its target. */
export const atMost = (
  title: string,
  { value, target, unit = '', details }: { value: number; target: number; unit?: string; details?: string },
): Figure => ({
  title,
  found: `${value.toFixed(value < 20 ? 2 : 0)}${unit}${details ? `  (${details})` : ''}`,
  target: `<= ${target}${unit}`,
  isMet: value <= target,
});
