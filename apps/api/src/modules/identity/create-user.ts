import type { CreateOf } from '@guichet/dto/core/resource';
import type { user } from '@guichet/dto/identity/user';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { withMobile } from '../sms/public.ts';
import { sendInvitation } from './invite-user.ts';
import { assertAllowed } from './rank-guard.ts';
import { type RankedRole, refusalToGrant } from './rank-rule.ts';
import { recordedUser, recordUser } from './user-change.ts';

/** Adds a person, invited by mail unless told otherwise. Throws forbidden by rank, invalid on `companyId` or `mobile`. [AG-23, FR-10] */
export function createUser(context: Context, input: CreateOf<typeof user>): Promise<string> {
  return transaction(context.db, (tx) => addUser(tx, context, input));
}

/** The same, in the transaction of what needs it. @returns Their id. @throws what {@link createUser} throws. */
export async function addUser(
  tx: Transaction,
  context: Context,
  { isInvited, companyId = null, ...typed }: CreateOf<typeof user>,
): Promise<string> {
  const input = await withMobile(context.settings, typed);
  const role = await readRole(tx, input.roleId);
  assertAllowed(refusalToGrant(context.actor, role));
  assertCompanyFits(role, companyId);
  const state = isInvited ? 'invited' : 'no_access';
  const created = await tx.user.create({ data: { ...input, companyId, state }, select: recordedUser });
  await recordUser(tx, context, { action: 'created', after: created });
  if (isInvited) await sendInvitation(tx, context.kernel, created);
  return created.id;
}

/** The role that a person is to have. */
export function readRole(tx: Transaction, id: string) {
  return orNotFound(
    tx.role.findFirst({ where: { id }, select: { id: true, key: true, kind: true, rank: true, permissions: true } }),
  );
}

/** A contact belongs to a company, a member of staff to none. Throws invalid on `companyId`. */
export function assertCompanyFits({ kind }: Pick<RankedRole, 'kind'>, companyId: string | null): void {
  if (kind === 'client' && companyId === null) throw invalid({ companyId: 'required' });
  if (kind === 'staff' && companyId !== null) throw invalid({ companyId: 'not_for_staff' });
}
