import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { linkUrl } from './identity-mails.ts';
import { issueLink, newestLinkAge } from './one-time-link.sql.ts';
import { recordedUser, recordUser } from './user-change.ts';

/** Processes that start together print one link, not one each of which only the last opens. */
const SAME_START_MS = 60_000;

/**
 * On a business's first start, makes its first superadmin, invited by a link that is told once and opens for 24 hours. Until it
 * is used each start gives a new one.
 * @returns `undefined` when there is a superadmin, or nothing says who should be one: the log tells what to do.
 */
export async function createFirstAdminLink(kernel: Kernel): Promise<string | undefined> {
  if (kernel.environment.isDemo) return undefined;
  const token = await transaction(kernel.database.systemDb('nobody can sign in yet'), (tx) =>
    firstAdminToken(tx, kernel),
  );
  return token && linkUrl(kernel, token, true);
}

async function firstAdminToken(tx: Transaction, kernel: Kernel): Promise<string | undefined> {
  const role = await tx.role.findUniqueOrThrow({ where: { key: 'superadmin' }, select: { id: true } });
  await lockRow(tx, 'Role', role.id);
  const superadmins = await tx.user.findMany({
    where: { roleId: role.id },
    select: { id: true, state: true, email: true },
  });
  if (superadmins.some(({ state }) => state === 'active')) return undefined;
  const email = kernel.environment.adminEmail?.toLowerCase();
  if (!email) {
    kernel.log.error(
      {},
      'Nobody can sign in yet: set ADMIN_EMAIL to the address of the first administrator and start again.',
    );
    return undefined;
  }
  const now = kernel.clock.now();
  const waiting = superadmins.find((one) => one.email === email);
  if (waiting && (await newestLinkAge(sqlIn(tx), waiting.id, now)) < SAME_START_MS) return undefined;
  if (!waiting && (await tx.user.count({ where: { email } })) > 0) {
    kernel.log.error(
      { email },
      'ADMIN_EMAIL is the address of somebody with another role: set it to another one and start again.',
    );
    return undefined;
  }
  const userId = waiting?.id ?? (await addFirstAdmin(tx, kernel, { email, roleId: role.id }));
  return (await issueLink(tx, { userId, purpose: 'first_admin', now })).token;
}

async function addFirstAdmin(tx: Transaction, kernel: Kernel, who: { email: string; roleId: string }): Promise<string> {
  const data = {
    ...who,
    firstName: 'Super',
    lastName: 'Admin',
    state: 'invited' as const,
    language: kernel.settings.current()['business.language'],
  };
  const after = await tx.user.create({ data, select: recordedUser });
  await recordUser(tx, { kernel, clock: kernel.clock, requestId: 'start' }, { action: 'created', after });
  return after.id;
}
