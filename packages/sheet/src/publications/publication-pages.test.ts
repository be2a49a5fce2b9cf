import type { PublicationRow } from '@guichet/dto/progress/publication';
import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import { expect, test } from 'vitest';
import {
  type Order,
  type PublicationPages,
  rowsOf,
  withComment,
  withMoreComments,
  withoutComment,
  withoutLeaving,
  withoutPublication,
  withPublication,
} from './publication-pages.ts';

const told = (id: string, publishedAt: string | null, comments: PublicationCommentRow[] = []) =>
  ({ id, publishedAt, createdAt: '2026-01-01T00:00:00.000Z', comments }) as unknown as PublicationRow;

const said = (id: string, parentId: string | null = null) =>
  ({ id, parentId, publicationId: 'p', body: id, createdAt: `2026-01-0${id}` }) as PublicationCommentRow;

const read = (...pages: [rows: PublicationRow[], nextCursor: string | null][]): PublicationPages => ({
  pages: pages.map(([rows, nextCursor]) => ({ rows, nextCursor })),
  pageParams: pages.map(() => ''),
});

const ids = (pages: PublicationPages) => rowsOf(pages).map(({ id }) => id);
const put = (pages: PublicationPages, row: PublicationRow, order: Order = 'newest') =>
  ids(withPublication(pages, row, order));

test('[WS-06] what is published meanwhile stands where its date puts it, in either order', () => {
  const newest = read([[told('c', '2026-03-03'), told('a', '2026-01-01')], null]);
  expect(put(newest, told('b', '2026-02-02'))).toEqual(['c', 'b', 'a']);
  expect(put(newest, told('d', '2026-04-04'))).toEqual(['d', 'c', 'a']);
  const oldest = read([[told('a', '2026-01-01'), told('c', '2026-03-03')], null]);
  expect(put(oldest, told('d', '2026-04-04'), 'oldest')).toEqual(['a', 'c', 'd']);
});

test('[WS-06] heard twice it shows once, and a draft stands before what is published', () => {
  const pages = read([[told('a', '2026-01-01')], null]);
  const once = withPublication(pages, told('b', null), 'newest');
  expect(put(once, told('b', null))).toEqual(['b', 'a']);
});

test('[WS-06] what belongs to a page that was not read yet waits for it', () => {
  expect(put(read([[told('c', '2026-03-03')], 'more']), told('a', '2026-01-01'))).toEqual(['c']);
  expect(put(read([[], null]), told('a', '2026-01-01'))).toEqual(['a']);
});

test('[WS-10] a deleted publication goes, with what was said of it', () => {
  expect(ids(withoutPublication(read([[told('b', '2026-02-02'), told('a', '2026-01-01')], null]), 'b'))).toEqual(['a']);
});

test('[WS-14] with a comment go its answers to any depth, and nothing else', () => {
  const comments = [said('1'), said('2', '1'), said('3'), said('4', '2'), said('5', '3')];
  const pages = withoutComment(read([[told('p', '2026-01-01', comments)], null]), '1');
  expect(rowsOf(pages)[0]?.comments.map(({ id }) => id)).toEqual(['3', '5']);
  const again = withComment(withComment(pages, said('6', '5')), said('6', '5'));
  expect(rowsOf(again)[0]?.comments.map(({ id }) => id)).toEqual(['3', '5', '6']);
});

test('[WS-07] a draft that is published, and a publication that is dated anew, move to where they belong', () => {
  const pages = read([[told('b', null), told('c', '2026-03-03'), told('a', '2026-01-01')], null]);
  expect(put(pages, told('b', '2026-02-02'))).toEqual(['c', 'b', 'a']);
  expect(put(pages, told('c', '2025-12-31'))).toEqual(['b', 'a', 'c']);
});

test('[WS-13] the rest of a long discussion stays where it was read when its publication is read anew', () => {
  const start = { ...told('p', '2026-01-01', [said('1')]), moreComments: 2 };
  const all = withMoreComments(read([[start], null]), 'p', [said('1'), said('3'), said('2')]);
  expect(rowsOf(all)[0]).toMatchObject({ comments: [{ id: '1' }, { id: '2' }, { id: '3' }], moreComments: 0 });
  const anew = withPublication(all, { ...start, moreComments: 3 }, 'newest');
  expect(rowsOf(anew)[0]).toMatchObject({ comments: [{ id: '1' }, { id: '2' }, { id: '3' }], moreComments: 1 });
});

test('[WS-19] a draft that this device is still sending shows once, as what waits; one that is rewritten stays', () => {
  const state = (id: string, draft: boolean) => ({ ...told(id, null), state: draft ? 'draft' : 'published' }) as const;
  const rows = [state('leaving', true), state('rewritten', true), state('theirs', true), state('there', false)];
  const over = { version: 1, state: 'draft' } as const;
  const writings = [
    { publicationId: 'leaving', over: null },
    { publicationId: 'rewritten', over },
    { publicationId: 'there', over: null },
    { publicationId: null, over: null },
  ];
  expect(withoutLeaving(rows, writings).map(({ id }) => id)).toEqual(['rewritten', 'theirs', 'there']);
});
