import { beforeEach, describe, expect, test } from 'vitest';
import type { ScopedDb } from '../db/scoped-db.ts';
import type { Actor } from './actor.ts';
import { type ActorCache, type Credential, createActorCache } from './actor-cache.ts';

const session: Credential = { kind: 'session', id: 's' };

/** Readings that end when they are told to. */
let readings: { end(actor: Partial<Actor>): void; fail(): void }[];
let actors: ActorCache;

beforeEach(() => {
  readings = [];
  actors = createActorCache({
    load: () =>
      new Promise((resolve, reject) => {
        readings.push({ end: (actor) => resolve(actor as Actor), fail: () => reject(new Error('gone')) });
      }),
    scopedDb: () => ({}) as ScopedDb,
    now: () => 0,
  });
  actors.setReliable(true);
});

const rankOf = async (found: ReturnType<ActorCache['find']>) => (await found)?.actor.rank;

describe('the rights of a session', () => {
  test('are read once for what a page asks at the same time', async () => {
    const asked = [actors.find(session), actors.find(session), actors.find(session)];
    expect(readings).toHaveLength(1);
    readings[0]?.end({ rank: 10 });
    const found = await Promise.all(asked);
    expect(new Set(found).size).toBe(1);
    expect(await actors.find(session)).toBe(found[0]);
  });

  test('[FR-10] are never those of before a change, for whoever asks after it', async () => {
    const before = actors.find(session);
    actors.drop('somebody');
    const after = actors.find(session);
    expect(readings).toHaveLength(2);
    readings[1]?.end({ rank: 20 });
    expect(await rankOf(after)).toBe(20);
    readings[0]?.end({ rank: 10 });
    expect(await rankOf(before)).toBe(10);
    expect(await rankOf(actors.find(session))).toBe(20);
  });

  test('are read each time while changes cannot be heard', async () => {
    actors.setReliable(false);
    const asked = [actors.find(session), actors.find(session)];
    expect(readings).toHaveLength(2);
    for (const reading of readings) reading.end({ rank: 10 });
    await Promise.all(asked);
    void actors.find(session);
    expect(readings).toHaveLength(3);
  });

  test('are read again after a reading that failed', async () => {
    const asked = [actors.find(session), actors.find(session)];
    readings[0]?.fail();
    for (const one of asked) await expect(one).rejects.toThrow('gone');
    const again = actors.find(session);
    readings[1]?.end({ rank: 10 });
    expect(await rankOf(again)).toBe(10);
  });
});
