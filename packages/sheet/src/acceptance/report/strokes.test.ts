import { signAcceptanceInput } from '@guichet/dto/acceptance/acceptance-report';
import { expect, test } from 'vitest';
import { pathOf, toStrokes } from './strokes.ts';

const line = (count: number, at: (index: number) => { x: number; y: number }) => ({
  points: Array.from({ length: count }, (_, index) => at(index)),
});

/** Whether the API would take it. */
const isTaken = (strokes: unknown) =>
  signAcceptanceInput.safeParse({ side: 'client', signerName: 'Ada Martin', strokes, version: 1 }).success;

test('[WS-20] a signature is the same on a small screen and on a large one', () => {
  const drawn = (scale: number) => [
    {
      points: [
        { x: 30 * scale, y: 12 * scale },
        { x: 150 * scale, y: 60 * scale },
      ],
    },
  ];
  expect(toStrokes(drawn(1), 300)).toEqual([
    [
      [100, 40],
      [500, 200],
    ],
  ]);
  expect(toStrokes(drawn(2.5), 750)).toEqual(toStrokes(drawn(1), 300));
});

test('[WS-20] a hand that leaves the pad, trembles or never stops is taken all the same, with both its ends', () => {
  const long = line(5000, (index) => ({ x: index / 10, y: 100 }));
  const outside = line(3, (index) => ({ x: index * 400 - 200, y: -50 }));
  const [one = [], other] = toStrokes([long, outside], 500);
  expect(one).toHaveLength(600);
  expect([one[0], one.at(-1)]).toEqual([
    [0, 200],
    [1000, 200],
  ]);
  expect(other).toEqual([
    [0, 0],
    [400, 0],
    [1000, 0],
  ]);
  const many = Array.from({ length: 150 }, () => line(1, () => ({ x: 5, y: 5 })));
  expect(isTaken(toStrokes([long, outside], 500))).toBe(true);
  expect(isTaken(toStrokes(many, 500))).toBe(true);
});

test('[WS-20] what was drawn shows again, a dot too', () => {
  expect(
    pathOf([
      [
        [1, 2],
        [3, 4],
      ],
      [[5, 6]],
    ]),
  ).toBe('M1 2L3 4M5 6L5 6');
});
