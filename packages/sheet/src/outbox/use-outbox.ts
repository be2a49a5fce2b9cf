import type { ApiClient } from '@guichet/api-client/api-client';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type Arrival, createOutbox, type Outbox, type OutboxView } from './outbox.ts';

const outboxes = new WeakMap<ApiClient, Map<string, Outbox>>();

/** The one outbox of a person in this page. */
export function outboxOf(api: ApiClient, userId: string): Outbox {
  const ofApi = outboxes.get(api) ?? new Map<string, Outbox>();
  outboxes.set(api, ofApi);
  const outbox = ofApi.get(userId) ?? createOutbox(api, userId);
  ofApi.set(userId, outbox);
  return outbox;
}

/** What the reader wrote and that has not arrived, and what can be done with it. [WS-19] */
export function useOutbox(): Outbox & { view: OutboxView } {
  const outbox = outboxOf(useApi(), useMe().id);
  const view = useSyncExternalStore(outbox.subscribe, outbox.get);
  return { ...outbox, view };
}

/** Sends what waits as soon as there is network, and tells what arrives. */
export function useSending(onArrival: (arrival: Arrival) => void): void {
  const outbox = outboxOf(useApi(), useMe().id);
  const state = useLiveState();
  const tell = useEffectEvent(onArrival);
  useEffect(() => outbox.onArrival((arrival) => tell(arrival)), [outbox]);
  useEffect(() => {
    if (state === 'connected') outbox.send();
  }, [outbox, state]);
  useEffect(() => {
    outbox.send();
    addEventListener('online', outbox.send);
    return () => removeEventListener('online', outbox.send);
  }, [outbox]);
}
