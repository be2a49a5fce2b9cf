import type { ChangeSubject } from '@guichet/dto/accounts/client-fields';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { ChangeRequest } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import type { FieldValues, SortedFields } from './own-fields.ts';

/** Whose fields: a company's, or a contact's. */
export interface WishTarget {
  subject: ChangeSubject;
  companyId: string;
  /** `null` for a company. */
  userId: string | null;
}

/**
 * Writes down what a client changes and what they ask for, field by field. The caller holds the lock of the row that has the
 * fields, so that one request at a time waits for each: a newer one replaces it, and asking for what is stored takes it back.
 * [WS-01]
 * @returns the new rows; none for a field that stays as it is, or whose request said the same.
 */
export async function recordWishes(
  tx: Transaction,
  context: Context,
  target: WishTarget,
  { stored, sorted }: { stored: FieldValues; sorted: SortedFields },
): Promise<ChangeRequest[]> {
  const wanted = { ...sorted.direct, ...sorted.asked };
  const { companyId, userId } = target;
  const waiting = await tx.changeRequest.findMany({
    where: { companyId, userId, state: 'waiting', field: { in: Object.keys(wanted) } },
  });
  const rows: ChangeRequest[] = [];
  for (const [field, after] of Object.entries(wanted)) {
    const wish = { ...target, field, before: stored[field] ?? null, after, isAsked: field in sorted.asked };
    const created = await recordWish(
      tx,
      context,
      wish,
      waiting.find((one) => one.field === field),
    );
    if (created) rows.push(created);
  }
  return rows;
}

type Wish = WishTarget & Pick<ChangeRequest, 'field' | 'before' | 'after'> & { isAsked: boolean };

async function recordWish(
  tx: Transaction,
  context: Context,
  { isAsked, ...wish }: Wish,
  older: ChangeRequest | undefined,
): Promise<ChangeRequest | undefined> {
  const isSame = wish.before === wish.after;
  if (isAsked && older?.after === wish.after) return undefined;
  if (older) await closeRequest(tx, context, older, { state: isSame ? 'withdrawn' : 'replaced' });
  if (isSame) return undefined;
  if (isAsked) return insertRequest(tx, context, { ...wish, state: 'waiting' });
  return insertRequest(tx, context, { ...wish, state: isConfirmed(wish) ? 'confirming' : 'applied' });
}

async function insertRequest(
  tx: Transaction,
  context: Context,
  wish: WishTarget & Pick<ChangeRequest, 'field' | 'before' | 'after' | 'state'>,
): Promise<ChangeRequest> {
  const { actor, clock } = context;
  const data = { ...wish, requestedById: actor.userId, createdAt: clock.now() };
  const created = await tx.changeRequest.create({ data });
  await recordRequest(tx, context, 'created', created);
  return created;
}

/** Puts an end to a request that waits. */
export async function closeRequest(
  tx: Transaction,
  context: Context,
  { id }: ChangeRequest,
  end: { state: 'accepted' | 'declined' | 'withdrawn' | 'replaced'; reason?: string | null },
): Promise<ChangeRequest> {
  const data = { ...end, decidedById: context.actor.userId, decidedAt: context.clock.now() };
  const closed = await tx.changeRequest.update({ where: { id }, data });
  await recordRequest(tx, context, end.state, closed);
  return closed;
}

/** An address takes effect once its owner has followed the link that was sent there. [AG-15] */
const isConfirmed = ({ subject, field }: Omit<Wish, 'isAsked'>) => subject === 'contact' && field === 'email';

/** The values stay in the row: the change record says that it moved. */
function recordRequest(
  tx: Transaction,
  context: Context,
  action: string,
  { id, companyId, userId, field, state }: ChangeRequest,
): Promise<void> {
  const audience = { companyId, userId };
  return recordChange(tx, context, {
    entity: 'changeRequest',
    entityId: id,
    action,
    after: { field, state },
    audience,
    companyId,
  });
}
