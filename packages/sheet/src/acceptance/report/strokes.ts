import type { Strokes } from '@guichet/dto/acceptance/acceptance-report';

/** The points of a pad as the API counts them, whatever its size on the screen. */
export const PAD = { width: 1000, height: 400 } as const;

/** What the API takes of one signature. */
const MAX_STROKES = 100;
const MAX_POINTS = 600;

interface Group {
  points: readonly { x: number; y: number }[];
}

/** A drawing on a pad of some width, as it is signed: whole points, none outside, none twice in a row, of a long line every so many. [WS-20] */
export function toStrokes(groups: readonly Group[], width: number): Strokes {
  const scale = PAD.width / width;
  const whole = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value * scale)));
  return groups.slice(0, MAX_STROKES).flatMap(({ points }) => {
    const drawn = points.map(({ x, y }): [number, number] => [whole(x, PAD.width), whole(y, PAD.height)]);
    const moved = drawn.filter(
      ([x, y], index) => index === 0 || x !== drawn[index - 1]?.[0] || y !== drawn[index - 1]?.[1],
    );
    return moved.length > 0 ? [thinned(moved)] : [];
  });
}

/** Both ends stay. */
function thinned<Point>(points: readonly Point[]): Point[] {
  if (points.length <= MAX_POINTS) return [...points];
  const step = (points.length - 1) / (MAX_POINTS - 1);
  return Array.from({ length: MAX_POINTS }, (_, index) => points[Math.round(index * step)] as Point);
}

/** The path of an SVG that draws it; a point alone is a dot. */
export function pathOf(strokes: Strokes): string {
  return strokes
    .map(([first = [0, 0], ...others]) => {
      const [x, y] = first;
      const rest = others.length > 0 ? others : [[x, y]];
      return `M${x} ${y}${rest.map(([toX, toY]) => `L${toX} ${toY}`).join('')}`;
    })
    .join('');
}
