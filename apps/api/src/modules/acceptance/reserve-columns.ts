import type { Prisma } from '../../kernel/db/generated/client.ts';

/** What a reserve says, in a page or in a change. [WS-20] */
export const reserveColumns = {
  id: true,
  projectId: true,
  number: true,
  title: true,
  description: true,
  place: true,
  photoId: true,
  pinX: true,
  pinY: true,
  dueOn: true,
  state: true,
  liftedAt: true,
  liftNote: true,
  acceptedAt: true,
  reopenReason: true,
  version: true,
} as const satisfies Prisma.ReserveSelect;
