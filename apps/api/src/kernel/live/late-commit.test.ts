import { expect, test } from 'vitest';
import { type OpenStream, openStream } from '../../testing/live-stream.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { recordChange } from '../changes/record-change.ts';
import { systemContext } from '../context.ts';
import { transaction } from '../db/transaction.ts';

const app = useTestApp();
const [SLOW, QUICK] = ['019a0000-0000-7000-8000-00000000aaaa', '019a0000-0000-7000-8000-00000000bbbb'];

async function record(entityId: string, until: Promise<void> = Promise.resolve(), begun = () => {}): Promise<void> {
  const change = { entity: 'ticket', entityId, action: 'updated', audience: {} } as const;
  await transaction(app.kernel.database.systemDb('test'), async (tx) => {
    await recordChange(tx, systemContext(app.kernel), change);
    begun();
    await until;
  });
  app.kernel.feed.announce();
}

const lastIdOf = (stream: OpenStream) => [...stream.text().matchAll(/id: (\S+)/g)].at(-1)?.[1] ?? '';

test('a change that began first and is committed last, while somebody is away, is told when they come back, and no other', async () => {
  const person = await buildStaff(app);
  const [first, witness] = [await openStream(app, person), await openStream(app, person)];
  let commit = () => {};
  const until = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let slow = Promise.resolve();
  await new Promise<void>((begun) => {
    slow = record(SLOW, until, begun);
  });
  await record(QUICK);
  await expect.poll(first.text).toContain(QUICK);
  const lastId = lastIdOf(first);
  first.leave();
  commit();
  await slow;
  await expect.poll(witness.text).toContain(SLOW);
  const back = await openStream(app, person, { lastId });
  await expect.poll(back.text).toContain(SLOW);
  expect(back.text()).not.toContain(QUICK);
  const again = await openStream(app, person, { lastId: lastIdOf(back) });
  await record('019a0000-0000-7000-8000-00000000cccc');
  await expect.poll(again.text).toContain('00000000cccc');
  expect(again.text()).not.toContain(SLOW);
  for (const { text } of [back, again, witness]) {
    const ids = [...text().matchAll(/"entityId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
