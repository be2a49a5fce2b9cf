import { hiddenFields } from '@guichet/dto/accounts/client-fields';
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
  vatNumber: true,
  website: true,
  addressLine1: true,
  addressLine2: true,
  postalCode: true,
  countryCode: true,
  internalNotes: true,
} as const satisfies Prisma.CompanySelect;

/** The packs that still count: usable today or to come, or overdrawn. */
const figures = (today: Date) =>
  ({
    _count: { select: { tickets: { where: { state: { not: 'closed' } } } } },
    hourPacks: {
      where: { OR: [{ isUsable: true, expiresOn: { gte: today } }, { overageMinutes: { gt: 0 } }] },
      select: {
        minutes: true,
        usedMinutes: true,
        overageMinutes: true,
        purchasedOn: true,
        expiresOn: true,
        isUsable: true,
      },
    },
  }) as const satisfies Prisma.CompanySelect;

const rowSelect = (context: Context) => ({ ...readable(columns, context), ...figures(todayOf(context)) });
const itemSelect = (context: Context) => ({ ...rowSelect(context), ...readable(card, context) });

/** The columns that the caller may read: what the business hides from its clients is not even asked for them. [WS-01] */
function readable<Columns extends object>(all: Columns, { actor, settings }: Context): Columns {
  if (actor.kind === 'staff') return all;
  const hidden: ReadonlySet<string> = hiddenFields(settings, 'company');
  return Object.fromEntries(Object.entries(all).filter(([column]) => !hidden.has(column))) as Columns;
}

type Stored = Prisma.CompanyGetPayload<{ select: ReturnType<typeof rowSelect> }>;
type StoredItem = Prisma.CompanyGetPayload<{ select: ReturnType<typeof itemSelect> }>;

export const companyStore: Store<Stored, RowOf<typeof company>> = {
  model: 'company',
  select: rowSelect,
  toRow,
  filters: {
    isArchived: (filter) => ({ archivedAt: filter.operator === 'is' && filter.value ? { not: null } : null }),
  },
  search: (words, context) => {
    const among = readable({ name: true, legalName: true, city: true, email: true }, context);
    return { OR: Object.keys(among).map((field) => ({ [field]: { contains: words, mode: 'insensitive' } })) };
  },
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
  const { legalName, siren, vatNumber, website, addressLine1, addressLine2, postalCode, countryCode } = stored;
  const address = { addressLine1, addressLine2, postalCode, countryCode };
  const written = { legalName, siren, vatNumber, website, ...address, internalNotes: stored.internalNotes };
  return { ...toRow(stored, context), ...written };
}

function toRow(stored: Stored, context: Context): RowOf<typeof company> {
  const { _count, hourPacks, archivedAt, createdAt, id, name, city, email, phone, version } = stored;
  const today = todayOf(context);
  const current = hourPacks.filter((pack) => pack.isUsable && pack.purchasedOn <= today && pack.expiresOn >= today);
  // Until its first day, what a pack has paid for already is work past the end of those before it: the balance says so too.
  const ahead = hourPacks.filter((pack) => pack.purchasedOn > today);
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
    overageMinutes: sum(hourPacks.map((pack) => pack.overageMinutes)) + sum(ahead.map((pack) => pack.usedMinutes)),
    createdAt: createdAt.toISOString(),
  };
}

const todayOf = ({ clock, settings }: Context) => toDate(dayOf(clock.now(), settings['business.timeZone']));

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
