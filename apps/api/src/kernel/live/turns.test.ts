import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const CROWD = Array.from({ length: 40 }, (_, index) => index);

/** Work that the clock sees. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('a crowd is served in turns: whatever else waits is done in between', async () => {
  const turns = createTurns(() => CROWD);
  const servedInTurn: number[] = [];
  let served = 0;
  let isDone = false;
  const ended = new Promise<void>((resolve) => {
    turns.add(() => (one) => {
      work(0.2);
      served += 1;
      if (one === CROWD.length - 1) resolve();
    });
  });
  const other = () => {
    servedInTurn.push(served);
    served = 0;
    if (!isDone) setImmediate(other);
  };
  other();
  await ended;
  isDone = true;
  expect(servedInTurn.length).toBeGreaterThan(10);
  expect(Math.max(...servedInTurn)).toBeLessThanOrEqual(3);
});

test('nobody is served the second errand before the first, and one that comes meanwhile waits', async () => {
  const turns = createTurns(() => CROWD);
  const heard = CROWD.map((): string[] => []);
  const ended = new Promise<void>((resolve) => {
    const tell = (errand: string, isLast: boolean) => () => (one: number) => {
      if (errand === 'first') work(0.2);
      heard[one]?.push(errand);
      if (errand === 'first' && one === 20) turns.add(tell('third', true));
      if (isLast && one === 39) resolve();
    };
    turns.add(tell('first', false));
    turns.add(tell('second', false));
  });
  await ended;
  for (const errands of heard) expect(errands).toEqual(['first', 'second', 'third']);
});
