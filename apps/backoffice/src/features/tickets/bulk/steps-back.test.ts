import { expect, test } from 'vitest';
import { stepsBack } from './steps-back.ts';

const changed = [
  { id: 'a', version: 2, before: 'low' },
  { id: 'b', version: 5, before: 'high' },
  { id: 'c', version: 3, before: 'low' },
  { id: 'd', version: 1, before: 'urgent' },
];

test('[AG-21] each ticket goes back to what it had, as it was left', () => {
  expect(stepsBack({ priority: 'urgent' }, changed)).toEqual([
    {
      priority: 'low',
      tickets: [
        { id: 'a', version: 2 },
        { id: 'c', version: 3 },
      ],
    },
    { priority: 'high', tickets: [{ id: 'b', version: 5 }] },
  ]);
});

test('nobody in charge is a value like another', () => {
  const [step] = stepsBack({ assigneeId: 'me' }, [{ id: 'a', version: 2, before: null }]);
  expect(step).toEqual({ assigneeId: null, tickets: [{ id: 'a', version: 2 }] });
});

test('[AG-20] a state does not go back by itself: its clients were mailed', () => {
  expect(stepsBack({ state: 'resolved' }, [{ id: 'a', version: 2, before: 'open' }])).toEqual([]);
});
