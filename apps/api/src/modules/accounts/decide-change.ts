import type { acceptChange, declineChange } from '@guichet/dto/accounts/change-request';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { ChangeRequest } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { lockCompany, writeCompany } from '../companies/public.ts';
import { assertMayChange, lockUser, mailNewAddress, thenDropRights, writeUser } from '../identity/public.ts';
import { closeRequest } from './record-wishes.ts';
import { tellClient } from './tell-of-changes.ts';

/**
 * Makes the change that a client asked for, and tells them. `current` is the value that whoever decides has seen: when the field
 * holds another by now, nothing is written and both are told. [WS-01]
 * @throws conflict `change_request.decided`, `change_request.value_changed`, `change_request.email_taken`; forbidden by rank.
 */
export async function acceptRequest(
  context: Context,
  id: string,
  { current }: z.output<typeof acceptChange>,
): Promise<void> {
  const writing = decide(context, id, async (tx, request, holder) => {
    const { field, before, after } = request;
    const value = holder.valueOf(field);
    if (value !== (current === undefined ? before : current))
      throw conflict('change_request.value_changed', { before, current: value, after });
    await holder.write(field, after);
    return closeRequest(tx, context, request, { state: 'accepted' });
  });
  const { userId } = await writing;
  if (userId) await thenDropRights(context.kernel, userId, writing);
}

/** Refuses what a client asked for, and tells them why. [WS-01] @throws conflict `change_request.decided`. */
export async function declineRequest(
  context: Context,
  id: string,
  { reason }: z.output<typeof declineChange>,
): Promise<void> {
  await decide(context, id, (tx, request) =>
    closeRequest(tx, context, request, { state: 'declined', reason: reason ?? null }),
  );
}

/** Takes back what was asked and still waits: any contact of the company for its fields, each for their own. [WS-01] */
export function withdrawRequest(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const request = await lockRequest(tx, context, id);
    await closeRequest(tx, context, request.row, { state: 'withdrawn' });
  });
}

/** The row that has the field, locked. */
interface Holder {
  valueOf(field: string): string | null;
  write(field: string, value: string | null): Promise<void>;
}

function decide(
  context: Context,
  id: string,
  act: (tx: Transaction, request: ChangeRequest, holder: Holder) => Promise<ChangeRequest>,
): Promise<ChangeRequest> {
  return transaction(context.db, async (tx) => {
    const { row, holder } = await lockRequest(tx, context, id);
    const closed = await act(tx, row, holder);
    await tellClient(tx, context, closed);
    return closed;
  });
}

/** Locks the row that has the field, then reads the request again: whoever was first has decided. */
async function lockRequest(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ row: ChangeRequest; holder: Holder }> {
  const { companyId, userId } = await orNotFound(tx.changeRequest.findFirst({ where: { id } }));
  const holder = userId ? await lockContact(tx, context, userId) : await lockOfCompany(tx, context, companyId);
  const row = await orNotFound(tx.changeRequest.findFirst({ where: { id } }));
  if (row.state !== 'waiting') throw conflict('change_request.decided', { state: row.state });
  return { row, holder };
}

async function lockOfCompany(tx: Transaction, context: Context, companyId: string): Promise<Holder> {
  const before = await lockCompany(tx, companyId);
  return {
    valueOf: (field) => valueIn(before, field),
    write: (field, value) => writeCompany(tx, context, { before, action: 'updated', data: { [field]: value } }),
  };
}

async function lockContact(tx: Transaction, context: Context, userId: string): Promise<Holder> {
  const before = await lockUser(tx, userId);
  return {
    valueOf: (field) => valueIn(before, field),
    async write(field, value) {
      assertMayChange(context.actor, before, 'edit');
      if (field === 'email') {
        // As when they change it by themself: the address takes effect once its owner has followed the link.
        const isMailed = value !== null && (await mailNewAddress(tx, context, before, value));
        if (!isMailed) throw conflict('change_request.email_taken');
      } else await writeUser(tx, context, { before, action: 'updated', data: { [field]: value } });
    },
  };
}

const valueIn = (row: object, field: string): string | null =>
  (row as Record<string, string | null | undefined>)[field] ?? null;
