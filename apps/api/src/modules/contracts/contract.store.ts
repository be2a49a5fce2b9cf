import type { contract } from '@guichet/dto/contracts/contract';
import type { RowOf } from '@guichet/dto/core/resource';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const select = {
  id: true,
  reference: true,
  companyId: true,
  company: { select: { name: true } },
  kind: true,
  title: true,
  notes: true,
  startsOn: true,
  endsOn: true,
  state: true,
  monthlyMinutes: true,
  carriesOver: true,
  unitMinutes: true,
  overage: true,
  rateCents: true,
  priceCents: true,
  renewedFromId: true,
  renewedBy: { select: { id: true } },
  version: true,
  createdAt: true,
} as const satisfies Prisma.ContractSelect;

type Stored = Prisma.ContractGetPayload<{ select: typeof select }>;

export const contractStore: Store<Stored, RowOf<typeof contract>> = {
  model: 'contract',
  select,
  toRow,
  search: (words) => ({
    OR: [
      { title: { contains: words, mode: 'insensitive' } },
      { reference: { startsWith: words.toUpperCase() } },
      { company: { name: { contains: words, mode: 'insensitive' } } },
    ],
  }),
};

function toRow({ company, startsOn, endsOn, renewedBy, createdAt, ...same }: Stored): RowOf<typeof contract> {
  return {
    ...same,
    companyName: company.name,
    startsOn: toDay(startsOn),
    endsOn: toDay(endsOn),
    renewedById: renewedBy?.id ?? null,
    createdAt: createdAt.toISOString(),
  };
}
