import type { Kernel } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { findLink, type OpenLink, REACHING_AN_ACCOUNT, takeLink, voidLinks } from './one-time-link.sql.ts';
import { hashPassword } from './password-hash.ts';
import { endSessions } from './session.sql.ts';
import { lockUser, thenDropRights, writeUser } from './user-change.ts';

const CHOOSES_PASSWORD = ['invitation', 'password_reset', 'first_admin'] as const;

/** What a link opens, so that its page can greet the person. @throws notFound `auth.link_expired`. */
export async function previewLink(kernel: Kernel, token: string) {
  const { purpose, email, person } = await openLink(kernel, token);
  return { purpose, email: email ?? person.email, firstName: person.firstName };
}

/** The link behind a token. @throws notFound `auth.link_expired` when there is none, whatever the reason. */
export async function openLink(kernel: Kernel, token: string): Promise<OpenLink> {
  const link = await findLink(kernel.database.sql, token, kernel.clock.now());
  if (!link || link.person.isDisabled) throw notFound('auth.link_expired');
  return link;
}

/**
 * Sets the password behind a link, which is used up. An invitation lets the person in; a reset ends every session they had.
 * @throws notFound `auth.link_expired`, for the second of two at once too.
 */
export async function choosePassword(
  kernel: Kernel,
  { token, password }: { token: string; password: string },
  requestId: string,
): Promise<void> {
  const link = await openLink(kernel, token);
  if (!CHOOSES_PASSWORD.some((purpose) => purpose === link.purpose)) throw notFound('auth.link_expired');
  const passwordHash = await hashPassword(password);
  await thenDropRights(kernel, link.userId, setPassword(kernel, link, { passwordHash, requestId }));
}

function setPassword(
  kernel: Kernel,
  { id, userId, purpose }: OpenLink,
  { passwordHash, requestId }: { passwordHash: string; requestId: string },
): Promise<void> {
  const { clock } = kernel;
  return transaction(kernel.database.systemDb('a link opens before anyone is signed in'), async (tx) => {
    const now = clock.now();
    // The person first, then the link: the order of those who issue links.
    const before = await lockUser(tx, userId);
    const isOpen = before.state !== 'disabled' && (await takeLink(tx, id, now));
    if (!isOpen) throw notFound('auth.link_expired');
    const data = { passwordHash, passwordChangedAt: now, state: 'active' as const };
    const action = purpose === 'password_reset' ? 'password_reset' : 'joined';
    await writeUser(tx, { kernel, clock, requestId }, { before, action, data });
    await voidLinks(tx, { userId, purposes: REACHING_AN_ACCOUNT, now });
    await endSessions(sqlIn(tx), { userId, reason: 'password_reset', now, requestId });
  });
}
