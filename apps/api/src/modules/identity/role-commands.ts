import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import type { role } from '@guichet/dto/identity/role';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { assertAllowed } from './rank-guard.ts';
import { permissionsOutOfKind, type RankedRole, refusalToWriteRole } from './rank-rule.ts';

const select = {
  id: true,
  key: true,
  name: true,
  kind: true,
  rank: true,
  permissions: true,
  version: true,
} as const satisfies Prisma.RoleSelect;

type StoredRole = Prisma.RoleGetPayload<{ select: typeof select }>;

/** Makes a role below one's own rank, of permissions one holds. Throws forbidden by rank, invalid on `permissions`. [FR-09] */
export async function createRole(context: Context, input: CreateOf<typeof role>): Promise<string> {
  const data = { ...input, permissions: unique(input.permissions) };
  assertWritable(context, { after: data });
  return transaction(context.db, async (tx) => {
    const after = await tx.role.create({ data, select });
    await record(tx, context, { action: 'created', after });
    return after.id;
  });
}

/** Changes a role; everyone who has it works by the new one at once. Throws conflict('role.immutable'), forbidden by rank. [FR-09] */
export async function updateRole(
  context: Context,
  id: string,
  input: UpdateOf<typeof role>,
  version: number | undefined,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockRole(tx, id);
    if (before.key === 'superadmin') throw conflict('role.immutable');
    if (version !== undefined && before.version !== version) throw stale(before);
    const data = { ...input, ...(input.permissions && { permissions: unique(input.permissions) }) };
    assertWritable(context, { before, after: { ...before, ...data } });
    const after = await tx.role.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select });
    await record(tx, context, { action: 'updated', before, after });
  });
  context.kernel.actors.drop('*');
}

/** Deletes a role that nobody has. Throws conflict('role.ready_made' | 'role.in_use'), forbidden by rank. [FR-09] */
export async function deleteRole(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockRole(tx, id);
    if (before.key !== null) throw conflict('role.ready_made');
    assertWritable(context, { before });
    // Whoever gives this role meanwhile waits for our lock, and finds no role.
    const userCount = await tx.user.count({ where: { roleId: id } });
    if (userCount > 0) throw conflict('role.in_use', { userCount });
    await tx.role.delete({ where: { id }, select: { id: true } });
    await record(tx, context, { action: 'deleted', before });
  });
}

async function lockRole(tx: Transaction, id: string): Promise<StoredRole> {
  await lockRow(tx, 'Role', id);
  return orNotFound(tx.role.findFirst({ where: { id }, select }));
}

function assertWritable({ actor }: Context, roles: { before?: RankedRole; after?: RankedRole }): void {
  assertAllowed(refusalToWriteRole(actor, roles));
  const { after } = roles;
  if (after && permissionsOutOfKind(after.kind, after.permissions).length > 0)
    throw invalid({ permissions: 'not_for_clients' });
}

function record(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: StoredRole; after?: StoredRole },
): Promise<void> {
  const { id } = (change.after ?? change.before) as StoredRole;
  return recordChange(tx, context, { ...change, entity: 'role', entityId: id, audience: {} });
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
