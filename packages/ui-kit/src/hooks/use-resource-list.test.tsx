import { defineEntryList } from '@guichet/dto/tickets/entry-list';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApp, ok } from '../testing/fake-app.tsx';
import { useResourceList } from './use-resource-list.ts';

const theme = defineEntryList('themes', 'ListTestTheme');
const row = (id: string) => ({ id, name: id, position: 1, isActive: true, version: 1, createdAt: '' });
const pages: Record<string, unknown> = {
  '': { rows: [row('a'), row('b')], nextCursor: 'c1', count: 3, isCountCapped: false },
  c1: { rows: [row('c')], nextCursor: null, count: null, isCountCapped: false },
};
const answers = { 'GET /themes': ({ url }: { url: URL }) => ok(pages[url.searchParams.get('cursor') ?? '']) };

test('[AG-22] the next page is fetched before it is asked for, and shows when it is', async () => {
  const app = await fakeApp(answers);
  const { result } = renderHook(() => useResourceList(theme), { wrapper: app.wrapper });
  await waitFor(() => expect(app.calls).toHaveLength(2));
  expect(app.calls[1]?.call).toContain('cursor=c1');
  expect(result.current.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(result.current.count).toBe(3);
  act(() => result.current.loadMore());
  expect(result.current.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(result.current.hasMore).toBe(false);
});

test('[AG-21] a filter is in the address of the page, and asks the API exactly that', async () => {
  const app = await fakeApp(answers, '/themes?tab=x');
  const { result } = renderHook(() => useResourceList(theme), { wrapper: app.wrapper });
  act(() => result.current.setFilter('isActive', true));
  expect(app.address()).toBe('/themes?tab=x&isActive=true');
  await waitFor(() => expect(app.calls.at(-1)?.call).toContain('isActive=true'));
  expect(app.calls.every(({ call }) => !call.includes('tab='))).toBe(true);
  act(() => result.current.reset());
  expect(app.address()).toBe('/themes?tab=x');
});

test('a list inside a drawer leaves the address alone', async () => {
  const app = await fakeApp(answers, '/companies?q=a');
  const { result } = renderHook(() => useResourceList(theme, { isLocal: true, fixed: { isActive: true } }), {
    wrapper: app.wrapper,
  });
  act(() => result.current.setSort('-position'));
  await waitFor(() => expect(app.calls.some(({ call }) => call.includes('isActive=true&sort=-position'))).toBe(true));
  expect(app.address()).toBe('/companies?q=a');
});

test('a next page that fails says so, and comes when it is asked for again', async () => {
  let isDown = true;
  const app = await fakeApp({
    'GET /themes': ({ url }) => {
      const cursor = url.searchParams.get('cursor') ?? '';
      return cursor && isDown ? new Response('{}', { status: 500 }) : ok(pages[cursor]);
    },
  });
  const { result } = renderHook(() => useResourceList(theme), { wrapper: app.wrapper });
  await waitFor(() => expect(app.calls).toHaveLength(2));
  // Read ahead in vain: nothing is said before it is asked for.
  await waitFor(() => expect([result.current.hasMore, result.current.moreProblem]).toEqual([true, null]));
  act(() => result.current.loadMore());
  await waitFor(() => expect(result.current.moreProblem?.code).toBe('internal'));
  expect([result.current.isLoadingMore, result.current.rows.length]).toEqual([false, 2]);
  isDown = false;
  act(() => result.current.loadMore());
  await waitFor(() => expect(result.current.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']));
  expect([result.current.moreProblem, result.current.hasMore]).toEqual([null, false]);
});
