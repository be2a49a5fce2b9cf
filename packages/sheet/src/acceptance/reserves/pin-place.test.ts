import { expect, test } from 'vitest';
import { MIDDLE, placeByKey, placeOf } from './pin-place.ts';

const shown = { left: 100, top: 50, width: 400, height: 200 } as DOMRectReadOnly;

test('[WS-20] the place of a touch is told in parts of the photo, however large it shows', () => {
  expect(placeOf({ clientX: 200, clientY: 200 }, shown)).toEqual({ x: 0.25, y: 0.75 });
});

test('[WS-20] a mark stays on its photo, whatever touches or moves it', () => {
  expect(placeOf({ clientX: 99, clientY: 260 }, shown)).toEqual({ x: 0, y: 1 });
  expect(placeByKey('ArrowLeft', { x: 0.01, y: 0.5 })).toEqual({ x: 0, y: 0.5 });
  expect(placeByKey('ArrowDown', { x: 0, y: 0.99 })).toEqual({ x: 0, y: 1 });
});

test('[WS-20] arrow keys move a mark, and no other key does', () => {
  expect(placeByKey('ArrowRight', MIDDLE)).toEqual({ x: 0.52, y: 0.5 });
  expect(placeByKey('ArrowUp', MIDDLE)).toEqual({ x: 0.5, y: 0.48 });
  expect(placeByKey('Enter', MIDDLE)).toBeNull();
});
