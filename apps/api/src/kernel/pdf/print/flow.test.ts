import { expect, test } from 'vitest';
import { type Block, type PlacedBlock, paginate } from './flow.ts';

const paint = () => undefined;
const block = (height: number, more: Partial<Block> = {}): Block => ({ height, paint, ...more });
const room = { first: 100, next: 100 };
const heights = (pages: PlacedBlock[][]) => pages.map((page) => page.map((placed) => placed.block.height));
const bottoms = (pages: PlacedBlock[][]) => pages.flat().map(({ block: { height }, top }) => top + height);

test('nothing makes one empty page', () => {
  expect(paginate([], room)).toEqual([[]]);
});

test('blocks follow one another and turn the page rather than be cut', () => {
  const pages = paginate([block(40), block(40), block(40)], room);
  expect(heights(pages)).toEqual([[40, 40], [40]]);
  expect(pages[0]?.[1]?.top).toBe(40);
  expect(pages[1]?.[0]?.top).toBe(0);
});

test('the first page may hold less than the others', () => {
  expect(heights(paginate([block(40), block(40), block(40), block(40)], { first: 50, next: 130 }))).toEqual([
    [40],
    [40, 40, 40],
  ]);
});

test('a header comes back at the top of every page that its rows reach, and only there', () => {
  const header = block(10);
  const rows = Array.from({ length: 7 }, () => block(30, { header }));
  expect(heights(paginate(rows, room))).toEqual([
    [10, 30, 30, 30],
    [10, 30, 30, 30],
    [10, 30],
  ]);
});

test('two tables that follow one another each have their own header', () => {
  const first = block(10);
  const second = block(11);
  const pages = paginate([block(20, { header: first }), block(20, { header: second })], room);
  expect(heights(pages)).toEqual([[10, 20, 11, 20]]);
});

test('a heading never stays alone at the bottom of a page', () => {
  const header = block(10);
  const pages = paginate([block(60), block(12, { isKeptWithNext: true }), block(30, { header })], room);
  expect(heights(pages)).toEqual([[60], [12, 10, 30]]);
});

test('the space above a block is forgotten at the top of a page', () => {
  const pages = paginate([block(90, { gap: 20 }), block(30, { gap: 20 }), block(30, { gap: 20 })], room);
  expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0], [0, 50]]);
});

test('a block taller than a page goes on over the next ones, under the header, and loses nothing', () => {
  const header = block(10);
  const tall = (height: number): Block =>
    block(height, { header, split: (left) => [block(left, { header }), tall(height - left)] });
  const pages = paginate([block(30), tall(250), block(20, { header })], room);
  const rows = pages.flat().filter((placed) => placed.block !== header);
  expect(rows.reduce((sum, placed) => sum + placed.block.height, 0)).toBe(300);
  expect(Math.max(...bottoms(pages))).toBeLessThanOrEqual(100);
  expect(pages.slice(1).every((page) => page[0]?.block === header)).toBe(true);
});

test('a block taller than a page that cannot be cut is still placed', () => {
  expect(heights(paginate([block(30), block(150), block(30)], room))).toEqual([[30], [150], [30]]);
});
