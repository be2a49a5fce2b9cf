import type { SessionRow } from '@guichet/dto/identity/auth';
import type { Context } from '../../kernel/context.ts';

/** The devices where a person is signed in, the latest first. */
export async function listSessions({ db, actor, clock }: Context, userId: string): Promise<{ rows: SessionRow[] }> {
  const sessions = await db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: clock.now() } },
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return {
    rows: sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isCurrent: session.id === actor.sessionId,
    })),
  };
}
