import {
  type createReserveInput,
  MAX_RESERVES,
  type proposeReserveInput,
  type updateReserveInput,
} from '@guichet/dto/acceptance/reserve';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import { nextNumber } from '../../kernel/db/counter.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { touchProject } from '../progress/public.ts';
import { changeReserve, type LockedReserve, lockReserve, recordReserve, reserveSelect } from './change-reserve.ts';
import { lockProject } from './lock-project.ts';
import { reserveNews, tellBuilders } from './tell-of-acceptance.ts';
import { refuseKept } from './withdraw-reserve.ts';

type Created = z.output<typeof createReserveInput>;

/**
 * Notes what is to be put right. [WS-20]
 * @returns its identifier.
 * @throws notFound outside the scope, invalid on `pin`, conflict `reserve.too_many`.
 */
export function createReserve(context: Context, projectId: string, input: Created): Promise<string> {
  return transaction(context.db, async (tx) => {
    const { companyId } = await lockProject(tx, projectId);
    return (await insertReserve(tx, context, { projectId, companyId }, input)).id;
  });
}

/**
 * Names a reserve while the acceptance is being prepared: what a client does, walking round with staff. [WS-20]
 * @throws notFound outside the scope, conflict `reserve.not_at_acceptance` when no acceptance is being prepared, and as {@link createReserve}.
 */
export function proposeReserve(
  context: Context,
  projectId: string,
  input: z.output<typeof proposeReserveInput>,
): Promise<string> {
  return transaction(context.db, async (tx) => {
    const { companyId } = await lockProject(tx, projectId);
    const select = { createdById: true } as const;
    const open = await tx.acceptanceReport.findFirst({ where: { projectId, state: 'draft' }, select });
    if (!open) throw conflict('reserve.not_at_acceptance');
    const named = await insertReserve(tx, context, { projectId, companyId }, input);
    await tellBuilders(tx, context, reserveNews('reserve.proposed', named), open.createdById);
    return named.id;
  });
}

interface Changing {
  version: number | undefined;
  /** Through the door of proposals: only what they named themselves, and nobody has handled yet. */
  isProposal?: boolean;
}

/**
 * Says otherwise what is to be put right, where, and by when.
 * @throws notFound, stale, invalid on `pin`, conflict `reserve.accepted` and those of {@link refuseKept}.
 */
export function updateReserve(
  context: Context,
  id: string,
  { version, isProposal = false, ...input }: z.output<typeof updateReserveInput> & Changing,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReserve(tx, id);
    if (version !== undefined && version !== before.version) throw stale({ version: before.version });
    if (before.state === 'accepted') throw conflict('reserve.accepted');
    if (isProposal) await refuseKept(tx, context.actor, before);
    const { title, description, place, dueOn, pin } = input;
    const data = {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(place !== undefined && { place }),
      ...(dueOn !== undefined && { dueOn: dueOn && toDate(dueOn) }),
      ...(pin !== undefined && (await pinned(tx, before.projectId, pin))),
    };
    await changeReserve(tx, context, before, { action: 'updated', data });
  });
}

async function insertReserve(
  tx: Transaction,
  context: Context,
  of: { projectId: string; companyId: string },
  { title, description = null, place = null, pin = null, dueOn = null }: Created,
): Promise<LockedReserve> {
  const where = { projectId: of.projectId };
  if ((await tx.reserve.count({ where })) >= MAX_RESERVES) throw conflict('reserve.too_many', { max: MAX_RESERVES });
  const position = await pinned(tx, of.projectId, pin);
  const number = await nextNumber(tx, `reserves-${of.projectId}`);
  const said = { title, description, place, dueOn: dueOn && toDate(dueOn), createdById: context.actor.userId };
  const data = { ...of, ...position, ...said, number, createdAt: context.clock.now() };
  const after = await tx.reserve.create({ data, select: reserveSelect });
  await touchProject(tx, context, of.projectId);
  await recordReserve(tx, context, { action: 'created', after });
  return after;
}

/** A pin stands on a photo of the same project that its company sees. @throws invalid `unknown_reference` on `pin`. */
async function pinned(tx: Transaction, projectId: string, pin: Created['pin']) {
  if (!pin) return { photoId: null, pinX: null, pinY: null };
  const where = { id: pin.photoId, projectId, isPublished: true };
  if (!(await tx.photo.findFirst({ where, select: { id: true } }))) throw invalid({ pin: 'unknown_reference' });
  return { photoId: pin.photoId, pinX: pin.x, pinY: pin.y };
}
