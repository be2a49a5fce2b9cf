import type { RowOf } from '@guichet/dto/core/resource';
import type { user } from '@guichet/dto/identity/user';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';
import { personColumns } from './person-columns.ts';

const select = {
  ...personColumns,
  lastSignInAt: true,
  createdAt: true,
  role: { select: { name: true, rank: true } },
  company: { select: { name: true } },
} as const satisfies Prisma.UserSelect;

const withErasure = { ...select, erasure: { select: { id: true } } } as const satisfies Prisma.UserSelect;

type Stored = Prisma.UserGetPayload<{ select: typeof select }>;

const toRow = ({ role, company, totpEnabledAt, language, ...stored }: Stored): RowOf<typeof user> => ({
  ...stored,
  language: language === 'en' ? 'en' : 'fr',
  roleName: role.name,
  companyName: company?.name ?? null,
  hasTotp: totpEnabledAt !== null,
  lastSignInAt: stored.lastSignInAt?.toISOString() ?? null,
  createdAt: stored.createdAt.toISOString(),
});

export const userStore: Store<Stored, RowOf<typeof user>> = { model: 'user', select, toRow, search };

/** A person with the rank of their role, by which their page knows what it may offer. */
export async function readUser({ db }: Context, id: string) {
  const stored = await db.user.findFirst({ where: { id }, select: withErasure, relationLoadStrategy: 'join' });
  if (!stored) return null;
  const { erasure, ...rest } = stored;
  const refusal = stored.mobile
    ? await db.smsRefusal.findFirst({ where: { number: stored.mobile }, select: { id: true, by: true } })
    : null;
  return { ...toRow(rest), roleRank: rest.role.rank, isErased: erasure !== null, smsRefusal: refusal };
}

/** Each word is part of a name or of the address: "alex martin" finds both orders. */
function search(words: string) {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 6);
  return {
    AND: each.map((word) => ({
      OR: ['firstName', 'lastName', 'email'].map((field) => ({ [field]: { contains: word, mode: 'insensitive' } })),
    })),
  };
}
