import type { registration } from '@guichet/dto/accounts/registration';
import type { RowOf } from '@guichet/dto/core/resource';
import type { Prisma } from '../../../kernel/db/generated/client.ts';
import type { Store } from '../../../kernel/resource/read-list.ts';

const select = {
  id: true,
  firstName: true,
  lastName: true,
  companyName: true,
  email: true,
  language: true,
  state: true,
  createdAt: true,
  decidedBy: { select: { firstName: true, lastName: true } },
  decidedAt: true,
} as const satisfies Prisma.RegistrationSelect;

type Stored = Prisma.RegistrationGetPayload<{ select: typeof select }>;

/** Who asks for an account; an address that is not confirmed is nobody's yet. [WS-02] */
export const registrationStore: Store<Stored, RowOf<typeof registration>> = {
  model: 'registration',
  select,
  toRow,
  always: { state: { not: 'confirming' } },
};

function toRow({ decidedBy, createdAt, decidedAt, language, ...same }: Stored): RowOf<typeof registration> {
  return {
    ...same,
    language: language === 'en' ? 'en' : 'fr',
    createdAt: createdAt.toISOString(),
    decidedByName: decidedBy && `${decidedBy.firstName} ${decidedBy.lastName}`,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
