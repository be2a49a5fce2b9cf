import type {
  createAcceptanceReportInput,
  updateAcceptanceReportInput,
} from '@guichet/dto/acceptance/acceptance-report';
import type * as z from 'zod';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import { formatReference, nextNumber } from '../../kernel/db/counter.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict, stale } from '../../kernel/errors/problem-error.ts';
import { touchProject } from '../progress/public.ts';
import { changeReport, type LockedReport, lockReport, recordReport, reportSelect } from './change-report.ts';
import { lockProject } from './lock-project.ts';

/**
 * Begins the report of an acceptance. [WS-20]
 * @returns its identifier.
 * @throws notFound outside the scope, conflict `acceptance.already_open` while another of the project is not sealed.
 */
export function createReport(
  context: Context,
  projectId: string,
  { heldOn, place = null, outcome, remarks = null }: z.output<typeof createAcceptanceReportInput>,
): Promise<string> {
  return transaction(context.db, async (tx) => {
    const { companyId } = await lockProject(tx, projectId);
    const open = { projectId, state: { not: 'sealed' } } as const;
    if (await tx.acceptanceReport.findFirst({ where: open, select: { id: true } })) {
      throw conflict('acceptance.already_open');
    }
    const now = context.clock.now();
    const year = Number(dayOf(now, context.settings['business.timeZone']).slice(0, 4));
    const reference = formatReference('PV', year, await nextNumber(tx, `acceptance-${year}`), 4);
    const of = { projectId, companyId, reference, createdById: context.actor.userId, createdAt: now };
    const data = { ...of, heldOn: toDate(heldOn), place, outcome, remarks };
    const after = await tx.acceptanceReport.create({ data, select: reportSelect });
    await touchProject(tx, context, projectId);
    await recordReport(tx, context, { action: 'created', after });
    return after.id;
  });
}

/** Says otherwise how the acceptance went. @throws notFound, stale, conflict `acceptance.signing`, `acceptance.sealed`. */
export function updateReport(
  context: Context,
  id: string,
  { version, heldOn, ...input }: z.output<typeof updateAcceptanceReportInput> & { version: number | undefined },
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReport(tx, id);
    assertDraft(before);
    if (version !== undefined && version !== before.version) throw stale({ version: before.version });
    const { place, outcome, remarks } = input;
    const data = {
      ...(heldOn !== undefined && { heldOn: toDate(heldOn) }),
      ...(place !== undefined && { place }),
      ...(outcome !== undefined && { outcome }),
      ...(remarks !== undefined && { remarks }),
      version: { increment: 1 },
    };
    await changeReport(tx, context, before, { action: 'updated', data });
  });
}

/** Gives up a report that is not being signed. @throws notFound, conflict `acceptance.signing`, `acceptance.sealed`. */
export function deleteReport(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReport(tx, id);
    assertDraft(before);
    await tx.acceptanceReport.delete({ where: { id } });
    await recordReport(tx, context, { action: 'deleted', before });
  });
}

/** What is being signed is not changed under the hand of the other side. @throws conflict `acceptance.signing`, `acceptance.sealed`. */
export function assertDraft({ state }: LockedReport): void {
  if (state !== 'draft') throw conflict(`acceptance.${state}`);
}
