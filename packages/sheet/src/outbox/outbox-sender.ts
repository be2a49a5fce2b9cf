import type { ApiClient } from '@guichet/api-client/api-client';
import { ApiError } from '@guichet/api-client/api-error';
import { backoffDelay } from '@guichet/api-client/backoff';
import { publicationComment } from '@guichet/dto/progress/publication-comment';
import type { Arrival } from './outbox.ts';
import { isPassing, type Refusal, refusalOf, type Writing, type WrittenComment } from './outbox-rows.ts';
import * as store from './outbox-store.ts';
import { sendWriting } from './send-writing.ts';

interface Sending {
  api: ApiClient;
  userId: string;
  /** How far what is leaving is, from 0 to 1; `null` once it has left, or could not. */
  onShare: (key: string, share: number | null) => void;
  onArrival: (arrival: Arrival) => void;
  /** What is kept on the device has changed. */
  onChange: () => Promise<void>;
}

const LOCK = 'guichet.outbox';
const MOST_DOUBLINGS = 5;

/** Makes the function that sends what waits: one run at a time in all tabs, and another later where something could not leave. */
export function createSender(sending: Sending): () => void {
  let doublings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  async function run(): Promise<void> {
    clearTimeout(timer);
    const { status } = sending.api.session.get();
    if (status === 'signed-out' || status === 'unknown') return;
    const isAllSent = await alone(() => sendAll(sending)).catch(() => false);
    doublings = isAllSent ? 0 : Math.min(doublings + 1, MOST_DOUBLINGS);
    clearTimeout(timer);
    if (!isAllSent) timer = setTimeout(start, backoffDelay(doublings, { firstMs: 1000 }));
  }
  function start(): void {
    running = running.then(run);
  }
  return start;
}

/** Of several tabs, one sends. A page served without TLS has no locks: there the keys alone make that everything counts once. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  return locks ? locks.request(LOCK, work) : work();
}

/** @returns whether nothing is left that could leave later. */
async function sendAll(sending: Sending): Promise<boolean> {
  const { writings, comments } = await store.readOutbox(sending.userId);
  let isAllSent = true;
  for (const { key } of writings.filter(isWaiting).toSorted(byRelease)) {
    // Its author may have taken it back while another one left.
    const writing = await store.readWriting(key);
    if (writing && isWaiting(writing)) isAllSent = (await sendOneWriting(writing, sending)) && isAllSent;
  }
  for (const comment of comments.filter(isWaiting).toSorted(byRelease)) {
    isAllSent = (await sendOneComment(comment, sending)) && isAllSent;
  }
  return isAllSent;
}

async function sendOneWriting(writing: Writing, { api, onShare, onArrival, onChange }: Sending): Promise<boolean> {
  const { key } = writing;
  let last = writing;
  const keep = (next: Writing) => {
    last = next;
    return store.keepWriting(next);
  };
  try {
    onShare(key, 0);
    const onProgress = (share: number) => onShare(key, share);
    const publication = await sendWriting(writing, { api, fileOf: store.readPhotoFile, keep, onProgress });
    await store.dropWriting(last);
    onArrival({ key, publication });
    return true;
  } catch (error) {
    return await settle(error, (refusal) => keep({ ...last, standing: 'refused', refusal }));
  } finally {
    onShare(key, null);
    await onChange();
  }
}

async function sendOneComment(comment: WrittenComment, { api, onArrival, onChange }: Sending): Promise<boolean> {
  const { key, publicationId, parentId, body } = comment;
  try {
    const options = { answer: publicationComment, idempotencyKey: key };
    const sent = await api.command(`/publications/${publicationId}/comments`, { body, parentId }, options);
    await store.dropComment(key);
    onArrival({ key, comment: sent });
    return true;
  } catch (error) {
    return await settle(error, (refusal) => store.keepComment({ ...comment, standing: 'refused', refusal }));
  } finally {
    await onChange();
  }
}

/** What will not go well by itself is for its author to settle; the rest waits. */
async function settle(error: unknown, refuse: (refusal: Refusal) => Promise<void>): Promise<boolean> {
  if (!(error instanceof ApiError) || isPassing(error)) return false;
  await refuse(refusalOf(error));
  return true;
}

const isWaiting = ({ standing }: Pick<Writing, 'standing'>): boolean => standing === 'waiting';

const byRelease = (one: Pick<Writing, 'releasedAt'>, other: Pick<Writing, 'releasedAt'>): number =>
  (one.releasedAt ?? '').localeCompare(other.releasedAt ?? '');
