import { expect, test } from 'vitest';
import { logoLook } from './logo-look.ts';

const pixels = (...all: readonly (readonly [number, number, number, number])[]) => all.flat();
const [ink, paper, accent, nothing] = [
  [10, 12, 20, 255],
  [255, 255, 255, 255],
  [46, 134, 222, 255],
  [0, 0, 0, 0],
] as const;

test('[AG-37] a logo of dark ink is dark, of light ink light, and what is transparent does not count', () => {
  expect(logoLook(pixels(ink, nothing, nothing, nothing))).toEqual({ isDark: true, isLight: false });
  expect(logoLook(pixels(paper, nothing, nothing))).toEqual({ isDark: false, isLight: true });
  expect(logoLook(pixels(accent, nothing))).toEqual({ isDark: false, isLight: false });
  expect(logoLook(pixels(nothing, nothing))).toEqual({ isDark: false, isLight: false });
});

test('[AG-37] a deep colour, weak on the dark theme, gets a plate; a ground of it does not', () => {
  const brown = [163, 79, 18, 255] as const;
  expect(logoLook(pixels(brown, nothing, nothing))).toEqual({ isDark: true, isLight: false });
  expect(logoLook(pixels(brown, brown, paper))).toEqual({ isDark: false, isLight: false });
});

test('[AG-37] dark words beside a coloured sign are enough for a plate; a picture on white brings its own ground', () => {
  expect(logoLook(pixels(ink, accent, nothing)).isDark).toBe(true);
  expect(logoLook(pixels(ink, paper, paper, paper))).toEqual({ isDark: false, isLight: false });
});
