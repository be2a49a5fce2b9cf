import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration } from './duration.ts';

describe('[AG-04] time is typed as people write it', () => {
  test.each([
    ['1h15', 75],
    ['1:15', 75],
    ['75', 75],
    ['75 min', 75],
    ['1 h', 60],
    ['1 H 05', 65],
    ['0:05', 5],
    ['10h', 600],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  test.each(['', 'abc', '1h75', '-5', '1.5', '1,5', '1h15h', ':15'])('%j is not a duration', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h 00'],
    [210, '3 h 30'],
    [-75, '−1 h 15'],
  ])('%i minutes are read as hours and minutes, never as decimals', (minutes, text) => {
    expect(formatDuration(minutes).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
