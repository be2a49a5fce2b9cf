import type { Actor, StaffActor } from '../../kernel/access/actor.ts';
import type { Credential } from '../../kernel/access/actor-cache.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import { findStaffActor, loadActorOfSession } from './account.sql.ts';
import { loadActorOfKey } from './api-key-actor.ts';

/**
 * Who acts by a session or by an API key, in one statement.
 * @returns `undefined` when the session has ended or expired, or its person may no longer enter.
 * @throws unauthenticated with the reason for a key that is not good.
 */
export function loadActor(
  database: Pick<Database, 'sql'>,
  { kind, id }: Credential,
  clock: Clock,
): Promise<Actor | undefined> {
  return kind === 'session' ? loadActorOfSession(database, id, clock) : loadActorOfKey(database.sql, id, clock);
}

/** Somebody of the staff as they are now, in whose name the system acts; `undefined` when they may no longer sign in. */
export function loadActorOfPerson(database: Pick<Database, 'sql'>, userId: string): Promise<StaffActor | undefined> {
  return findStaffActor(database.sql, userId);
}
