import type { ReserveRow, reserveList } from '@guichet/dto/acceptance/reserve';
import type * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { photoSelect, toPhotoRow } from '../progress/public.ts';
import { reserveColumns } from './reserve-columns.ts';
import { foundBy, reportedNumbers, whyKept } from './withdraw-reserve.ts';

const person = { select: { firstName: true, lastName: true } } as const;
const finder = { select: { ...person.select, ...foundBy.createdBy.select } } as const;

const select = {
  ...reserveColumns,
  createdById: true,
  createdBy: finder,
  liftedBy: person,
  acceptedBy: person,
  createdAt: true,
} as const satisfies Prisma.ReserveSelect;

type Stored = Prisma.ReserveGetPayload<{ select: typeof select }>;

/** The reserves of a project by their numbers, each with its photos: four statements however many there are. @throws notFound. [WS-20] */
export async function listReserves(context: Context, projectId: string): Promise<z.infer<typeof reserveList>> {
  const { actor, db } = context;
  const where = { projectId };
  const [, draft, rows] = await Promise.all([
    orNotFound(db.project.findFirst({ where: { id: projectId }, select: { id: true } })),
    db.acceptanceReport.findFirst({ where: { projectId, state: 'draft' }, select: { id: true } }),
    db.reserve.findMany({ where, select, orderBy: { number: 'asc' }, relationLoadStrategy: 'join' }),
  ]);
  const abilities = {
    add: can(actor, 'reserves.write'),
    propose: can(actor, 'reserves.propose') && draft !== null,
  };
  return { rows: await toRows(context, projectId, rows), abilities };
}

/** One reserve. @throws notFound outside the scope. */
export async function readReserve(context: Context, id: string): Promise<ReserveRow> {
  const found = await orNotFound(context.db.reserve.findFirst({ where: { id }, select, relationLoadStrategy: 'join' }));
  const [row] = await toRows(context, found.projectId, [found]);
  return row as ReserveRow;
}

/** Photos are read through their own scope: one that failed does not show to a client. */
async function toRows(context: Context, projectId: string, stored: readonly Stored[]): Promise<ReserveRow[]> {
  if (stored.length === 0) return [];
  const reserveId = { in: stored.map(({ id }) => id) };
  const [reported, photos] = await Promise.all([
    reportedNumbers(context.db, projectId),
    context.db.photo.findMany({
      where: { reserveId },
      select: { ...photoSelect, reserveId: true, reserveRole: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const ofReserve = Map.groupBy(photos, (photo) => photo.reserveId);
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  return stored.map((one) => ({
    ...toRow(context, one, { today, isReported: reported.has(one.number) }),
    photos: (ofReserve.get(one.id) ?? []).map((photo) => {
      const { reserveId: _, reserveRole, ...shown } = photo;
      return { ...toPhotoRow(shown), role: reserveRole ?? 'found' };
    }),
  }));
}

function toRow(
  { actor }: Context,
  stored: Stored,
  { today, isReported }: { today: string; isReported: boolean },
): Omit<ReserveRow, 'photos'> {
  const { photoId, pinX, pinY, createdBy, createdById: _, liftedBy, acceptedBy, state, ...same } = stored;
  const dueOn = stored.dueOn && toDay(stored.dueOn);
  const writes = can(actor, 'reserves.write');
  const signs = can(actor, 'acceptance.sign');
  return {
    ...same,
    state,
    pin: photoId && pinX !== null && pinY !== null ? { photoId, x: pinX, y: pinY } : null,
    dueOn,
    isOverdue: state === 'open' && dueOn !== null && dueOn < today,
    createdByName: nameOf(createdBy),
    liftedAt: stored.liftedAt?.toISOString() ?? null,
    liftedByName: nameOf(liftedBy),
    acceptedAt: stored.acceptedAt?.toISOString() ?? null,
    acceptedByName: nameOf(acceptedBy),
    createdAt: stored.createdAt.toISOString(),
    abilities: {
      update: writes && state !== 'accepted',
      lift: writes && state === 'open',
      accept: signs && state === 'lifted',
      reopen: signs && state !== 'open',
      withdraw:
        can(actor, actor.kind === 'staff' ? 'reserves.write' : 'reserves.propose') &&
        whyKept(actor, { ...stored, isReported }) === null,
    },
  };
}

const nameOf = (someone: { firstName: string; lastName: string } | null): string | null =>
  someone && `${someone.firstName} ${someone.lastName}`;
