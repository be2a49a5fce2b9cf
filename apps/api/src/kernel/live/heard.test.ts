import { describe, expect, test } from 'vitest';
import { type Heard, hear, heardUpTo, isNew, markOf, readMark } from './heard.ts';

const NOTHING: Heard = { last: 0, late: [] };
const hearAll = (...numbers: number[]) => numbers.reduce(hear, NOTHING);

describe('what has been heard of the changes', () => {
  test('a number that was taken first and is committed last is still new, once', () => {
    const before = hearAll(1, 2, 4, 5);
    expect(before).toEqual({ last: 5, late: [3] });
    expect([2, 3, 4, 6].filter((seq) => isNew(before, seq))).toEqual([3, 6]);
    expect(hear(before, 3)).toEqual({ last: 5, late: [] });
  });

  test('numbers that never come are given up two hundred later, so that a mark stays short', () => {
    expect(hear(hearAll(1, 2, 4), 203)).toMatchObject({ last: 203, late: expect.arrayContaining([3]) });
    expect(hear(hearAll(1, 2, 4), 204).late).not.toContain(3);
    expect(hear(NOTHING, 1_000_000).late).toHaveLength(200);
  });

  test('a process that starts takes what is there as heard, and waits for the gaps', () => {
    const rows = [98, 100, 103].map((seq) => ({ seq }));
    expect(heardUpTo(103, rows).late).toEqual(expect.arrayContaining([99, 101, 102]));
    expect(isNew(heardUpTo(103, rows), 98)).toBe(false);
    expect(heardUpTo(0, [])).toEqual(NOTHING);
  });

  test('is said and read back in the words of an event’s id', () => {
    for (const heard of [NOTHING, hearAll(1), hearAll(1, 2, 4, 6), hear(NOTHING, 900)])
      expect(readMark(markOf(heard))).toEqual(heard);
    expect(markOf(hearAll(1, 2, 4, 6))).toBe('6-3-5');
  });

  test.each([undefined, '', 'x', '12-', '-3', '12 or 1=1', '9'.repeat(16), ['12'], `7${'-1'.repeat(201)}`])(
    'and nothing else is: %s',
    (words) => expect(readMark(words)).toBeUndefined(),
  );
});
