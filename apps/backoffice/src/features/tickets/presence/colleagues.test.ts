import { expect, test } from 'vitest';
import { colleagues } from './colleagues.ts';

const at = (userId: string, activity: 'reading' | 'writing', name = userId) => ({
  tab: `${userId}-${activity}`,
  userId,
  name,
  activity,
});

test('[AG-25] a colleague shows once, as writing when one of their tabs does; oneself never', () => {
  const people = [at('me', 'writing'), at('zoe', 'reading'), at('zoe', 'writing'), at('ali', 'reading')];
  expect(colleagues(people, 'me')).toEqual([
    { userId: 'zoe', name: 'zoe', isWriting: true },
    { userId: 'ali', name: 'ali', isWriting: false },
  ]);
});
