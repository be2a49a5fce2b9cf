/**
 * Reads a typed duration: `1h15`, `1 h`, `1:15`, `75`, `75 min`. [AG-04]
 * @returns whole minutes, or `null` when the text is not a duration.
 */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, '');
  const bare = /^(\d{1,5})(?:m|min|mn)?$/.exec(typed);
  if (bare) return Number(bare[1]);
  const parts = /^(\d{1,4})(?:h|:)(\d{1,2})?(?:m|min|mn)?$/.exec(typed);
  if (!parts) return null;
  const minutes = Number(parts[2] ?? 0);
  return minutes < 60 ? Number(parts[1]) * 60 + minutes : null;
}

/** Writes minutes as people read them, `3 h 30`, `45 min`, `-1 h 00`, the same in French and English. */
export function formatDuration(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const absolute = Math.abs(Math.trunc(minutes));
  if (absolute < 60) return `${sign}${absolute}${NO_BREAK_SPACE}min`;
  const rest = String(absolute % 60).padStart(2, '0');
  return `${sign}${Math.floor(absolute / 60)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${rest}`;
}

const NO_BREAK_SPACE = '\u00a0';
