import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { StaffActor } from '../access/actor.ts';
import { type Credential, createActorCache } from '../access/actor-cache.ts';
import type { ScopedDb } from '../db/scoped-db.ts';
import { accountLanguage } from './account-language.ts';

const session: Credential = { kind: 'session', id: 's' };
const readToken = async () => session;
const request = {} as FastifyRequest;

function cacheOf(load: () => Promise<StaffActor>) {
  return createActorCache({ load, scopedDb: () => ({}) as ScopedDb, now: () => 0 });
}

describe('the language of the account behind a problem', () => {
  test('is not looked for in a database that suffers, but remembered', async () => {
    let loads = 0;
    const actors = cacheOf(async () => {
      loads += 1;
      return { language: 'en' } as StaffActor;
    });
    actors.setReliable(true);
    expect(await accountLanguage(request, { kernel: { actors }, readToken, isAtRest: true })).toBeUndefined();
    expect(loads).toBe(0);
    expect(await accountLanguage(request, { kernel: { actors }, readToken, isAtRest: false })).toBe('en');
    expect(await accountLanguage(request, { kernel: { actors }, readToken, isAtRest: true })).toBe('en');
    expect(loads).toBe(1);
  });

  test('is nobody’s where it cannot be known: the problem at hand is told all the same', async () => {
    const actors = cacheOf(() => Promise.reject(new Error('gone')));
    expect(await accountLanguage(request, { kernel: { actors }, readToken, isAtRest: false })).toBeUndefined();
  });
});
