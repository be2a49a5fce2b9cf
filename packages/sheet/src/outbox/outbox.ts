import type { ApiClient } from '@guichet/api-client/api-client';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import type { Writing, WrittenComment } from './outbox-rows.ts';
import { createSender } from './outbox-sender.ts';
import * as store from './outbox-store.ts';
import { markWaiting } from './waiting-mark.ts';

/** What waits on this device, as it shows. */
export interface OutboxView {
  /** Whether the device has been asked. */
  isRead: boolean;
  writings: readonly Writing[];
  comments: readonly WrittenComment[];
  /** How far what is leaving is, by its key, from 0 to 1. */
  shares: ReadonlyMap<string, number>;
}

/** What has just arrived. */
export interface Arrival {
  key: string;
  publication?: PublicationRow;
  comment?: PublicationCommentRow;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * What one person wrote on this device and that has not arrived: kept over a closed tab, sent once when there is network, by one
 * tab however many are open. Keeping rejects where the browser keeps nothing or has no room. [WS-19]
 */
export function createOutbox(api: ApiClient, userId: string) {
  const board = createBoard();
  const arrivals = createListeners<Arrival>();
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('guichet.outbox');

  async function readAgain(): Promise<void> {
    const kept = await store.readOutbox(userId).catch(() => null);
    board.show({ ...kept, isRead: true });
    if (kept) markWaiting([...kept.writings, ...kept.comments].some(({ standing }) => standing === 'waiting'));
  }

  async function readAgainEverywhere(): Promise<void> {
    await readAgain();
    others?.postMessage('changed');
  }

  const thenRead =
    <Input>(act: (input: Input) => Promise<void>) =>
    async (input: Input): Promise<void> => {
      await act(input);
      await readAgainEverywhere();
    };

  others?.addEventListener('message', () => void readAgain());
  void readAgain();
  return {
    get: board.get,
    subscribe: board.subscribe,
    onArrival: arrivals.add,
    keepWriting: thenRead(store.keepWriting),
    dropWriting: thenRead(store.dropWriting),
    keepComment: thenRead(store.keepComment),
    dropComment: thenRead(store.dropComment),
    /** Sends what waits, and again later where that fails for want of network. */
    send: createSender({
      api,
      userId,
      onShare: board.showShare,
      onArrival: arrivals.tell,
      onChange: readAgainEverywhere,
    }),
  };
}

function createBoard() {
  let view: OutboxView = { isRead: false, writings: [], comments: [], shares: new Map() };
  const listeners = createListeners<OutboxView>();
  function show(next: Partial<OutboxView>): void {
    view = { ...view, ...next };
    listeners.tell(view);
  }
  return {
    get: () => view,
    subscribe: listeners.add,
    show,
    showShare(key: string, share: number | null) {
      const shares = new Map(view.shares);
      if (share === null) shares.delete(key);
      else shares.set(key, share);
      show({ shares });
    },
  };
}

function createListeners<Told>() {
  const listeners = new Set<(told: Told) => void>();
  return {
    tell(told: Told): void {
      for (const listener of listeners) listener(told);
    },
    add(listener: (told: Told) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
