import { expect, test } from 'vitest';
import { presentPeople } from './present-people.ts';

const at = (userId: string, activity: 'reading' | 'writing', name = userId) => ({
  tab: `${userId}-${activity}`,
  userId,
  name,
  activity,
});

test('[AG-25, WS-06] somebody shows once, as writing when one of their tabs does; oneself never', () => {
  const people = [at('me', 'writing'), at('zoe', 'reading'), at('zoe', 'writing'), at('ali', 'reading')];
  expect(presentPeople(people, 'me')).toEqual([
    { userId: 'zoe', name: 'zoe', isWriting: true },
    { userId: 'ali', name: 'ali', isWriting: false },
  ]);
});
