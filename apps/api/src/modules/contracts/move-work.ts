import type { CompanyMove, MoveWork, MoveWorkResult } from '@guichet/dto/contracts/not-accounted';
import { isInScope } from '../../kernel/access/registry.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden, invalid, notFound, ProblemError } from '../../kernel/errors/problem-error.ts';
import type { AllocatablePack } from './allocate-minutes.ts';
import { recordIntervention } from './book-intervention.ts';
import { assertMonthsOpen } from './closed-months.ts';
import { type LiveEntry, liveEntries, lockHours, readPacks, reverseEntry, writeDraws } from './hour-ledger.ts';
import { warnOfHours } from './hour-warnings.ts';
import { writableWork } from './hours.access.ts';
import { cachedMinutes, drawnOn, type MovableWork, type PlannedMove, planMoves } from './plan-moves.ts';

/**
 * Moves work to a pack, or lets the rule of AG-05 decide again: one transaction per company, all of its work or none. A company that
 * refuses is told with its reason, and the others move. Throws notFound when a piece of work is not there for the caller,
 * invalid on `packId` when the work is not of the pack's company. [AG-09]
 */
export function moveWork(context: Context, input: MoveWork): Promise<MoveWorkResult> {
  return perCompany(context, input, async (tx, plan) => {
    for (const { work } of plan.moves)
      for (const entry of plan.entries.get(work.id) ?? []) await reverseEntry(tx, context, entry);
    for (const move of plan.moves) await writeMove(tx, context, plan, move);
    await warnOfHours(tx, context.kernel, plan.companyId);
  });
}

/** The same decision without writing anything: what each pack would hold. [AG-09] */
export function previewMove(context: Context, input: MoveWork): Promise<MoveWorkResult> {
  return perCompany(context, input, async () => undefined);
}

type Plan = Awaited<ReturnType<typeof planOf>>;

async function perCompany(
  context: Context,
  { interventionIds, packId }: MoveWork,
  act: (tx: Transaction, plan: Plan) => Promise<void>,
): Promise<MoveWorkResult> {
  const ids = [...new Set(interventionIds)];
  const found = await context.db.intervention.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, companyId: true, company: { select: { name: true } } },
  });
  if (found.length !== ids.length) throw notFound();
  await assertOnePack(context, packId, found);
  const companies: CompanyMove[] = [];
  // One after the other, in one order: two people who move the same companies wait for each other, and never both.
  const byCompany = [...Map.groupBy(found, (row) => row.companyId)];
  for (const [companyId, rows] of byCompany.sort(([one], [other]) => one.localeCompare(other))) {
    const about = { companyId, companyName: rows[0]?.company.name ?? '', count: rows.length };
    const move = transaction(context.db, async (tx) => {
      const plan = await planOf(tx, context, { companyId, ids: rows.map(({ id }) => id), packId });
      await act(tx, plan);
      return { ...plan.figures, problem: null };
    });
    companies.push({ ...about, ...(await move.catch(refused)) });
  }
  return { companies };
}

/** What a company answers that refuses; anything unexpected stays an error. */
function refused(error: unknown): Omit<CompanyMove, 'companyId' | 'companyName' | 'count'> {
  if (!(error instanceof ProblemError)) throw error;
  const { code, params = {} } = error;
  return { packs: [], unaccountedBeforeMinutes: 0, unaccountedAfterMinutes: 0, problem: { code, params } };
}

async function assertOnePack({ db }: Context, packId: string | null, works: readonly { companyId: string }[]) {
  if (!packId) return;
  const pack = await db.hourPack.findFirst({
    where: { id: packId },
    select: { companyId: true, isUsable: true, cancelledAt: true },
  });
  if (works.some(({ companyId }) => companyId !== pack?.companyId)) throw invalid({ packId: 'other_company' });
  if (!pack?.isUsable || pack.cancelledAt) throw invalid({ packId: 'not_usable' });
}

/** Locks the company's hours, reads what is there, and decides. */
async function planOf(
  tx: Transaction,
  context: Context,
  { companyId, ids, packId }: { companyId: string; ids: string[]; packId: string | null },
) {
  await lockHours(tx, companyId);
  const rows = await tx.intervention.findMany({
    where: { id: { in: ids }, companyId, deletedAt: null },
    include: { ticket: { select: { requesterId: true } } },
  });
  if (rows.length !== ids.length) throw notFound();
  if (!rows.every((row) => isInScope(writableWork(context.actor), row))) throw forbidden('intervention.not_yours');
  await assertMonthsOpen(
    tx,
    rows.map((row) => toDay(row.workedOn)),
  );
  const entries = Map.groupBy(await liveEntries(tx, { interventionIds: ids }), (entry) => entry.interventionId);
  const works = rows.map((row) => ({ ...row, workedOn: toDay(row.workedOn), draws: entries.get(row.id) ?? [] }));
  const packs = await readPacks(tx, companyId);
  const { moves, refusal, after, overageChange } = planMoves(packs, works, packId);
  if (refusal) throw conflict(refusal.code, refusalParams(refusal.move));
  const figures = await figuresOf(tx, { companyId, works, moves, after, overageChange });
  return { companyId, rows, entries, moves, figures };
}

function refusalParams({ work, allocation }: PlannedMove) {
  const { leftBeforeMinutes: leftMinutes, accountedMinutes } = allocation;
  return { workedOn: work.workedOn, leftMinutes, accountedMinutes };
}

async function figuresOf(
  tx: Transaction,
  plan: {
    companyId: string;
    works: readonly (MovableWork & { unaccountedMinutes: number })[];
    moves: readonly PlannedMove[];
    after: readonly AllocatablePack[];
    overageChange: ReadonlyMap<string, number>;
  },
) {
  const drawn = [
    ...plan.works.flatMap(({ draws }) => draws),
    ...plan.moves.flatMap((move) => drawnOn(move.allocation.draws)),
  ];
  const touched = await tx.hourPack.findMany({
    where: { id: { in: [...new Set(drawn.map(({ packId }) => packId))] }, companyId: plan.companyId },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    select: { id: true, reference: true, name: true, minutes: true, usedMinutes: true, overageMinutes: true },
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    unaccountedBeforeMinutes: sum(plan.works.map((work) => work.unaccountedMinutes)),
    unaccountedAfterMinutes: sum(plan.moves.map((move) => move.allocation.unaccountedMinutes)),
    packs: touched.map(({ minutes, usedMinutes, overageMinutes, ...named }) => {
      const used =
        plan.after.find(({ id }) => id === named.id)?.usedMinutes ?? usedMinutes - drawnFrom(plan.works, named.id);
      return {
        ...named,
        leftBeforeMinutes: minutes - usedMinutes,
        leftAfterMinutes: minutes - used,
        overageBeforeMinutes: overageMinutes,
        overageAfterMinutes: overageMinutes + (plan.overageChange.get(named.id) ?? 0),
      };
    }),
  };
}

/** Of a pack that can't pay any more, everything drawn goes back to it. */
function drawnFrom(works: readonly MovableWork[], packId: string): number {
  const draws = works.flatMap((work) => work.draws).filter((draw) => draw.packId === packId && !draw.isOverage);
  return draws.reduce((total, draw) => total + draw.minutes, 0);
}

async function writeMove(tx: Transaction, context: Context, { rows, entries, companyId }: Plan, move: PlannedMove) {
  const { work, allocation } = move;
  const row = rows.find(({ id }) => id === work.id);
  if (!row) return;
  await writeDraws(tx, context, { ...work, interventionId: work.id, companyId }, allocation.draws);
  const { ticket, ...stored } = row;
  const before = { ...stored, draws: drawnBefore(entries.get(work.id)) };
  const moved = await tx.intervention.update({
    where: { id: work.id },
    data: { ...cachedMinutes(allocation), version: { increment: 1 } },
  });
  const after = { ...moved, draws: drawnOn(allocation.draws) };
  await recordIntervention(tx, context, {
    action: 'moved',
    before,
    after,
    requesterId: ticket?.requesterId ?? null,
  });
}

const drawnBefore = (entries: readonly LiveEntry[] = []) =>
  entries.map(({ packId, minutes, isOverage }) => ({ packId, minutes, isOverage }));
