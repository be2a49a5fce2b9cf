import type { ApiError } from '@guichet/api-client/api-error';
import { MAX_PHOTOS, type PhotoRow } from '@guichet/dto/progress/photo';
import { alreadyThere, arriving, fieldsOf, type KeptPhoto, type PhotoUpload, prepared } from './photo-upload.ts';
import type { PreparedPhoto } from './prepare-photo.ts';

/** What the queue needs of the world outside. */
export interface PhotoDoors {
  prepare(file: File): Promise<PreparedPhoto>;
  send(
    publicationId: string,
    file: File,
    options: { fields: Record<string, string>; signal: AbortSignal; onProgress: (share: number) => void },
  ): Promise<PhotoRow>;
  update(photoId: string, change: { position: number }): Promise<PhotoRow>;
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

  add = (files: readonly KeptPhoto[]): void => {
    const room = MAX_PHOTOS - this.#items.filter(({ state }) => state !== 'refused').length;
    const known = new Set(this.#items.map(({ clientKey }) => clientKey));
    const fresh = files
      .filter(({ clientKey }) => !known.has(clientKey))
      .map((one, index) => arriving(one, index >= room));
    this.#set([...this.#items, ...fresh]);
    // One after the other: each takes the memory of a whole photo.
    for (const { clientKey, state } of fresh) {
      if (state === 'preparing') this.#preparing = this.#track(this.#preparing.then(() => this.#prepare(clientKey)));
    }
  };

  /**
   * Waits until all that can be sent is, then tells the API of their order.
   * @returns whether everything is there as it shows; `false` leaves the reason with each photo.
   */
  settle = async (): Promise<boolean> => {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
    const changed = await Promise.all(this.#items.map((item, place) => this.#tell(item, place)));
    return changed.every(Boolean) && this.#items.every(({ state }) => state === 'sent' || state === 'refused');
  };

  /** Stops sending and forgets everything; what was sent stays where it is. */
  clear = (): void => {
    for (const abort of this.#aborts.values()) abort.abort();
    this.#set([]);
  };

  async #prepare(clientKey: string): Promise<void> {
    const file = this.#find(clientKey)?.file;
    if (!file) return;
    const ready = await this.#doors.prepare(file).catch(() => ({ file, takenAt: null }));
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

  /** @returns whether the API knows a photo in its place. */
  async #tell({ clientKey, photo }: PhotoUpload, position: number): Promise<boolean> {
    if (!photo || photo.position === position) return true;
    try {
      this.#change(clientKey, { photo: await this.#doors.update(photo.id, { position }), problem: undefined });
      return true;
    } catch (problem) {
      this.#change(clientKey, { problem: problem as ApiError });
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
