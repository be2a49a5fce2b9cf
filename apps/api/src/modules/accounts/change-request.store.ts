import type { changeRequest } from '@guichet/dto/accounts/change-request';
import { companyFields, contactFields } from '@guichet/dto/accounts/client-fields';
import type { RowOf } from '@guichet/dto/core/resource';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const name = { select: { firstName: true, lastName: true } } as const;
const all = <Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((one) => [one, true])) as Record<Names[number], true>;

const select = {
  id: true,
  companyId: true,
  company: { select: all(companyFields) },
  subject: true,
  userId: true,
  user: { select: all(contactFields) },
  field: true,
  before: true,
  after: true,
  state: true,
  requestedBy: name,
  createdAt: true,
  decidedBy: name,
  decidedAt: true,
  reason: true,
} as const satisfies Prisma.ChangeRequestSelect;

type Stored = Prisma.ChangeRequestGetPayload<{ select: typeof select }>;

/** What clients changed or ask to change, each beside what the field holds now. [WS-01] */
export const changeRequestStore: Store<Stored, RowOf<typeof changeRequest>> = { model: 'changeRequest', select, toRow };

function toRow(stored: Stored): RowOf<typeof changeRequest> {
  const { company, user, requestedBy, decidedBy, createdAt, decidedAt, ...same } = stored;
  const holder: Record<string, string | null> = user ?? company;
  return {
    ...same,
    companyName: company.name,
    userName: user && nameOf(user),
    current: holder[same.field] ?? null,
    requestedByName: requestedBy && nameOf(requestedBy),
    createdAt: createdAt.toISOString(),
    decidedByName: decidedBy && nameOf(decidedBy),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`;
