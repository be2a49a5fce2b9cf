import type { Kernel } from '../../kernel/context.ts';
import { unauthenticated } from '../../kernel/errors/problem-error.ts';
import { accessTokensOf } from './access-token.ts';
import { type Device, type IssuedSession, insertSession } from './session.sql.ts';

/** What a device holds of its session. */
export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
  sessionId: string;
}

/**
 * Opens a session for a person, without asking who they are: sign-in has done so.
 * @throws unauthenticated when the person may not enter, or the password was changed since it was checked.
 */
export async function openSession(
  kernel: Kernel,
  userId: string,
  device: Device & { passwordHash?: string | null; requestId?: string },
): Promise<SessionTokens> {
  const opened = await insertSession(kernel.database.sql, { ...device, userId, now: kernel.clock.now() });
  if (!opened) throw unauthenticated('auth.bad_credentials');
  return tokensOf(kernel, opened);
}

/** The pair of tokens of a session that was opened or renewed. */
export async function tokensOf(
  kernel: Kernel,
  { userId, sessionId, refreshToken }: IssuedSession,
): Promise<SessionTokens> {
  const tokens = await accessTokensOf(kernel);
  return { accessToken: tokens.sign(userId, sessionId), refreshToken, sessionId };
}
