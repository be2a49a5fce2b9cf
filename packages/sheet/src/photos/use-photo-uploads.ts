import { PHOTO_TYPES, type PhotoRow, photo } from '@guichet/dto/progress/photo';
import { publication } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type PhotoDoors, PhotoQueue } from './photo-queue.ts';
import type { KeptPhoto, PhotoUpload } from './photo-upload.ts';
import { preparePhoto } from './prepare-photo.ts';

/**
 * For the `accept` of the field that chooses photos; the endings are for browsers that know no type for HEIC.
 * @public
 */
export const ACCEPTED_PHOTOS = [...PHOTO_TYPES, '.heic', '.heif'].join(',');

/** What a composer does with photos, and where each of them is. */
export interface PhotoUploads {
  /** In the order in which they will show. */
  all: readonly PhotoUpload[];
  /** Takes chosen or dropped files, and those that were kept on the device with their keys; one that is known already is left out. */
  add: (files: readonly (File | KeptPhoto)[]) => void;
  /** Sends one that failed again; what the network lost is sent again by itself when it is back. */
  retry: (clientKey: string) => void;
  /** Takes one away, from the publication too when it was sent. */
  remove: (clientKey: string) => Promise<void>;
  /** Puts one in another place, counted from 0. */
  move: (clientKey: string, place: number) => void;
  /** Told to the API by `settle`, or with the photo when it has not left. */
  setCaption: (clientKey: string, caption: string) => void;
  /**
   * To be awaited before publishing: all is sent, and order, captions and removals are told.
   * @returns `false` when something is not there as it shows: each photo then has its `problem`.
   */
  settle: () => Promise<boolean>;
  /** Forgets everything on this device, once it is published or abandoned; what was sent stays. */
  clear: () => void;
  /** Something is being prepared or sent. */
  isBusy: boolean;
  hasFailed: boolean;
}

/**
 * Photos of a publication on their way: shown at once, made smaller where they are huge, sent three at a time, each once however often it is
 * tried. [WS-09, WS-18, WS-19]
 * @param publicationId where they go; `null` keeps them waiting, until a draft is there.
 * @param photos that are on the publication already; looked at once, on the first call.
 * @example
 * const uploads = usePhotoUploads(draftId, publication?.photos);
 * <input type="file" multiple accept={ACCEPTED_PHOTOS} onChange={({ target }) => uploads.add([...(target.files ?? [])])} />
 * // Publishing, once the draft is there:
 * if (await uploads.settle()) await publish(draftId);
 * @public
 */
export function usePhotoUploads(publicationId: string | null, photos: readonly PhotoRow[] = []): PhotoUploads {
  const api = useApi();
  const [queue] = useState(() => new PhotoQueue(doorsOf(api), photos));
  const all = useSyncExternalStore(queue.subscribe, queue.read);
  useEffect(() => queue.open(publicationId), [queue, publicationId]);
  useEffect(() => {
    addEventListener('online', queue.retryLost);
    return () => removeEventListener('online', queue.retryLost);
  }, [queue]);
  useEffect(() => queue.leave, [queue]);
  const { add, retry, remove, move, setCaption, settle, clear } = queue;
  return {
    all,
    add,
    retry,
    remove,
    move,
    setCaption,
    settle,
    clear,
    isBusy: all.some(({ state }) => state === 'preparing' || state === 'waiting' || state === 'sending'),
    hasFailed: all.some(({ state }) => state === 'failed'),
  };
}

function doorsOf(api: ReturnType<typeof useApi>): PhotoDoors {
  return {
    prepare: preparePhoto,
    send: (publicationId, file, options) =>
      api.upload(`/publications/${publicationId}/photos`, file, { ...options, answer: photo }),
    update: (id, change) => api.command(`/photos/${id}`, change, { method: 'PATCH', answer: photo }),
    remove: (id) => api.command(`/photos/${id}`, undefined, { method: 'DELETE' }),
    list: async (id) => (await api.read(`/publications/${id}`, publication)).photos,
  };
}
