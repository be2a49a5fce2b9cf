import type { Context, Kernel } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { endSessions, findRefreshToken, findSession } from './session.sql.ts';

/** Ends the session of a refresh token, and that of an access token; what is not known ends nothing. */
export async function signOut(
  kernel: Kernel,
  { refreshToken, sessionId }: { refreshToken: string | undefined; sessionId: string | undefined },
  requestId: string,
): Promise<void> {
  const { sql } = kernel.database;
  const found = await Promise.all([
    refreshToken && findRefreshToken(sql, refreshToken),
    sessionId && findSession(sql, sessionId),
  ]);
  const now = kernel.clock.now();
  for (const session of found) {
    if (!session) continue;
    const { userId } = session;
    await endSessions(sql, { userId, only: session.sessionId, reason: 'logout', now, actorId: userId, requestId });
    kernel.actors.drop(userId);
  }
}

/** Ends every session of the one who asks, this one included. */
export async function signOutEverywhere(context: Context): Promise<void> {
  await endOwn(context, { reason: 'logout' });
}

/** Ends one session of the one who asks. @throws notFound when it is somebody else's, or over. */
export async function endOwnSession(context: Context, sessionId: string): Promise<void> {
  const ended = await endOwn(context, { only: sessionId, reason: 'ended' });
  if (ended === 0) throw notFound();
}

async function endOwn(
  { actor, kernel, clock, requestId }: Context,
  what: { only?: string; reason: 'logout' | 'ended' },
): Promise<number> {
  const { userId } = actor;
  const ended = await endSessions(kernel.database.sql, {
    ...what,
    userId,
    now: clock.now(),
    actorId: userId,
    requestId,
  });
  kernel.actors.drop(userId);
  return ended;
}
