import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { currentToasts, hideToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { fakeApp, refused } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useFirstView } from './use-first-view.ts';
import { useViewActs } from './use-view-acts.ts';

beforeEach(() => {
  cleanup();
  localStorage.clear();
  for (const { id } of currentToasts()) hideToast(id);
});

const view: TicketView = {
  key: '0196f000-0000-7000-8000-00000000000c',
  kind: 'own',
  name: 'À relancer',
  query: { state: 'waiting' },
  columns: [],
  count: 3,
  isCountCapped: false,
  isDefault: true,
  version: 1,
  abilities: { change: true, share: false },
};

test.each([
  ['that is gone says so', () => new Response(null, { status: 204 }), ['tickets.views.removed']],
  ['that stays says only why', () => refused(403, 'ticket_view.shared'), ['ticket_view.shared']],
])('[AG-21] a view %s', async (_, answer, said) => {
  const { wrapper } = await fakeApp({ [`DELETE /ticket-views/${view.key}`]: answer });
  const { result } = renderHook(() => useViewActs([view]), { wrapper });
  await act(async () => result.current.remove(view));
  const toasts = () => currentToasts().map(({ text, problem }) => problem?.code ?? text);
  await expect.poll(toasts).toContain(said[0]);
  expect(toasts()).toEqual(said);
});

test('[AG-21] the view that opens first is a person’s own, also on a device that others use', async () => {
  const { wrapper, address } = await fakeApp({}, '/tickets?view=first');
  const nothing: TicketView[] = [];
  localStorage.setItem('guichet.first-ticket-view.0196f000-0000-7000-8000-00000000000d', 'state=closed&view=theirs');
  localStorage.setItem('guichet.first-ticket-view', 'state=closed&view=theirs');
  const { rerender } = renderHook(({ views, isKnown }) => useFirstView(views, isKnown), {
    wrapper,
    initialProps: { views: nothing, isKnown: false },
  });
  expect(address()).toBe('/tickets?view=first');
  rerender({ views: [view], isKnown: true });
  await expect.poll(address).toBe(`/tickets?state=waiting&view=${view.key}`);
});
