import type { intervention } from '@guichet/dto/contracts/intervention';
import type { ParsedFilter } from '@guichet/dto/core/list-query';
import type { RowOf } from '@guichet/dto/core/resource';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';
import { canSee } from './client-view.ts';

const select = {
  id: true,
  companyId: true,
  company: { select: { name: true } },
  ticketId: true,
  ticket: { select: { reference: true, title: true } },
  contractId: true,
  userId: true,
  user: { select: { firstName: true, lastName: true } },
  kind: true,
  summary: true,
  workedOn: true,
  minutes: true,
  accountedMinutes: true,
  isOffered: true,
  overageMinutes: true,
  unaccountedMinutes: true,
  question: { select: { state: true } },
  version: true,
  createdAt: true,
} as const satisfies Prisma.InterventionSelect;

type Stored = Prisma.InterventionGetPayload<{ select: typeof select }>;

/** Work done; what a client sees of the time and the person is a setting. [AG-06] */
export const interventionStore: Store<Stored, RowOf<typeof intervention>> = {
  model: 'intervention',
  select,
  toRow,
  always: { deletedAt: null },
  filters: { questionState: questionWhere, contractId: contractWhere },
  search: (words) => ({ summary: { contains: words, mode: 'insensitive' } }),
};

function questionWhere(filter: ParsedFilter) {
  if (filter.operator !== 'oneOf') return {};
  const among = { question: { is: { state: { in: filter.values } } } };
  if (!filter.includesNone) return among;
  return { OR: [among, { question: { is: null } }] };
}

/** Work is of the contract that it names, and of those whose hours paid for it: the included time of a month is seldom named. */
function contractWhere(filter: ParsedFilter): Prisma.InterventionWhereInput {
  if (filter.operator !== 'oneOf') return {};
  const contractId = { in: filter.values.map(String) };
  const paidBy = { allocations: { some: { pack: { contractId }, reversesId: null, reversedBy: null } } };
  const among: Prisma.InterventionWhereInput[] = [{ contractId }, paidBy];
  return { OR: filter.includesNone ? [...among, { contractId: null }] : among };
}

function toRow(stored: Stored, context: Context): RowOf<typeof intervention> {
  const { company, ticket, user, question, minutes, workedOn, createdAt, ...same } = stored;
  return {
    ...same,
    companyName: company.name,
    questionState: question?.state ?? null,
    ticketReference: ticket?.reference ?? null,
    ticketTitle: ticket?.title ?? null,
    userName: canSee(context, 'hours.clientSeesPerson') ? `${user.firstName} ${user.lastName}` : null,
    minutes: canSee(context, 'hours.clientSeesRealMinutes') ? minutes : null,
    workedOn: toDay(workedOn),
    createdAt: createdAt.toISOString(),
  };
}
