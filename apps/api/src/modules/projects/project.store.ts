import type { RowOf } from '@guichet/dto/core/resource';
import type { project } from '@guichet/dto/projects/project';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { PlainItem } from '../../kernel/resource/crud-routes.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const select = {
  id: true,
  kind: true,
  reference: true,
  title: true,
  companyId: true,
  company: { select: { name: true } },
  leadId: true,
  lead: { select: { firstName: true, lastName: true } },
  startsOn: true,
  plannedEndOn: true,
  sheet: { select: { finishedAt: true, lastPublishedAt: true, publicationCount: true } },
  lastActivityAt: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.ProjectSelect;

const itemSelect = {
  ...select,
  worksite: { select: { addressLine: true, postcode: true, city: true } },
} as const satisfies Prisma.ProjectSelect;

type Stored = Prisma.ProjectGetPayload<{ select: typeof select }>;

export const projectStore: Store<Stored, RowOf<typeof project>> = {
  model: 'project',
  select,
  toRow,
  filters: {
    // As it was typed, whatever the case.
    reference: (filter) => ({ reference: filter.operator === 'is' && String(filter.value).trim().toUpperCase() }),
    isFinished: (filter) => ({
      sheet: { is: { finishedAt: filter.operator === 'is' && filter.value ? { not: null } : null } },
    }),
  },
  search: (words) => ({ AND: words.split(/\s+/).map(wordWhere) }),
};

/** A project with where its worksite is, or `null` outside the caller's scope. */
export async function readProject(context: Context, id: string): Promise<PlainItem<typeof project> | null> {
  const stored = await context.db.project.findFirst({
    where: { id },
    select: itemSelect,
    relationLoadStrategy: 'join',
  });
  return stored && { ...toRow(stored), worksite: stored.worksite };
}

function toRow(stored: Stored): RowOf<typeof project> {
  const { id, kind, reference, title, companyId, company, leadId, lead, startsOn, plannedEndOn, sheet, version } =
    stored;
  return {
    id,
    kind,
    reference,
    title,
    companyId,
    companyName: company.name,
    leadId,
    leadName: lead && `${lead.firstName} ${lead.lastName}`,
    startsOn: startsOn && toDay(startsOn),
    plannedEndOn: plannedEndOn && toDay(plannedEndOn),
    isFinished: Boolean(sheet?.finishedAt),
    finishedAt: sheet?.finishedAt?.toISOString() ?? null,
    publicationCount: sheet?.publicationCount ?? 0,
    lastPublishedAt: sheet?.lastPublishedAt?.toISOString() ?? null,
    lastActivityAt: stored.lastActivityAt.toISOString(),
    version,
    createdAt: stored.createdAt.toISOString(),
  };
}

/** A word of the number, of the title, of the company or of the place. */
function wordWhere(word: string): object {
  const contains = { contains: word, mode: 'insensitive' };
  return {
    OR: [
      { reference: contains },
      { title: contains },
      { company: { name: contains } },
      { worksite: { is: { OR: [{ city: contains }, { addressLine: contains }] } } },
    ],
  };
}
