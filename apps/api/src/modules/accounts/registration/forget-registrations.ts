import type { Kernel } from '../../../kernel/context.ts';

/** How long what was decided can be looked up, and what waits may wait, in days. */
const KEPT_DAYS = 30;
const WAITING_DAYS = 180;
const DAY_MS = 24 * 3_600_000;

/**
 * Forgets links that nobody followed in time, what was decided a month ago, and what nobody decided; and the mails to people who may
 * never have become clients. Twice does the same as once. [WS-02]
 */
export async function forgetRegistrations({ database, clock }: Kernel): Promise<void> {
  const now = clock.now();
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const db = database.systemDb('requests for accounts that are over are forgotten');
  await db.registration.deleteMany({
    where: {
      OR: [
        { state: 'confirming', expiresAt: { lte: now } },
        { decidedAt: { lte: before(KEPT_DAYS) } },
        { state: 'waiting', createdAt: { lte: before(WAITING_DAYS) } },
      ],
    },
  });
  await db.mailMessage.deleteMany({ where: { kind: 'registration.link', createdAt: { lte: before(KEPT_DAYS) } } });
}
