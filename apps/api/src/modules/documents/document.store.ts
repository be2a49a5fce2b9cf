import type { RowOf } from '@guichet/dto/core/resource';
import type { document } from '@guichet/dto/documents/document';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const select = {
  id: true,
  companyId: true,
  company: { select: { name: true } },
  kind: true,
  title: true,
  state: true,
  failure: true,
  progress: true,
  isVisibleToClient: true,
  sizeBytes: true,
  createdBy: { select: { firstName: true, lastName: true } },
  createdAt: true,
  readyAt: true,
} as const satisfies Prisma.DocumentSelect;

type Stored = Prisma.DocumentGetPayload<{ select: typeof select }>;

export const documentStore: Store<Stored, RowOf<typeof document>> = { model: 'document', select, toRow };

function toRow({ company, createdBy, createdAt, readyAt, ...same }: Stored): RowOf<typeof document> {
  return {
    ...same,
    companyName: company.name,
    createdByName: createdBy && `${createdBy.firstName} ${createdBy.lastName}`,
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
  };
}
