import type { Me } from '@guichet/dto/identity/auth';
import type { Kernel } from '../../kernel/context.ts';
import { unauthenticated } from '../../kernel/errors/problem-error.ts';
import { findAccount, toMe } from './account.sql.ts';
import { type SessionTokens, tokensOf } from './open-session.ts';
import { endSessions, findRefreshToken, rotateRefreshToken } from './session.sql.ts';

/**
 * Exchanges a refresh token for a new pair. One that was used already was stolen, from its owner or by its owner's thief: the
 * whole session ends.
 * @throws unauthenticated for anything but the newest token of an open session.
 */
export async function refreshSession(
  kernel: Kernel,
  refreshToken: string | undefined,
  requestId: string,
): Promise<SessionTokens & { user: Me }> {
  if (!refreshToken) throw unauthenticated();
  const { sql } = kernel.database;
  const rotated = await rotateRefreshToken(sql, refreshToken, kernel.clock.now());
  if (!rotated) {
    await endReusedSession(kernel, refreshToken, requestId);
    throw unauthenticated();
  }
  const account = await findAccount(sql, rotated.userId);
  if (!account?.mayEnter) throw unauthenticated();
  return { ...(await tokensOf(kernel, rotated)), user: toMe(account, kernel.settings.current()) };
}

async function endReusedSession(kernel: Kernel, refreshToken: string, requestId: string): Promise<void> {
  const found = await findRefreshToken(kernel.database.sql, refreshToken);
  if (!found?.isUsed) return;
  const { userId, sessionId } = found;
  const now = kernel.clock.now();
  const ended = await endSessions(kernel.database.sql, { userId, only: sessionId, reason: 'reuse', now, requestId });
  if (ended === 0) return;
  kernel.actors.drop(userId);
  kernel.log.warn({ userId, sessionId }, 'a used refresh token was presented again: the session is ended');
}
