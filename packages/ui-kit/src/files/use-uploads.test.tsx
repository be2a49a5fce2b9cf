import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { fakeApp } from '../testing/fake-app.tsx';
import { useUploads } from './use-uploads.ts';

/** A request on its way, ended by the test. */
class Sending {
  static all: Sending[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  name = '';
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  open() {}
  setRequestHeader() {}
  send(form: FormData) {
    this.name = (form.get('file') as File).name;
    Sending.all.push(this);
  }
  abort() {
    this.onabort?.();
  }
  arrive() {
    this.status = 201;
    this.responseText = '{"id":"1"}';
    this.onload?.();
  }
}

beforeEach(() => {
  Sending.all = [];
  vi.stubGlobal('XMLHttpRequest', Sending);
});
afterEach(() => void vi.unstubAllGlobals());

const answer = z.object({ id: z.string() });
const file = (name: string, bytes = 10) => new File([new Uint8Array(bytes)], name);
const uploads = async (path: string | null = '/tickets/1/attachments', maxFiles = 10) => {
  const { wrapper } = await fakeApp({});
  return renderHook(() => useUploads(path, { answer, maxFiles }), { wrapper }).result;
};
const nth = async (count: number): Promise<Sending> => {
  await waitFor(() => expect(Sending.all).toHaveLength(count));
  return Sending.all[count - 1] as Sending;
};

test('[AG-10] each file shows how far it is, and one that did not leave is sent again when asked', async () => {
  const result = await uploads();
  const shown = () => result.current.all.map(({ state, share }) => [state, share]);
  act(() => result.current.add([file('plan.pdf'), file('photo.jpg')]));
  const first = await nth(1);
  act(() => first.upload.onprogress?.({ loaded: 1, total: 4 }));
  expect(shown()).toEqual([
    ['sending', 0.25],
    ['waiting', 0],
  ]);
  act(() => first.onerror?.());
  const second = await nth(2);
  await waitFor(() => expect(result.current.all[0]).toMatchObject({ state: 'failed', problem: { code: 'network' } }));
  act(() => second.arrive());
  await waitFor(() => expect(result.current.all[1]?.state).toBe('done'));
  act(() => result.current.retry(result.current.all[0]?.id ?? ''));
  const again = await nth(3);
  expect([first.name, second.name, again.name]).toEqual(['plan.pdf', 'photo.jpg', 'plan.pdf']);
  act(() => again.arrive());
  await waitFor(() => expect(shown().map(([state]) => state)).toEqual(['done', 'done']));
});

test('[AG-10] what is empty, too large, of a kind that is not taken or one too many is told at once, and never leaves', async () => {
  const result = await uploads('/tickets/1/attachments', 2);
  const large = file('film.mp4');
  Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
  const chosen = [file('vide.txt', 0), large, file('page.exe'), file('a.pdf'), file('b.pdf'), file('c.pdf')];
  act(() => result.current.add(chosen));
  // What is refused takes no place from the others.
  expect(result.current.all.map(({ refusal }) => refusal ?? null)).toEqual([
    'empty',
    'tooLarge',
    'notAllowed',
    null,
    null,
    'tooMany',
  ]);
  const first = await nth(1);
  act(() => first.arrive());
  const second = await nth(2);
  act(() => second.arrive());
  await waitFor(() => expect(result.current.isBusy).toBe(false));
  expect(Sending.all.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
});
