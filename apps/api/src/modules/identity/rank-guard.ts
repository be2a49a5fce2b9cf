import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow } from '../../kernel/db/transaction.ts';
import { conflict, forbidden } from '../../kernel/errors/problem-error.ts';
import { type Changer, type PersonalAct, type Refusal, refusalToChange } from './rank-rule.ts';
import type { UserWithRole } from './user-change.ts';

/** @throws forbidden with the reason, when there is one. */
export function assertAllowed(refusal: Refusal | undefined): void {
  if (refusal) throw forbidden(refusal);
}

/** @throws forbidden when the actor may not do this to the person. [FR-10] */
export function assertMayChange(actor: Changer, person: UserWithRole, act: PersonalAct): void {
  assertAllowed(refusalToChange(actor, { id: person.id, rank: person.role.rank }, act));
}

/**
 * Somebody who was erased, or is about to be, is written about no more. [AG-34]
 * @throws conflict `user.erased`.
 */
export function assertNotErased(person: UserWithRole): void {
  if (person.erasure) throw conflict('user.erased');
}

/**
 * What somebody set up acts with their rights: they change it themselves, or who stands above them. [FR-10]
 * @throws forbidden by rank.
 */
export function assertMayChangeKeysOf(actor: Changer, creator: { id: string; rank: number }): void {
  if (actor.userId !== creator.id) assertAllowed(refusalToChange(actor, creator, 'change_keys'));
}

/**
 * Before a person stops being an active superadmin: somebody else must be one. The role is locked, so that two who leave at the
 * same moment cannot each count on the other. [FR-15]
 * @throws conflict `user.last_superadmin`.
 */
export async function assertSuperadminLeft(tx: Transaction, person: UserWithRole): Promise<void> {
  if (person.role.key !== 'superadmin' || person.state !== 'active') return;
  await lockRow(tx, 'Role', person.role.id);
  const others = await tx.user.count({ where: { roleId: person.role.id, state: 'active', id: { not: person.id } } });
  if (others === 0) throw conflict('user.last_superadmin');
}
