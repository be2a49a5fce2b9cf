import type { LiveState } from '@guichet/api-client/live-feed';
import type { LiveEvent } from '@guichet/dto/live/live-event';
import type { Presence } from '@guichet/dto/live/presence';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useApi, useSessionState } from '../app/app-context.ts';

/** Entity to the addresses (first part of the query keys) that its change makes stale. */
export type LiveRoots = Readonly<Record<string, readonly string[]>>;

interface Live {
  state: LiveState;
  listen: (listener: (event: LiveEvent) => void) => () => void;
  listenToPresence: (listener: (presence: Presence) => void) => () => void;
}

const deaf = () => () => undefined;
const LiveContext = createContext<Live>({ state: 'connecting', listen: deaf, listenToPresence: deaf });
/** Changes that come together are read again together. */
const BATCH_MS = 300;

/** Keeps what is shown true while someone is signed in. */
export function LiveProvider({ roots, children }: { roots: LiveRoots; children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const isSignedIn = useSessionState().status === 'signed-in';
  const [state, setState] = useState<LiveState>('connecting');
  const [listeners] = useState(() => createListeners<LiveEvent>());
  const [presences] = useState(() => createListeners<Presence>());

  useEffect(() => {
    if (!isSignedIn) return;
    const refresher = createRefresher(queries);
    const feed = api.live({
      onState: setState,
      onReset: () => void queries.invalidateQueries(),
      onEvent: (event) => {
        refresher.add(roots[event.entity] ?? []);
        listeners.tell(event);
      },
      onPresence: presences.tell,
    });
    return () => {
      feed.close();
      refresher.stop();
    };
  }, [api, queries, roots, isSignedIn, listeners, presences]);

  const live = useMemo<Live>(
    () => ({ state, listen: listeners.add, listenToPresence: presences.add }),
    [state, listeners, presences],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether the page hears of changes as they happen. */
export function useLiveState(): LiveState {
  return useContext(LiveContext).state;
}

/** Calls `listener` for each change that the reader may see. */
export function useLive(listener: (event: LiveEvent) => void): void {
  const { listen } = useContext(LiveContext);
  const onEvent = useEffectEvent(listener);
  useEffect(() => listen((event) => onEvent(event)), [listen]);
}

/** Calls `listener` each time somebody comes to a page, writes on it or leaves it. */
export function useLivePresence(listener: (presence: Presence) => void): void {
  const { listenToPresence } = useContext(LiveContext);
  const onPresence = useEffectEvent(listener);
  useEffect(() => listenToPresence((presence) => onPresence(presence)), [listenToPresence]);
}

function createListeners<Heard>() {
  const listeners = new Set<(heard: Heard) => void>();
  return {
    tell(heard: Heard) {
      for (const listener of listeners) listener(heard);
    },
    add(listener: (heard: Heard) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function createRefresher(queries: QueryClient) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    // A steady list announces its changes instead of moving under the pointer.
    for (const root of waiting) {
      void queries.invalidateQueries({ queryKey: [root], predicate: (query) => query.meta?.isSteady !== true });
    }
    waiting.clear();
  };
  return {
    add(roots: readonly string[]) {
      for (const root of roots) waiting.add(root);
      if (waiting.size > 0) timer ??= setTimeout(refresh, BATCH_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
