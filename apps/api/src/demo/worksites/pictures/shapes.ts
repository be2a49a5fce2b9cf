import type { Random } from '../../random.ts';

/** The size in which pictures are thought; they are drawn twice as large. */
export const WIDTH = 800;
export const HEIGHT = 600;

/** What a picture is drawn with: its numbers, and how far the work is, between 0 and 1. */
export interface Brush {
  random: Random;
  progress: number;
}

export type Draw = (brush: Brush) => string;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke?: string;
  radius?: number;
}

export const box = ({ x, y, width, height, fill, stroke = 'none', radius = 0 }: Box): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;

/** A surface between corners: `0,10 20,30`. */
export const shape = (points: string, fill: string): string => `<polygon points="${points}" fill="${fill}"/>`;

export const line = (path: string, color: string, width = 4): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

/** Draws once for each number from 0. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => draw(index)).join('');

/** Courses of blocks or tiles, each shifted by half of one, in colours that are nearly the same. */
export function courses(random: Random, { x, y, columns, rows, width, height, colors }: Courses): string {
  return times(rows, (row) => {
    const shift = row % 2 ? -width / 2 : 0;
    const first = Math.max(0, shift);
    const blocks = times(columns + (row % 2), (column) => {
      const left = Math.max(0, shift + column * width);
      const right = Math.min(columns * width, shift + (column + 1) * width);
      const top = y - (row + 1) * height;
      return box({
        x: x + left + 1,
        y: top + 1,
        width: right - left - 2,
        height: height - 2,
        fill: random.pick(colors),
        radius: 2,
      });
    });
    return first < 0 ? '' : blocks;
  });
}

interface Courses {
  x: number;
  /** The foot of the first course. */
  y: number;
  columns: number;
  rows: number;
  width: number;
  height: number;
  colors: readonly string[];
}

/** A person in a helmet and a bright vest, standing on a point; indoors they are near. */
export function worker(x: number, y: number, vest: string, size = 1): string {
  const legs = line('M-7 0V-34M7 0V-34', '#33415c', 10);
  const body = `${box({ x: -15, y: -74, width: 30, height: 44, fill: vest, radius: 9 })}${box({ x: -15, y: -56, width: 30, height: 5, fill: '#f4f1de' })}`;
  const arms = line('M-14 -66l-14 24M14 -66l18 16', vest, 8);
  const head = `${disc(0, -86, 11, '#d9a47c')}<path d="M-14 -88a14 13 0 0 1 28 0z" fill="#f2c230"/>${line('M-17 -88h34', '#e0ae1b', 3)}`;
  return `<g transform="translate(${x} ${y}) scale(${size})">${legs}${body}${arms}${head}</g>`;
}

export const VESTS = ['#ee7b30', '#c9d83c', '#e5533d', '#3f88c5'] as const;
