import type { ApiClient } from '@guichet/api-client/api-client';
import { randomId } from '@guichet/api-client/random-id';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useEffect, useRef, useState } from 'react';
import { type PhotoDoors, PhotoQueue } from '../../photos/photo-queue.ts';
import { arriving, type PhotoRefusal, type PhotoUpload, problemOf } from '../../photos/photo-upload.ts';

/** A photo that was chosen in a form, and leaves with it. */
export interface ChosenPhoto {
  clientKey: string;
  file: File;
  /** Shows it; not every browser knows every kind. */
  url: string;
  /** Why it will not leave. */
  refusal: PhotoRefusal | undefined;
}

/** The photos of a form that is being filled in, and how far each is once it leaves. [WS-20] */
export interface ChosenPhotos {
  all: readonly ChosenPhoto[];
  uploads: ReadonlyMap<string, PhotoUpload>;
  add: (files: readonly File[]) => void;
  remove: (clientKey: string) => void;
  /** Sends those that are not there yet. @throws ApiError for the first that does not arrive; the next call tries it again. */
  sendTo: (reserveId: string) => Promise<void>;
}

/** @param most how many may be chosen. */
export function useChosenPhotos(doorsOf: (api: ApiClient) => PhotoDoors, most: number): ChosenPhotos {
  const api = useApi();
  const [doors] = useState(() => doorsOf(api));
  const [all, setAll] = useState<readonly ChosenPhoto[]>([]);
  const [uploads, setUploads] = useState<ReadonlyMap<string, PhotoUpload>>(new Map());
  const shown = useShownUntilLeft(all);
  return {
    all,
    uploads,
    add(files) {
      const room = most - all.filter(({ refusal }) => !refusal).length;
      setAll([...all, ...files.map((file, index) => chosen(file, index >= room))]);
    },
    remove: (clientKey) => setAll(all.filter((one) => one.clientKey !== clientKey)),
    async sendTo(reserveId) {
      const left = all.filter(({ clientKey, refusal }) => !refusal && uploads.get(clientKey)?.state !== 'sent');
      const queue = new PhotoQueue(doors);
      const tell = () => shown.current && setUploads((before) => new Map([...before, ...byKey(queue.read())]));
      queue.subscribe(tell);
      queue.add(left);
      queue.open(reserveId);
      await queue.settle();
      const missing = queue.read().find(({ state }) => state !== 'sent');
      if (missing) throw problemOf(missing);
    },
  };
}

const byKey = (uploads: readonly PhotoUpload[]) => uploads.map((upload) => [upload.clientKey, upload] as const);

function chosen(file: File, isTooMany: boolean): ChosenPhoto {
  const clientKey = randomId();
  const { refusal } = arriving({ file, clientKey }, isTooMany);
  return { clientKey, file, url: URL.createObjectURL(file), refusal };
}

/** Frees what shows the photos when their form goes. @returns whether it is still there. */
function useShownUntilLeft(all: readonly ChosenPhoto[]) {
  const shown = useRef(true);
  const latest = useRef(all);
  useEffect(() => {
    latest.current = all;
  });
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      for (const { url } of latest.current) URL.revokeObjectURL(url);
    };
  }, []);
  return shown;
}
