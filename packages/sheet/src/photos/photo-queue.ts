import type { ApiError } from '@guichet/api-client/api-error';
import { randomId } from '@guichet/api-client/random-id';
import { MAX_PHOTOS, type PhotoRow } from '@guichet/dto/progress/photo';
import {
  alreadyThere,
  arriving,
  fieldsOf,
  isLost,
  type KeptPhoto,
  type PhotoUpload,
  prepared,
} from './photo-upload.ts';
import type { PreparedPhoto } from './prepare-photo.ts';

/** What the queue needs of the world outside. */
export interface PhotoDoors {
  prepare(file: File): Promise<PreparedPhoto>;
  send(
    publicationId: string,
    file: File,
    options: { fields: Record<string, string>; signal: AbortSignal; onProgress: (share: number) => void },
  ): Promise<PhotoRow>;
  update(photoId: string, change: { position: number; caption: string }): Promise<PhotoRow>;
  remove(photoId: string): Promise<void>;
  /** What is on the publication by now. */
  list(publicationId: string): Promise<readonly PhotoRow[]>;
}

const AT_ONCE = 3;

/** Photos on their way, three at a time, in the order that was chosen. [WS-09, WS-18, WS-19] */
export class PhotoQueue {
  #items: readonly PhotoUpload[];
  #publicationId: string | null = null;
  #listeners = new Set<() => void>();
  #aborts = new Map<string, AbortController>();
  /** Work under way that {@link settle} waits for. */
  #work = new Set<Promise<unknown>>();
  /** Removed after a try whose answer never came: they may be there. */
  #doubtful = new Set<string>();
  #preparing: Promise<unknown> = Promise.resolve();
  readonly #doors: PhotoDoors;

  constructor(doors: PhotoDoors, photos: readonly PhotoRow[] = []) {
    this.#doors = doors;
    this.#items = photos.map(alreadyThere);
  }

  read = (): readonly PhotoUpload[] => this.#items;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Says where the photos go; until then they wait. */
  open = (publicationId: string | null): void => {
    this.#publicationId = publicationId;
    this.#next();
  };

  add = (files: readonly (File | KeptPhoto)[]): void => {
    const room = MAX_PHOTOS - this.#items.filter(({ state }) => state !== 'refused').length;
    const known = new Set(this.#items.map(({ clientKey }) => clientKey));
    const kept = files.map((one) => (one instanceof File ? { file: one, clientKey: randomId() } : one));
    const fresh = kept
      .filter(({ clientKey }) => !known.has(clientKey))
      .map((one, index) => arriving(one, index >= room));
    this.#set([...this.#items, ...fresh]);
    // One after the other: each takes the memory of a whole photo.
    for (const { clientKey, state } of fresh) {
      if (state === 'preparing') this.#preparing = this.#track(this.#preparing.then(() => this.#prepare(clientKey)));
    }
  };

  retry = (clientKey: string): void => {
    if (this.#find(clientKey)?.state === 'failed') this.#change(clientKey, { state: 'waiting', problem: undefined });
    this.#next();
  };

  /** Tries again what the network lost: said when it is back. */
  retryLost = (): void => {
    for (const { clientKey, state, problem } of this.#items) {
      if (state === 'failed' && isLost(problem)) this.retry(clientKey);
    }
  };

  /** Takes a photo away; one that was sent leaves the publication too, and stays with its problem when it may not. */
  remove = async (clientKey: string): Promise<void> => {
    const item = this.#find(clientKey);
    if (!item) return;
    if (item.photo) {
      const removing = this.#doors.remove(item.photo.id);
      void this.#track(removing);
      try {
        await removing;
      } catch (problem) {
        if ((problem as ApiError).status !== 404) return this.#change(clientKey, { problem: problem as ApiError });
      }
    } else if (item.state === 'sending' || isLost(item.problem)) this.#doubtful.add(clientKey);
    this.#aborts.get(clientKey)?.abort();
    if (item.thumbnail) URL.revokeObjectURL(item.thumbnail);
    this.#set(this.#items.filter((one) => one.clientKey !== clientKey));
    this.#next();
  };

  /** Puts a photo in another place among the others, counted from 0. */
  move = (clientKey: string, place: number): void => {
    const item = this.#find(clientKey);
    if (!item) return;
    const others = this.#items.filter((one) => one !== item);
    const at = Math.max(0, Math.min(place, others.length));
    this.#set([...others.slice(0, at), item, ...others.slice(at)]);
  };

  setCaption = (clientKey: string, caption: string): void => this.#change(clientKey, { caption });

  /**
   * Waits until all that can be sent is, then tells the API of the order and the captions, and takes off what was removed on the way.
   * @returns whether everything is there as it shows; `false` leaves the reason with each photo.
   */
  settle = async (): Promise<boolean> => {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
    const changed = await Promise.all(this.#items.map((item, place) => this.#tell(item, place)));
    const isClean = await this.#removeDoubtful();
    return (
      isClean && changed.every(Boolean) && this.#items.every(({ state }) => state === 'sent' || state === 'refused')
    );
  };

  /** Stops sending: the page is left. */
  leave = (): void => {
    for (const abort of this.#aborts.values()) abort.abort();
    for (const { thumbnail } of this.#items) if (thumbnail) URL.revokeObjectURL(thumbnail);
  };

  /** Forgets everything on this device; what was sent stays where it is. */
  clear = (): void => {
    this.leave();
    this.#doubtful.clear();
    this.#set([]);
  };

  async #prepare(clientKey: string): Promise<void> {
    const file = this.#find(clientKey)?.file;
    if (!file) return;
    const ready = await this.#doors.prepare(file).catch(() => ({ file, thumbnail: null, takenAt: null }));
    if (!this.#find(clientKey)) return;
    this.#change(clientKey, prepared(ready));
    this.#next();
  }

  #next(): void {
    const publicationId = this.#publicationId;
    if (!publicationId) return;
    const free = AT_ONCE - this.#items.filter(({ state }) => state === 'sending').length;
    const waiting = this.#items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
    for (const { clientKey } of waiting) this.#change(clientKey, { state: 'sending', share: 0 });
    for (const { clientKey } of waiting) void this.#track(this.#send(publicationId, clientKey));
  }

  async #send(publicationId: string, clientKey: string): Promise<void> {
    const item = this.#find(clientKey);
    if (!item?.file) return;
    const abort = new AbortController();
    this.#aborts.set(clientKey, abort);
    const onProgress = (share: number) => this.#change(clientKey, { share });
    const fields = fieldsOf(item, this.#items.indexOf(item));
    try {
      const photo = await this.#doors.send(publicationId, item.file, { fields, signal: abort.signal, onProgress });
      this.#change(clientKey, { state: 'sent', share: 1, photo, problem: undefined });
    } catch (problem) {
      this.#change(clientKey, { state: 'failed', problem: problem as ApiError });
    } finally {
      this.#aborts.delete(clientKey);
      this.#next();
    }
  }

  /** @returns whether the API knows a photo as it shows. */
  async #tell({ clientKey, photo, caption }: PhotoUpload, position: number): Promise<boolean> {
    if (!photo || (photo.position === position && (photo.caption ?? '') === caption.trim())) return true;
    try {
      this.#change(clientKey, { photo: await this.#doors.update(photo.id, { position, caption }), problem: undefined });
      return true;
    } catch (problem) {
      this.#change(clientKey, { problem: problem as ApiError });
      return false;
    }
  }

  async #removeDoubtful(): Promise<boolean> {
    if (this.#doubtful.size === 0 || !this.#publicationId) return true;
    try {
      const there = await this.#doors.list(this.#publicationId);
      for (const { id, clientKey } of there) if (this.#doubtful.has(clientKey ?? '')) await this.#doors.remove(id);
      this.#doubtful.clear();
      return true;
    } catch {
      return false;
    }
  }

  #find(clientKey: string): PhotoUpload | undefined {
    return this.#items.find((item) => item.clientKey === clientKey);
  }

  #change(clientKey: string, change: Partial<PhotoUpload>): void {
    this.#set(this.#items.map((item) => (item.clientKey === clientKey ? { ...item, ...change } : item)));
  }

  #set(items: readonly PhotoUpload[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }

  #track<Result>(work: Promise<Result>): Promise<Result> {
    this.#work.add(work);
    const forget = () => void this.#work.delete(work);
    work.then(forget, forget);
    return work;
  }
}
