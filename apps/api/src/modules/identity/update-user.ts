import type { UpdateOf } from '@guichet/dto/core/resource';
import type { user } from '@guichet/dto/identity/user';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { stale } from '../../kernel/errors/problem-error.ts';
import { withMobile } from '../sms/public.ts';
import { assertCompanyFits, readRole } from './create-user.ts';
import { sendInvitation } from './invite-user.ts';
import { REACHING_AN_ACCOUNT, voidLinks } from './one-time-link.sql.ts';
import { assertAllowed, assertMayChange, assertNotErased, assertSuperadminLeft } from './rank-guard.ts';
import { refusalToGrant } from './rank-rule.ts';
import { lockUser, thenDropRights, type UserWithRole, writeUser } from './user-change.ts';

type UserUpdate = UpdateOf<typeof user>;

/**
 * Changes a person. Throws forbidden by rank, invalid on `companyId` or `mobile`, conflict('user.last_superadmin' | 'user.erased'),
 * stale.
 * [AG-23, FR-10, FR-15]
 */
export async function updateUser(
  context: Context,
  id: string,
  typed: UserUpdate,
  version: number | undefined,
): Promise<void> {
  const input = await withMobile(context.settings, typed);
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, id);
    assertMayChange(context.actor, before, 'edit');
    assertNotErased(before);
    if (version !== undefined && before.version !== version) throw stale(before);
    await assertPlaceFits(tx, context, { before, input });
    await assertMayReaddress(tx, context, { before, input });
    const after = await writeUser(tx, context, { before, action: 'updated', data: input });
    if (after.email === before.email) return;
    // What was mailed to the old address, perhaps a wrong one, opens nothing any more.
    await voidLinks(tx, { userId: id, purposes: REACHING_AN_ACCOUNT, now: context.clock.now() });
    if (after.state === 'invited') await sendInvitation(tx, context.kernel, after);
  });
  await thenDropRights(context.kernel, id, writing);
}

/**
 * Whoever holds the address of a person can sign in as them: a key that moved it would reach rights that it was not given. [AG-32]
 * @throws forbidden('rank.permission_not_held').
 */
async function assertMayReaddress(
  tx: Transaction,
  { actor }: Context,
  { before, input }: { before: UserWithRole; input: UserUpdate },
): Promise<void> {
  if (!actor.key || input.email === undefined || input.email === before.email) return;
  assertAllowed(refusalToGrant(actor, await readRole(tx, before.role.id)));
}

/** The role and the company that a person would have: both within the actor's rights, and fit for each other. */
async function assertPlaceFits(
  tx: Transaction,
  { actor }: Context,
  { before, input }: { before: UserWithRole; input: UserUpdate },
): Promise<void> {
  const isNewRole = input.roleId !== undefined && input.roleId !== before.role.id;
  const companyId = input.companyId === undefined ? before.companyId : input.companyId;
  if (companyId !== before.companyId) assertMayChange(actor, before, 'change_company');
  if (!isNewRole) return assertCompanyFits(before.role, companyId);
  assertMayChange(actor, before, 'change_role');
  const role = await readRole(tx, input.roleId as string);
  assertAllowed(refusalToGrant(actor, role));
  assertCompanyFits(role, companyId);
  await assertSuperadminLeft(tx, before);
}
