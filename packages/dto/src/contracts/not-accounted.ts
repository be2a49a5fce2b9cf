import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { day, id, reference } from '../core/scalars.ts';
import { interventionKind } from './intervention.ts';

/**
 * Why a piece of work is not where it should be. [AG-09]
 * `none`: part of it is on no pack. `expired`: it drew on a pack that had ended on the day of the work, or was cancelled since.
 * `wrong`: by the order of AG-05 (its contract's packs, the month's included time, expiry, purchase) a pack that has time left on
 * the day of the work stands before one that it drew on, or it is counted as overage although such a pack has time left.
 */
export const misaccounting = z.enum(['none', 'expired', 'wrong']);

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  ticketId: id.nullable(),
  ticketReference: z.string().nullable(),
  userId: id,
  userName: z.string(),
  kind: interventionKind,
  summary: z.string(),
  workedOn: day,
  minutes: z.int(),
  accountedMinutes: z.int(),
  overageMinutes: z.int(),
  unaccountedMinutes: z.int(),
  reason: misaccounting,
  /** The packs that it drew on. */
  packName: z.string().nullable(),
  /** The pack that has time left and comes first by the rule; none when no pack has any on that day. */
  betterPackName: z.string().nullable(),
  /** Nothing of it can move until the month is reopened. */
  isMonthClosed: z.boolean(),
});

/** Work to set right, for staff who may change that of others. */
export const notAccounted = defineResource({
  name: 'interventions/not-accounted',
  row: row.meta({ id: 'NotAccounted' }),
  item: row,
  create: z.never(),
  update: z.never(),
  filters: { companyId: 'oneOf', userId: 'oneOf', kind: 'oneOf', reason: 'oneOf', workedOn: 'between' },
  sort: ['workedOn'],
  defaultSort: '-workedOn',
  isSearchable: false,
  client: 'none',
});

/** Moves work to a pack, or lets the rule decide where `packId` is `null`. All or nothing per company. */
export const moveWorkInput = z.strictObject({
  interventionIds: z.array(id).min(1).max(200),
  packId: reference('hourPack').nullable(),
});
export type MoveWork = z.infer<typeof moveWorkInput>;

const movedPack = z.object({
  id,
  reference: z.string(),
  name: z.string(),
  leftBeforeMinutes: z.int(),
  leftAfterMinutes: z.int(),
  overageBeforeMinutes: z.int(),
  overageAfterMinutes: z.int(),
});

/** What a move does, or would do, to one company: either its packs, or why nothing of it moves. */
const companyMove = z.object({
  companyId: id,
  companyName: z.string(),
  count: z.int(),
  unaccountedBeforeMinutes: z.int(),
  unaccountedAfterMinutes: z.int(),
  packs: z.array(movedPack),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
});

export const moveWorkResult = z.object({ companies: z.array(companyMove) }).meta({ id: 'MoveWorkResult' });
export type MoveWorkResult = z.infer<typeof moveWorkResult>;
export type CompanyMove = MoveWorkResult['companies'][number];
