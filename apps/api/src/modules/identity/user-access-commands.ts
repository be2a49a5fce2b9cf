import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, notFound } from '../../kernel/errors/problem-error.ts';
import { listSessions } from './list-sessions.ts';
import { REACHING_AN_ACCOUNT, voidLinks } from './one-time-link.sql.ts';
import { clearSecondFactor } from './own-totp.sql.ts';
import { assertMayChange, assertNotErased, assertSuperadminLeft } from './rank-guard.ts';
import { endSessions } from './session.sql.ts';
import { lockUser, thenDropRights, type UserWithRole, writeUser } from './user-change.ts';

/**
 * Shuts a person out, at once and everywhere. Throws conflict('user.disabled' | 'user.last_superadmin'), forbidden by rank.
 * [AG-23, FR-15]
 */
export async function disableUser(context: Context, id: string): Promise<void> {
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, id);
    assertMayChange(context.actor, before, 'disable');
    if (before.state === 'disabled') throw conflict('user.disabled');
    await assertSuperadminLeft(tx, before);
    await shutOut(tx, context, before);
  });
  await thenDropRights(context.kernel, id, writing);
}

/** Ends what lets a locked person in: their state, links and sessions. The caller has checked that it may. */
export async function shutOut(tx: Transaction, context: Context, before: UserWithRole): Promise<void> {
  const { actor, clock, requestId } = context;
  const { id: userId } = before;
  await writeUser(tx, context, { before, action: 'disabled', data: { state: 'disabled' } });
  const now = clock.now();
  await voidLinks(tx, { userId, purposes: REACHING_AN_ACCOUNT, now });
  await endSessions(sqlIn(tx), { userId, reason: 'disabled', now, actorId: actor.userId, requestId });
}

/** Lets a person in again: with their password, or to be invited when they never had one. Throws conflict('user.not_disabled' | 'user.erased'). */
export async function enableUser(context: Context, id: string): Promise<void> {
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, id);
    assertMayChange(context.actor, before, 'enable');
    assertNotErased(before);
    if (before.state !== 'disabled') throw conflict('user.not_disabled');
    const state = before.passwordChangedAt ? 'active' : 'no_access';
    await writeUser(tx, context, { before, action: 'enabled', data: { state } });
  });
  await thenDropRights(context.kernel, id, writing);
}

/** The devices where a person is signed in, for those who may end their sessions. */
export async function listSessionsOf(context: Context, id: string) {
  await transaction(context.db, async (tx) => assertMayChange(context.actor, await lockUser(tx, id), 'see_sessions'));
  return listSessions(context, id);
}

/** Ends the sessions of a person, or one of them. Throws forbidden by rank, notFound when that one is not open. */
export async function endSessionsOf(context: Context, id: string, only?: string): Promise<void> {
  const { actor, clock, requestId } = context;
  const writing = transaction(context.db, async (tx) => {
    assertMayChange(actor, await lockUser(tx, id), 'end_sessions');
    const ending = { userId: id, only, reason: 'ended' as const, now: clock.now(), actorId: actor.userId, requestId };
    const ended = await endSessions(sqlIn(tx), ending);
    if (only !== undefined && ended === 0) throw notFound();
  });
  await thenDropRights(context.kernel, id, writing);
}

/** Lets a person who lost their phone and their recovery codes sign in by password alone, and ends their sessions. */
export async function resetTotpOf(context: Context, id: string): Promise<void> {
  const { actor, clock, requestId } = context;
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, id);
    assertMayChange(actor, before, 'reset_totp');
    if (!before.totpEnabledAt) throw conflict('totp.not_enabled');
    await writeUser(tx, context, { before, action: 'totp_disabled', data: { totpEnabledAt: null } });
    await clearSecondFactor(tx, id);
    await endSessions(sqlIn(tx), { userId: id, reason: 'ended', now: clock.now(), actorId: actor.userId, requestId });
  });
  await thenDropRights(context.kernel, id, writing);
}
