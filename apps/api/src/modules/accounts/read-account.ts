import type { Account, AccountField } from '@guichet/dto/accounts/account';
import { type ChangeSubject, companyFields, contactFields, type FieldOf } from '@guichet/dto/accounts/client-fields';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { clientOf } from './change-own-account.ts';
import { modeFor } from './own-fields.ts';

/** So long what was refused is still told. */
const TOLD_MS = 31 * 24 * 3_600_000;
/** Of so many recent requests the newest of each field is told. */
const MOST_REQUESTS = 300;

/**
 * The account of the client who asks: each field of their company and of themself that the business shows them, what they may do
 * with it, and what became of what was asked. A hidden field is not there at all. [WS-01]
 * @throws notFound for staff.
 */
export async function readAccount(context: Context): Promise<Account> {
  const { companyId, userId } = clientOf(context);
  const [company, person, requests] = await Promise.all([
    can(context.actor, 'companies.read')
      ? context.db.company.findFirst({ where: { id: companyId }, select: companySelect })
      : null,
    orNotFound(context.db.user.findFirst({ where: { id: userId }, select: contactSelect })),
    recentRequests(context),
  ]);
  const ofSubject = (subject: ChangeSubject) => requests.filter((one) => one.subject === subject);
  return {
    company: company && {
      id: companyId,
      version: company.version,
      fields: fieldsIn(context, { subject: 'company', names: companyFields, row: company }, ofSubject('company')),
    },
    contact: {
      id: userId,
      fields: fieldsIn(context, { subject: 'contact', names: contactFields, row: person }, ofSubject('contact')),
    },
  };
}

const selectOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true] as const));
const companySelect = { ...selectOf(companyFields), version: true } as const satisfies Prisma.CompanySelect;
const contactSelect = selectOf(contactFields) satisfies Prisma.UserSelect;

const requestSelect = {
  id: true,
  subject: true,
  field: true,
  after: true,
  state: true,
  reason: true,
  createdAt: true,
  decidedAt: true,
  requestedBy: { select: { firstName: true, lastName: true } },
} as const satisfies Prisma.ChangeRequestSelect;

type Request = Prisma.ChangeRequestGetPayload<{ select: typeof requestSelect }>;

/** Newest first. What waits has no age. */
function recentRequests({ db, clock }: Context): Promise<Request[]> {
  const since = new Date(clock.now().getTime() - TOLD_MS);
  return db.changeRequest.findMany({
    where: { OR: [{ state: 'waiting' }, { createdAt: { gte: since } }, { decidedAt: { gte: since } }] },
    select: requestSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_REQUESTS,
    relationLoadStrategy: 'join',
  });
}

interface Part<S extends ChangeSubject> {
  subject: S;
  names: readonly FieldOf<S>[];
  row: object;
}

function fieldsIn<S extends ChangeSubject>(
  context: Context,
  { subject, names, row }: Part<S>,
  requests: readonly Request[],
) {
  const values = row as Readonly<Record<string, string | null>>;
  return names.flatMap((field) => {
    const mode = modeFor(context, subject, field);
    if (mode === 'hidden') return [];
    const newest = requests.find((one) => one.field === field);
    return [{ field, value: values[field] ?? null, mode, ...fateOf(newest) }];
  });
}

function fateOf(request: Request | undefined): Pick<AccountField, 'waiting' | 'declined'> {
  if (request?.state === 'waiting') {
    const { id, after: value, requestedBy, createdAt } = request;
    const requestedByName = requestedBy && `${requestedBy.firstName} ${requestedBy.lastName}`;
    return { waiting: { id, value, requestedByName, createdAt: createdAt.toISOString() }, declined: null };
  }
  if (request?.state !== 'declined' || !request.decidedAt) return { waiting: null, declined: null };
  const { after: value, reason, decidedAt } = request;
  return { waiting: null, declined: { value, reason, decidedAt: decidedAt.toISOString() } };
}
