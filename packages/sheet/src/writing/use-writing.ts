import { randomId } from '@guichet/api-client/random-id';
import { isEmptyRichText, photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import { MAX_PHOTO_BYTES, MAX_PHOTOS, PHOTO_TYPES } from '@guichet/dto/progress/photo';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Writing, WrittenPhoto } from '../outbox/outbox-rows.ts';
import { dropPhotoFile, keepPhotoFile } from '../outbox/outbox-store.ts';
import { useOutbox } from '../outbox/use-outbox.ts';

const PAUSE_MS = 400;

/** What of what is written the device could not keep. */
export type Unkept = 'full' | 'forbidden' | null;

/** Why a photo was not taken, told before anything is sent. */
export interface Untaken {
  reason: 'tooLarge' | 'tooMany' | 'blank' | 'notPhoto';
  name: string;
}

/** A publication as it is written: kept on the device at each pause, with its photos, and let go to be sent. [WS-19] */
export function useWriting(first: Writing) {
  const outbox = useOutbox();
  const keeper = useKeeper(first);
  const { writing, unkept, change } = keeper;
  const photos = useWrittenPhotos(keeper);
  return {
    writing,
    unkept,
    change,
    ...photos,
    /** Lets it go: from now on it is sent, at once or when there is network. */
    async release(): Promise<boolean> {
      const released = { standing: 'waiting', releasedAt: new Date().toISOString(), refusal: null } as const;
      if (!(await keeper.keepAs(released))) return false;
      outbox.send();
      return true;
    },
    async discard(): Promise<void> {
      keeper.stop();
      await outbox.dropWriting(keeper.latest.current);
    },
  };
}

/** What is written, and how it is kept: at each pause, and when its page goes. */
function useKeeper(first: Writing) {
  const outbox = useOutbox();
  const [writing, setWriting] = useState(first);
  const [unkept, setUnkept] = useState<Unkept>(null);
  const latest = useRef(writing);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function stop(): void {
    clearTimeout(timer.current);
    timer.current = undefined;
  }
  async function keep(): Promise<boolean> {
    stop();
    return kept(() => outbox.keepWriting(latest.current));
  }
  async function kept(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      setUnkept(null);
      return true;
    } catch (error) {
      setUnkept(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden');
      return false;
    }
  }
  /** Keeps it with something else said of it; what could not be kept stays as it was. */
  async function keepAs(next: Partial<Writing>): Promise<boolean> {
    const before = latest.current;
    latest.current = { ...before, ...next };
    const isKept = await keep();
    if (!isKept) latest.current = before;
    return isKept;
  }
  function change(next: Partial<Writing>): void {
    latest.current = { ...latest.current, ...next };
    setWriting(latest.current);
    stop();
    timer.current = setTimeout(() => void keep(), PAUSE_MS);
  }
  // A page that goes does not wait for the pause.
  useLeaving(() => (timer.current === undefined ? undefined : void keep()));
  return { writing, unkept, latest, change, keepAs, kept, stop };
}

/** Calls `leave` when the page goes or is hidden, and when what uses it does. */
function useLeaving(leave: () => void): void {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const hear = () => onLeave();
    addEventListener('pagehide', hear);
    document.addEventListener('visibilitychange', hear);
    return () => {
      removeEventListener('pagehide', hear);
      document.removeEventListener('visibilitychange', hear);
      onLeave();
    };
  }, []);
}

function useWrittenPhotos({ latest, change, keepAs, kept }: Omit<ReturnType<typeof useKeeper>, 'writing' | 'unkept'>) {
  const [untaken, setUntaken] = useState<Untaken | null>(null);
  return {
    untaken,
    /** Keeps the files of photos and gives their keys, by which the text may name them. */
    async addPhotos(files: readonly File[]): Promise<string[]> {
      const photos: WrittenPhoto[] = [];
      setUntaken(null);
      for (const file of files) {
        const reason = untakenFor(file, latest.current.photos.length + photos.length);
        if (reason) {
          setUntaken({ reason, name: file.name });
          continue;
        }
        const key = randomId();
        if (!(await kept(() => keepPhotoFile(key, file)))) break;
        photos.push({ key, fileName: file.name, photoId: null });
      }
      const added = { photos: [...latest.current.photos, ...photos] };
      // What shows has been kept: a photo is not taken twice.
      await keepAs(added);
      change(added);
      return photos.map(({ key }) => key);
    },
    removePhoto(key: string): void {
      const { body, photos } = latest.current;
      const content = body.content.filter((block) => block.type !== 'photo' || block.attrs.photoId !== key);
      change({ body: { ...body, content }, photos: photos.filter((photo) => photo.key !== key) });
      void dropPhotoFile(key);
    },
  };
}

function untakenFor({ size, type }: File, count: number): Untaken['reason'] | null {
  if (size === 0) return 'blank';
  if (type && !PHOTO_TYPES.some((taken) => taken === type)) return 'notPhoto';
  if (size > MAX_PHOTO_BYTES) return 'tooLarge';
  return count >= MAX_PHOTOS ? 'tooMany' : null;
}

/** Whether there is something to publish: words, or a photo. [WS-09] */
export function hasContent({ body, photos, droppedPhotoIds }: Writing, older: readonly { id: string }[]): boolean {
  const left = older.filter(({ id }) => !droppedPhotoIds.includes(id));
  return !isEmptyRichText(body) || photos.length > 0 || left.length > 0;
}

/** Makes what a form begins with: a blank one, or what is rewritten. */
export function useNewWriting(): (projectId: string, publication?: PublicationRow) => Writing {
  const userId = useMe().id;
  return (projectId, publication) => ({
    key: randomId(),
    userId,
    projectId,
    publicationId: publication?.id ?? null,
    over: publication ? { version: publication.version, state: publication.state } : null,
    body: publication?.body ?? { type: 'doc', content: [] },
    photos: [],
    droppedPhotoIds: [],
    marksFinished: publication?.marksFinished ?? false,
    publishedAt: null,
    publishes: publication?.state !== 'draft',
    tells: false,
    standing: 'open',
    releasedAt: null,
    refusal: null,
  });
}

/** The photos of the device that the text does not show. */
export function besideText({ body, photos }: Writing): WrittenPhoto[] {
  const shown = new Set(photoIdsOf(body));
  return photos.filter(({ key }) => !shown.has(key));
}
