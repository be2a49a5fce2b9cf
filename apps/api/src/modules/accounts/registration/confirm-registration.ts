import { recordChange } from '../../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../../kernel/context.ts';
import { transaction } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/errors/problem-error.ts';
import { hashSecret } from '../../identity/public.ts';
import { lockAddress } from './registration.sql.ts';
import { tellOfRegistration } from './tell-of-registration.ts';

/**
 * The address is confirmed by its owner: staff are told and decide. Where a request of the same address waits already, this one is the
 * same. [WS-02]
 * @throws notFound `auth.link_expired` for a link that is unknown, spent or too old.
 */
export function confirmRegistration(kernel: Kernel, token: string, requestId: string): Promise<void> {
  const db = kernel.database.systemDb('a link opens before anyone is signed in');
  const context = { ...systemContext(kernel), requestId };
  return transaction(db, async (tx) => {
    const where = {
      tokenHash: hashSecret(token),
      state: 'confirming',
      expiresAt: { gt: kernel.clock.now() },
    } as const;
    const found = await tx.registration.findFirst({ where, select: { id: true, email: true } });
    if (!found) throw notFound('auth.link_expired');
    await lockAddress(tx, found.email);
    const isWaiting = (await tx.registration.count({ where: { email: found.email, state: 'waiting' } })) > 0;
    const { count } = isWaiting
      ? await tx.registration.deleteMany({ where })
      : await tx.registration.updateMany({ where, data: { state: 'waiting', tokenHash: null } });
    // Of two who follow it at once, one is told that it is spent.
    if (count === 0) throw notFound('auth.link_expired');
    if (isWaiting) return;
    await recordChange(tx, context, {
      entity: 'registration',
      entityId: found.id,
      action: 'confirmed',
      audience: {},
    });
    await tellOfRegistration(tx, context, found.id);
  });
}
