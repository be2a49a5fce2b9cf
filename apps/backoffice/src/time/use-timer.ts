import { currentTimer, stoppedTimer, type Timer } from '@guichet/dto/contracts/timer';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useSyncExternalStore } from 'react';
import type * as z from 'zod';

export type StoppedTimer = z.infer<typeof stoppedTimer>;

/**
 * The person's one timer, the same on every page and device. What was stopped and not yet booked waits on this device until it
 * is booked or given up, so that no time is lost by a closed tab. [AG-04]
 */
export function useTimer() {
  const api = useApi();
  const { id } = useMe();
  const { data } = useRead('/timer', currentTimer);
  const stopped = useStopped(id);
  const start = useCommand((on: { ticketId: string } | { companyId: string }) => api.command('/timer/start', on), {
    refresh: ['timer'],
  });
  const stop = useCommand(() => api.command('/timer/stop', undefined, { answer: stoppedTimer }), {
    refresh: ['timer'],
    onDone: (timer) => setStopped(id, timer),
  });
  return {
    running: data?.timer ?? null,
    stopped,
    start,
    stop,
    /** Booked, or given up. */
    forget: () => setStopped(id, null),
  };
}

/** What a timer runs for, in a few words. */
export function timerSubject({ ticketReference, ticketTitle, companyName }: Timer): string {
  return ticketReference ? `${ticketReference} ${ticketTitle ?? ''}` : companyName;
}

const listeners = new Set<() => void>();
const storageKey = (userId: string) => `guichet.stopped-timer.${userId}`;

function setStopped(userId: string, timer: StoppedTimer | null): void {
  if (timer) localStorage.setItem(storageKey(userId), JSON.stringify(timer));
  else localStorage.removeItem(storageKey(userId));
  for (const listener of listeners) listener();
}

function useStopped(userId: string): StoppedTimer | null {
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey(userId)));
  const timer = stored ? stoppedTimer.safeParse(JSON.parse(stored)) : null;
  return timer?.success ? timer.data : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}
