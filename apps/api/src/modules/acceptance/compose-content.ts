import type { AcceptanceContent } from '@guichet/dto/acceptance/acceptance-report';
import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import type { LockedReport } from './change-report.ts';

const projectSelect = {
  reference: true,
  title: true,
  worksite: { select: { addressLine: true, postcode: true, city: true } },
  company: { select: { name: true, legalName: true, addressLine1: true, postalCode: true, city: true } },
} as const satisfies Prisma.ProjectSelect;

/** All that both sides will put their names under, as it stands now: nothing of it follows a later change. [WS-20] */
export async function composeContent(
  tx: Transaction,
  { settings }: Context,
  { projectId, reference, heldOn, place, outcome, remarks }: LockedReport,
): Promise<AcceptanceContent> {
  const project = await orNotFound(tx.project.findFirst({ where: { id: projectId }, select: projectSelect }));
  // What is hidden from clients is not in what is made for them. [WS-01]
  const hidden = Object.fromEntries([...hiddenFields(settings, 'company')].map((one) => [one, null]));
  const company = { ...project.company, ...hidden };
  const site = addressLines(project.worksite ?? {});
  const ofCompany = { addressLine: company.addressLine1, postcode: company.postalCode, city: company.city };
  return {
    reference,
    language: settings['business.language'],
    business: { name: settings['business.name'] },
    company: { name: company.legalName ?? company.name },
    project: {
      reference: project.reference,
      title: project.title,
      addressLines: site.length > 0 ? site : addressLines(ofCompany),
    },
    heldOn: toDay(heldOn),
    place,
    outcome,
    remarks,
    reserves: await standingReserves(tx, projectId),
  };
}

/** The reserves that are not agreed upon yet, as a report tells of them. */
export async function standingReserves(
  db: Pick<Transaction, 'reserve'>,
  projectId: string,
): Promise<AcceptanceContent['reserves']> {
  const stored = await db.reserve.findMany({
    where: { projectId, state: { not: 'accepted' } },
    select: { number: true, title: true, description: true, place: true, dueOn: true, state: true },
    orderBy: { number: 'asc' },
  });
  return stored.map((one) => ({ ...one, dueOn: one.dueOn && toDay(one.dueOn) }));
}

interface Address {
  addressLine?: string | null;
  postcode?: string | null;
  city?: string | null;
}

const addressLines = ({ addressLine, postcode, city }: Address): string[] =>
  [addressLine, [postcode, city].filter(Boolean).join(' ')].filter(
    (line) => typeof line === 'string' && line !== '',
  ) as string[];
