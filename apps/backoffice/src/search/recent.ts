/** Something opened from the search, to be offered again. */
export interface Recent {
  to: string;
  label: string;
}

const MOST = 6;
const key = (userId: string) => `guichet.recent.${userId}`;

/** What somebody opened last on this device, the latest first. */
export function readRecent(userId: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers what was opened. */
export function keepRecent(userId: string, { to, label }: Recent): void {
  const others = readRecent(userId).filter((one) => one.to !== to);
  localStorage.setItem(key(userId), JSON.stringify([{ to, label }, ...others].slice(0, MOST)));
}

function isRecent(one: unknown): one is Recent {
  return (
    typeof one === 'object' &&
    one !== null &&
    'to' in one &&
    'label' in one &&
    typeof one.to === 'string' &&
    typeof one.label === 'string' &&
    one.to.startsWith('/')
  );
}
