import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { ProgressSheetRow } from '@guichet/dto/progress/progress-sheet';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { hasLogo } from '../settings/public.ts';
import { newSince } from './visit-sheet.ts';

const select = {
  id: true,
  kind: true,
  reference: true,
  title: true,
  leadId: true,
  startsOn: true,
  plannedEndOn: true,
  company: {
    select: { id: true, name: true, addressLine1: true, addressLine2: true, postalCode: true, city: true },
  },
  lead: { select: { firstName: true, lastName: true } },
  worksite: { select: { addressLine: true, postcode: true, city: true } },
  sheet: { select: { finishedAt: true, lastPublishedAt: true, publicationCount: true } },
} as const satisfies Prisma.ProjectSelect;

/** The head of a sheet, with what its reader may do and since when they have not seen it. @throws notFound outside the scope. [WS-04] */
export async function readProgressSheet(context: Context, projectId: string): Promise<ProgressSheetRow> {
  const { actor, db, kernel, settings } = context;
  const hidden = actor.kind === 'client' ? hiddenFields(settings, 'company') : new Set<string>();
  const [head, visit, isLogoThere] = await Promise.all([
    readSheetHead(db, projectId, hidden),
    db.sheetVisit.findFirst({ where: { projectId }, select: { lastSeenAt: true, previousSeenAt: true } }),
    // A store that is away takes the logo with it, not the sheet.
    hasLogo(kernel).catch(() => false),
  ]);
  return {
    ...head,
    business: { name: settings['business.name'], hasLogo: isLogoThere },
    newSince: newSince(visit, context.clock.now())?.toISOString() ?? null,
    abilities: {
      update: can(actor, 'projects.write'),
      publish: can(actor, 'publications.write'),
      delete: can(actor, 'publications.delete'),
      comment: can(actor, 'publications.comment'),
      print: can(actor, 'documents.read'),
    },
  };
}

/** What the head of a sheet says to everybody. @throws notFound where `db` does not reach the project. */
export async function readSheetHead(
  db: Pick<Context['db'], 'project'>,
  projectId: string,
  hidden: ReadonlySet<string>,
): Promise<Omit<ProgressSheetRow, 'business' | 'newSince' | 'abilities'>> {
  const found = await orNotFound(
    db.project.findFirst({ where: { id: projectId }, select, relationLoadStrategy: 'join' }),
  );
  const { id, kind, reference, title, company, leadId, lead, startsOn, plannedEndOn, worksite, sheet } = found;
  const companyLines = companyAddress(company, hidden);
  const siteLines = worksite ? linesOf([worksite.addressLine], worksite.postcode, worksite.city) : [];
  return {
    projectId: id,
    kind,
    reference,
    title,
    company: { id: company.id, name: company.name, addressLines: companyLines },
    addressLines: siteLines.length > 0 ? siteLines : companyLines,
    leadId,
    leadName: lead && `${lead.firstName} ${lead.lastName}`,
    startsOn: startsOn && toDay(startsOn),
    plannedEndOn: plannedEndOn && toDay(plannedEndOn),
    finishedAt: sheet?.finishedAt?.toISOString() ?? null,
    lastPublishedAt: sheet?.lastPublishedAt?.toISOString() ?? null,
    publicationCount: sheet?.publicationCount ?? 0,
  };
}

/** The address of a company, without the lines that the business hides from its clients. [WS-01] */
function companyAddress({ addressLine1, addressLine2, postalCode, city }: CompanyAddress, hidden: ReadonlySet<string>) {
  const shown = <Value>(field: keyof CompanyAddress, value: Value) => (hidden.has(field) ? null : value);
  return linesOf(
    [shown('addressLine1', addressLine1), shown('addressLine2', addressLine2)],
    shown('postalCode', postalCode),
    shown('city', city),
  );
}

type CompanyAddress = Pick<Prisma.CompanyGetPayload<object>, 'addressLine1' | 'addressLine2' | 'postalCode' | 'city'>;

/** An address as it is written, without what is not known. */
function linesOf(lines: readonly (string | null)[], postcode: string | null, city: string | null): string[] {
  return [...lines, [postcode, city].filter(Boolean).join(' ')].filter(
    (line) => line !== null && line !== '',
  ) as string[];
}
