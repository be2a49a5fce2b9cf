import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import type { project } from '@guichet/dto/projects/project';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDate, toDay } from '../../kernel/days.ts';
import { formatReference, nextNumber } from '../../kernel/db/counter.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { invalid, stale } from '../../kernel/errors/problem-error.ts';

const select = {
  id: true,
  companyId: true,
  kind: true,
  reference: true,
  title: true,
  leadId: true,
  startsOn: true,
  plannedEndOn: true,
  version: true,
  worksite: { select: { addressLine: true, postcode: true, city: true } },
} as const satisfies Prisma.ProjectSelect;

type Selected = Prisma.ProjectGetPayload<{ select: typeof select }>;

/**
 * Opens a piece of work for a company, with its one sheet. [WS-04]
 * @throws invalid on `plannedEndOn` and `leadId`; a reference that is taken answers 409 and names the field.
 */
export function createProject(context: Context, input: CreateOf<typeof project>): Promise<string> {
  return transaction(context.db, async (tx) => {
    const { worksite, startsOn = null, plannedEndOn = null, ...same } = input;
    assertDays(startsOn, plannedEndOn);
    await assertLead(tx, input.leadId);
    const { companyId } = input;
    const now = context.clock.now();
    const after = await tx.project.create({
      data: {
        ...same,
        reference: input.reference ?? (await nextReference(tx, context)),
        startsOn: startsOn && toDate(startsOn),
        plannedEndOn: plannedEndOn && toDate(plannedEndOn),
        createdAt: now,
        lastActivityAt: now,
        worksite: { create: { ...blankAddress, ...worksite, companyId } },
        sheet: { create: { companyId } },
      },
      select,
    });
    await recordProject(tx, context, { action: 'created', after });
    return after.id;
  });
}

/**
 * Changes what is said of a project; its company stays. [WS-04]
 * @throws stale, invalid on `plannedEndOn` and `leadId`; a reference that is taken answers 409 and names the field.
 */
export function updateProject(
  context: Context,
  id: string,
  input: UpdateOf<typeof project>,
  version: number | undefined,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    await lockRow(tx, 'Project', id);
    const before = await orNotFound(tx.project.findFirst({ where: { id }, select }));
    if (version !== undefined && version !== before.version) throw stale({ version: before.version });
    const { worksite, startsOn = dayOrNull(before.startsOn), plannedEndOn = dayOrNull(before.plannedEndOn) } = input;
    assertDays(startsOn, plannedEndOn);
    if (input.leadId !== before.leadId) await assertLead(tx, input.leadId);
    const { reference, title, leadId } = input;
    const after = await tx.project.update({
      where: { id },
      data: {
        ...(reference !== undefined && { reference }),
        ...(title !== undefined && { title }),
        ...(leadId !== undefined && { leadId }),
        startsOn: startsOn && toDate(startsOn),
        plannedEndOn: plannedEndOn && toDate(plannedEndOn),
        version: { increment: 1 },
        ...(worksite && { worksite: { update: worksite } }),
      },
      select,
    });
    await recordProject(tx, context, { action: 'updated', before, after });
  });
}

const blankAddress = { addressLine: null, postcode: null, city: null };

const dayOrNull = (date: Date | null): string | null => date && toDay(date);

function assertDays(startsOn: string | null, plannedEndOn: string | null): void {
  if (startsOn && plannedEndOn && plannedEndOn < startsOn) throw invalid({ plannedEndOn: 'before_start' });
}

/** Only a member of staff answers for a piece of work. */
async function assertLead(tx: Transaction, leadId: string | null | undefined): Promise<void> {
  if (!leadId) return;
  const where = { id: leadId, companyId: null, state: 'active' } as const;
  const lead = await tx.user.findFirst({ where, select: { id: true } });
  if (!lead) throw invalid({ leadId: 'not_active_staff' });
}

/** The next number that nobody has typed by hand already: `CH-2026-0001`. */
async function nextReference(tx: Transaction, { clock, settings }: Context): Promise<string> {
  const year = Number(dayOf(clock.now(), settings['business.timeZone']).slice(0, 4));
  for (;;) {
    const reference = formatReference('CH', year, await nextNumber(tx, `projects-${year}`), 4);
    if (!(await tx.project.findUnique({ where: { reference }, select: { id: true } }))) return reference;
  }
}

function recordProject(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: Selected; after: Selected },
): Promise<void> {
  const { id, companyId } = change.after;
  const about = { entity: 'project', entityId: id, companyId, place: { projectId: id }, audience: { companyId } };
  return recordChange(tx, context, { ...about, ...change });
}
