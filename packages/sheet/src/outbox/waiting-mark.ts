const KEY = 'guichet.outbox';

/** Says, before anything is opened, whether something waits on this device. */
export function markWaiting(isWaiting: boolean): void {
  if (isWaiting) localStorage.setItem(KEY, 'waiting');
  else localStorage.removeItem(KEY);
}

export const isMarkedWaiting = (): boolean => localStorage.getItem(KEY) !== null;
