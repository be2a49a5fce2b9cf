import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { assertMayChange, assertSuperadminLeft } from './rank-guard.ts';
import { lockUser, recordUser, thenDropRights } from './user-change.ts';

/** What a person leaves behind in the business. Sessions, links and notifications go with them. */
const history = {
  requestedTickets: true,
  assignedTickets: true,
  closureRequests: true,
  comments: true,
  attachments: true,
  interventions: true,
  documents: true,
  closedMonths: true,
  allocations: true,
  apiKeys: true,
  webhooks: true,
} as const satisfies Prisma.UserCountOutputTypeSelect;

/**
 * Deletes a person who has no history. Throws conflict('user.has_history'): such a person is disabled instead; forbidden by rank,
 * conflict('user.last_superadmin'). [AG-23, FR-15]
 */
export async function deleteUser(context: Context, id: string): Promise<void> {
  const writing = transaction(context.db, async (tx) => {
    const { role, ...before } = await lockUser(tx, id);
    assertMayChange(context.actor, { ...before, role }, 'delete');
    await assertSuperadminLeft(tx, { ...before, role });
    if (await hasHistory(tx, id)) throw conflict('user.has_history');
    await tx.user.delete({ where: { id }, select: { id: true } });
    await recordUser(tx, context, { action: 'deleted', before });
  });
  await thenDropRights(context.kernel, id, writing);
}

async function hasHistory(tx: Transaction, id: string): Promise<boolean> {
  const user = await tx.user.findFirst({
    where: { id },
    select: { _count: { select: history }, timer: { select: { companyId: true } } },
  });
  if (user?.timer || Object.values(user?._count ?? {}).some((count) => count > 0)) return true;
  // What they did to their own account does not count, nor what they read: only they are gone then.
  const own = ['session', 'notification', 'notificationPreference'];
  const acts = await tx.change.count({ where: { actorId: id, entityId: { not: id }, entity: { notIn: own } } });
  return acts > 0;
}
