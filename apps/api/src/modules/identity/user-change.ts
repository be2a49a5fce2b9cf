import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound } from '../../kernel/db/transaction.ts';
import { personColumns } from './person-columns.ts';

/** What is recorded of a person: never a secret, never a hash. */
export const recordedUser = { ...personColumns, passwordChangedAt: true } as const satisfies Prisma.UserSelect;

const withRole = {
  ...recordedUser,
  role: { select: { id: true, key: true, kind: true, rank: true } },
  // Asked for already: nothing brings the person back.
  erasure: { select: { id: true } },
} as const satisfies Prisma.UserSelect;

export type RecordedUser = Prisma.UserGetPayload<{ select: typeof recordedUser }>;
export type UserWithRole = Prisma.UserGetPayload<{ select: typeof withRole }>;

/** Locks a person's row and reads it, within the caller's scope. */
export async function lockUser(tx: Transaction, id: string): Promise<UserWithRole> {
  await lockRow(tx, 'User', id);
  return orNotFound(tx.user.findFirst({ where: { id }, select: withRole }));
}

/** Who records: a request of somebody, or of nobody who is signed in. */
export type Recorder = Pick<Context, 'requestId' | 'kernel' | 'clock'> & { actor?: Context['actor'] };

/** Writes columns of a person and records what changed. */
export async function writeUser(
  tx: Transaction,
  recorder: Recorder,
  { before, action, data }: { before: UserWithRole; action: string; data: Prisma.UserUncheckedUpdateInput },
): Promise<RecordedUser> {
  const { role: _, erasure: _erasure, ...recorded } = before;
  const change = { ...data, version: { increment: 1 } };
  const after = await tx.user.update({ where: { id: before.id }, data: change, select: recordedUser });
  await recordUser(tx, recorder, { action, before: recorded, after });
  return after;
}

/** Records a change of a person: every process then reads their rights again. */
export async function recordUser(
  tx: Transaction,
  recorder: Recorder,
  change: { action: string; before?: RecordedUser; after?: RecordedUser },
): Promise<void> {
  const { id, companyId } = (change.after ?? change.before) as RecordedUser;
  await recordChange(tx, recorder, { ...change, entity: 'user', entityId: id, audience: { companyId }, companyId });
}

/** After the commit: this process reads the rights of a person again at once, without waiting to hear of the change. */
export async function thenDropRights<Result>(
  kernel: Kernel,
  userId: string,
  writing: Promise<Result>,
): Promise<Result> {
  const result = await writing;
  kernel.actors.drop(userId);
  return result;
}
