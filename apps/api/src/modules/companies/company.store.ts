import type { company } from '@guichet/dto/companies/company';
import type { ItemOf, RowOf } from '@guichet/dto/core/resource';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const columns = {
  id: true,
  name: true,
  city: true,
  email: true,
  phone: true,
  archivedAt: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.CompanySelect;

const card = {
  legalName: true,
  siren: true,
  website: true,
  addressLine1: true,
  addressLine2: true,
  postalCode: true,
  countryCode: true,
  internalNotes: true,
} as const satisfies Prisma.CompanySelect;

/** The packs that still count: usable today, or overdrawn. */
const figures = (today: Date) =>
  ({
    _count: { select: { tickets: { where: { state: { not: 'closed' } } } } },
    hourPacks: {
      where: { cancelledAt: null, OR: [{ isUsable: true, expiresOn: { gte: today } }, { overageMinutes: { gt: 0 } }] },
      select: { minutes: true, usedMinutes: true, overageMinutes: true, expiresOn: true, isUsable: true },
    },
  }) as const satisfies Prisma.CompanySelect;

const rowSelect = (context: Context) => ({ ...columns, ...figures(todayOf(context)) });
const itemSelect = (context: Context) => ({ ...rowSelect(context), ...card });

type Stored = Prisma.CompanyGetPayload<{ select: ReturnType<typeof rowSelect> }>;
type StoredItem = Prisma.CompanyGetPayload<{ select: ReturnType<typeof itemSelect> }>;

export const companyStore: Store<Stored, RowOf<typeof company>> = {
  model: 'company',
  select: rowSelect,
  toRow,
  filters: {
    isArchived: (filter) => ({ archivedAt: filter.operator === 'is' && filter.value ? { not: null } : null }),
  },
  search: (words) => ({
    OR: ['name', 'legalName', 'city', 'email'].map((field) => ({ [field]: { contains: words, mode: 'insensitive' } })),
  }),
};

/** One company with its card, or `null` outside the caller's scope. */
export async function readCompany(
  context: Context,
  id: string,
): Promise<Omit<ItemOf<typeof company>, 'abilities'> | null> {
  const stored = await context.db.company.findFirst({
    where: { id },
    select: itemSelect(context),
    relationLoadStrategy: 'join',
  });
  return stored && toItem(stored, context);
}

function toItem(stored: StoredItem, context: Context) {
  const { legalName, siren, website, addressLine1, addressLine2, postalCode, countryCode, internalNotes } = stored;
  const written = { legalName, siren, website, addressLine1, addressLine2, postalCode, countryCode, internalNotes };
  return { ...toRow(stored, context), ...written };
}

function toRow(stored: Stored, context: Context): RowOf<typeof company> {
  const { _count, hourPacks, archivedAt, createdAt, id, name, city, email, phone, version } = stored;
  const today = todayOf(context);
  const current = hourPacks.filter((pack) => pack.isUsable && pack.expiresOn >= today);
  return {
    id,
    name,
    city,
    email,
    phone,
    version,
    archivedAt: archivedAt?.toISOString() ?? null,
    isArchived: archivedAt !== null,
    openTicketCount: _count.tickets,
    leftMinutes: sum(current.map((pack) => pack.minutes - pack.usedMinutes)),
    overageMinutes: sum(hourPacks.map((pack) => pack.overageMinutes)),
    createdAt: createdAt.toISOString(),
  };
}

const todayOf = ({ clock, settings }: Context) => toDate(dayOf(clock.now(), settings['business.timeZone']));

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
