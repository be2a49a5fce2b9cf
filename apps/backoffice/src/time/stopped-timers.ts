import { stoppedTimer } from '@guichet/dto/contracts/timer';
import { toDay } from '@guichet/ui-kit/format/format.ts';
import { useSyncExternalStore } from 'react';
import * as z from 'zod';

export type StoppedTimer = z.infer<typeof stoppedTimer>;

const listeners = new Set<() => void>();
const storageKey = (userId: string) => `guichet.stopped-timers.${userId}`;

/** The one whose entry is open: what was stopped before this page was loaded waits in the header until it is asked for. */
let openedAt: string | null = null;

/** What was stopped and is not booked yet, oldest first, and the one to book now. It waits on this device. [AG-04] */
export function useStoppedTimers(userId: string): { waiting: readonly StoppedTimer[]; opened: StoppedTimer | null } {
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey(userId)));
  const startedAt = useSyncExternalStore(subscribe, () => openedAt);
  const waiting = readStopped(stored);
  return { waiting, opened: waiting.find((timer) => timer.startedAt === startedAt) ?? null };
}

/** Keeps what a timer counted, and opens its entry. Another one that waits stays. */
export function keepStopped(userId: string, timer: StoppedTimer): void {
  write(userId, [...readStopped(localStorage.getItem(storageKey(userId))), timer]);
  openStopped(timer);
}

/** Opens the entry of a stopped timer; `null` puts it off. */
export function openStopped(timer: StoppedTimer | null): void {
  openedAt = timer?.startedAt ?? null;
  tell();
}

/** Booked, or given up. */
export function forgetStopped(userId: string, { startedAt }: StoppedTimer): void {
  const all = readStopped(localStorage.getItem(storageKey(userId)));
  write(
    userId,
    all.filter((timer) => timer.startedAt !== startedAt),
  );
  openStopped(null);
}

/** The day of the work that a timer counted: the one it began on, though it was stopped past midnight or is booked days later. [AG-04] */
export function startDayOf({ startedAt }: StoppedTimer, timeZone: string): string {
  return toDay(new Date(startedAt), timeZone);
}

/** What is stored, or nothing when it is not ours. */
export function readStopped(stored: string | null): StoppedTimer[] {
  if (!stored) return [];
  try {
    return z.array(stoppedTimer).safeParse(JSON.parse(stored)).data ?? [];
  } catch {
    return [];
  }
}

function write(userId: string, timers: readonly StoppedTimer[]): void {
  if (timers.length > 0) localStorage.setItem(storageKey(userId), JSON.stringify(timers));
  else localStorage.removeItem(storageKey(userId));
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}
