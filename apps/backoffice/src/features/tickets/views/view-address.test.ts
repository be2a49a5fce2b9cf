import { readyMadeViews } from '@guichet/dto/tickets/ticket-view';
import { expect, test } from 'vitest';
import { askedQuery, currentView, isUnchanged, viewSearch } from './view-address.ts';

const own = { key: 'v1', query: { priority: 'urgent', assigneeId: 'me', sort: '-lastActivityAt' } };
const lost = { key: 'v2', query: null };
const views = [...readyMadeViews, own, lost];
const current = (search: string) => currentView(new URLSearchParams(search), views)?.key ?? null;

test('[AG-21] every view is recognised by its own address', () => {
  const known = views.filter(({ query }) => query !== null);
  expect(known.map((view) => current(viewSearch(view)))).toEqual(known.map(({ key }) => key));
});

test('[AG-21] an address without a name is recognised by its filters, whatever their order and an open drawer', () => {
  expect(current('assigneeId=me&state=waiting,open,in_progress&new=1')).toBe('mine');
  expect(current('')).toBe('all');
  expect(current('assigneeId=me&priority=urgent&sort=-lastActivityAt')).toBe('v1');
});

test('[AG-21] one filter more, or another order, changes the view that was open', () => {
  expect(current('view=mine&state=open,in_progress,waiting&assigneeId=me&priority=high')).toBe('mine');
  expect(isUnchanged(new URLSearchParams('priority=urgent&assigneeId=me'), own)).toBe(false);
  expect(current('priority=high')).toBeNull();
});

test('[AG-21] a view that the list no longer understands still opens, as one to write anew', () => {
  expect(isUnchanged(new URLSearchParams(''), lost)).toBe(false);
  expect(current('view=v2')).toBe('v2');
});

test('what a view keeps is what the list was asked, nothing of the page', () => {
  expect(askedQuery(new URLSearchParams('view=v1&new=1&q=serveur&state=open'))).toEqual({
    q: 'serveur',
    state: 'open',
  });
});
