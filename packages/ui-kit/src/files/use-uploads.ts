import type { ApiError } from '@guichet/api-client/api-error';
import { randomId } from '@guichet/api-client/random-id';
import { acceptedEnding } from '@guichet/dto/tickets/accepted-files';
import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { useApi } from '../app/app-context.ts';
import type { Keeping } from './file-drafts.ts';

export type Refusal = 'tooLarge' | 'tooMany' | 'notAllowed' | 'empty';

export interface Upload<Answer = unknown> {
  id: string;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'refused';
  /** From 0 to 1. */
  share: number;
  refusal?: Refusal;
  problem?: ApiError;
  answer?: Answer;
}

export interface Uploads<Answer = unknown> {
  all: readonly Upload<Answer>[];
  add: (files: readonly File[]) => void;
  retry: (id: string) => void;
  remove: (id: string) => void;
  clear: () => void;
  isBusy: boolean;
  /** Whether a reload finds them again, where they are kept. */
  keeping?: Keeping;
}

interface Options<Schema extends z.ZodType> {
  answer: Schema;
  maxFiles?: number;
  /** What is told beside each file; the same object as long as it says the same. */
  fields?: Readonly<Record<string, string>> | undefined;
  /** Told after the last of those that were to be sent, with all. */
  onSettled?: (all: readonly Upload<z.output<Schema>>[]) => void;
}

/** Files on their way, one at a time; each with its progress, its retry or the reason of its refusal. [AG-10] `path` null keeps them waiting. */
export function useUploads<Schema extends z.ZodType>(
  path: string | null,
  options: Options<Schema>,
): Uploads<z.output<Schema>> {
  const { answer: schema, maxFiles = MAX_FILES_PER_UPLOAD, fields, onSettled } = options;
  const api = useApi();
  const { all, latest, setAll, change } = useUploadStates<z.output<Schema>>();
  const aborts = useRef(new Map<string, AbortController>());

  const next = all.some(({ state }) => state === 'sending') ? undefined : all.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!next || !path || aborts.current.has(next.id)) return;
    const { id, file } = next;
    const abort = new AbortController();
    aborts.current.set(id, abort);
    change(id, { state: 'sending', share: 0 });
    const onProgress = (share: number) => change(id, { share });
    api
      .upload(path, file, { answer: schema, signal: abort.signal, onProgress, ...(fields && { fields }) })
      .then((answer) => change(id, { state: 'done', share: 1, answer }))
      .catch((problem: ApiError) => change(id, { state: 'failed', problem }))
      .finally(() => {
        aborts.current.delete(id);
        if (!latest.current.some(isUnderWay)) onSettled?.(latest.current);
      });
  }, [next, path, api, schema, fields, onSettled, change, latest]);

  return {
    all,
    isBusy: all.some(isUnderWay),
    add: (files) => setAll((before) => [...before, ...taken(files, before, maxFiles)]),
    retry: (id) => change(id, { state: 'waiting', share: 0 }),
    remove: (id) => {
      aborts.current.get(id)?.abort();
      setAll((before) => before.filter((upload) => upload.id !== id));
    },
    clear: () => setAll(() => []),
  };
}

const isUnderWay = ({ state }: Upload) => state === 'waiting' || state === 'sending';

/** Where each file is; `latest` is for those who come back later. */
function useUploadStates<Answer>() {
  const [all, show] = useState<readonly Upload<Answer>[]>([]);
  const latest = useRef(all);
  const setAll = useCallback((next: (before: readonly Upload<Answer>[]) => readonly Upload<Answer>[]) => {
    latest.current = next(latest.current);
    show(latest.current);
  }, []);
  const change = useCallback(
    (id: string, next: Partial<Upload<Answer>>) =>
      setAll((before) => before.map((upload) => (upload.id === id ? { ...upload, ...next } : upload))),
    [setAll],
  );
  return { all, latest, setAll, change };
}

/** Each file with what speaks against it, told before anything is sent. */
function taken(files: readonly File[], before: readonly Upload[], maxFiles: number): Upload<never>[] {
  let room = maxFiles - before.filter(({ state }) => state !== 'refused').length;
  return files.map((file) => {
    const refusal = refusalOf(file, room <= 0);
    if (!refusal) room -= 1;
    return { id: randomId(), file, share: 0, state: refusal ? 'refused' : 'waiting', ...(refusal && { refusal }) };
  });
}

function refusalOf(file: File, isTooMany: boolean): Refusal | null {
  if (file.size === 0) return 'empty';
  if (file.size > MAX_FILE_BYTES) return 'tooLarge';
  if (acceptedEnding(file.name) === null) return 'notAllowed';
  return isTooMany ? 'tooMany' : null;
}
