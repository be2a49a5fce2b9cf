import type { ownCompanyUpdate } from '@guichet/dto/accounts/account';
import { companyFields, contactFields, hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { profileUpdate } from '@guichet/dto/identity/auth';
import type * as z from 'zod';
import type { ClientActor } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { notFound, stale } from '../../kernel/errors/problem-error.ts';
import { lockCompany, type StoredCompany, writeCompany } from '../companies/public.ts';
import { countNewAddress, lockUser, mailNewAddress, thenDropRights, writeUser } from '../identity/public.ts';
import { withMobile } from '../sms/public.ts';
import { type FieldValues, sortFields } from './own-fields.ts';
import { recordWishes } from './record-wishes.ts';
import { tellStaff } from './tell-of-changes.ts';

/** The client who acts. @throws notFound for staff, who have no account of this kind. */
export function clientOf({ actor }: Context): ClientActor {
  if (actor.kind !== 'client') throw notFound();
  return actor;
}

/**
 * Changes of one's company what the business lets its clients change; the rest of what was written waits for its decision. [WS-01]
 * @throws ProblemError 403 `account.field_locked` with the fields; stale; notFound for staff.
 */
export function changeOwnCompany(
  context: Context,
  input: z.output<typeof ownCompanyUpdate>,
  version: number | undefined,
): Promise<void> {
  const { companyId } = clientOf(context);
  const sorted = sortFields(context, 'company', input);
  return transaction(context.db, async (tx) => {
    const before = await lockCompany(tx, companyId);
    if (version !== undefined && before.version !== version) throw stale(shownOf(context, before));
    const target = { subject: 'company', companyId, userId: null } as const;
    const rows = await recordWishes(tx, context, target, { stored: valuesOf(before, companyFields), sorted });
    if (rows.some(({ state }) => state === 'applied'))
      await writeCompany(tx, context, { before, action: 'updated', data: sorted.direct });
    await tellStaff(tx, context, rows);
  });
}

/**
 * Changes one's own profile: staff all of it, a client what the business lets them; what needs its approval waits, and a new
 * address waits for its link. The language is everybody's own choice. [AG-15, WS-01]
 * @throws ProblemError 403 `account.field_locked` with the fields; throttled; invalid on `mobile`.
 */
export async function changeOwnContact(
  context: Context,
  { language, ...input }: z.output<typeof profileUpdate>,
): Promise<void> {
  const { userId, companyId, email } = clientOf(context);
  const { direct: written, asked } = sortFields(context, 'contact', input);
  const sorted = {
    direct: await withMobile(context.settings, written),
    asked: await withMobile(context.settings, asked),
  };
  const address = sorted.direct.email ?? undefined;
  await countNewAddress(context, { email }, address);
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, userId);
    const target = { subject: 'contact', companyId, userId } as const;
    const rows = await recordWishes(tx, context, target, { stored: valuesOf(before, contactFields), sorted });
    const { email: _, ...direct } = sorted.direct;
    const data = { ...direct, ...(language && { language }) };
    if (Object.keys(data).length > 0) await writeUser(tx, context, { before, action: 'profile_updated', data });
    await mailNewAddress(tx, context, before, address);
    await tellStaff(tx, context, rows);
  });
  await thenDropRights(context.kernel, userId, writing);
}

/** The values of the fields of a row. */
function valuesOf(row: object, fields: readonly string[]): FieldValues {
  const values = row as Record<string, string | null>;
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** What a stale page is told: nothing that it does not show. */
function shownOf({ settings }: Context, stored: StoredCompany) {
  const hidden = hiddenFields(settings, 'company');
  const shown = companyFields.filter((field) => !hidden.has(field));
  return { version: stored.version, ...valuesOf(stored, shown) };
}
