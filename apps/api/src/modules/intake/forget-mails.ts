import type { Kernel } from '../../kernel/context.ts';

const DAY_MS = 24 * 3_600_000;
const IGNORED_DAYS = 90;
const REFUSED_DAYS = 365;

/** Forgets what became nothing: mails of machines after three months, refused ones after a year. Those that wait are never forgotten. */
export async function forgetMails(kernel: Kernel): Promise<void> {
  const before = (days: number) => ({ lt: new Date(kernel.clock.now().getTime() - days * DAY_MS) });
  await kernel.database.systemDb('nobody acts when old mails are forgotten').incomingMail.deleteMany({
    where: {
      OR: [
        { state: 'ignored', createdAt: before(IGNORED_DAYS) },
        { state: 'refused', createdAt: before(REFUSED_DAYS) },
      ],
    },
  });
}
