import type { hourPack } from '@guichet/dto/contracts/hour-pack';
import type { RowOf } from '@guichet/dto/core/resource';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';
import { packFigures } from './pack-figures.ts';

const select = {
  id: true,
  reference: true,
  companyId: true,
  company: { select: { name: true } },
  contractId: true,
  origin: true,
  name: true,
  minutes: true,
  purchasedOn: true,
  expiresOn: true,
  unitMinutes: true,
  overage: true,
  rateCents: true,
  priceCents: true,
  invoiceState: true,
  isUsable: true,
  reason: true,
  usedMinutes: true,
  overageMinutes: true,
  cancelledAt: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.HourPackSelect;

type Stored = Prisma.HourPackGetPayload<{ select: typeof select }>;

export const hourPackStore: Store<Stored, RowOf<typeof hourPack>> = { model: 'hourPack', select, toRow };

function toRow(stored: Stored, { clock, settings }: Context): RowOf<typeof hourPack> {
  const { company, cancelledAt, purchasedOn, expiresOn, createdAt, ...same } = stored;
  const days = { purchasedOn: toDay(purchasedOn), expiresOn: toDay(expiresOn) };
  const today = dayOf(clock.now(), settings['business.timeZone']);
  return {
    ...same,
    ...days,
    ...packFigures({ ...same, ...days, isCancelled: cancelledAt !== null }, today),
    companyName: company.name,
    createdAt: createdAt.toISOString(),
  };
}
