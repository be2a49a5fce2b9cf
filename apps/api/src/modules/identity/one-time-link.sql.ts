import type { LinkPurpose } from '../../kernel/db/generated/enums.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { hashSecret, newSecret } from './secret.ts';

const HOUR_MS = 3_600_000;

/** How long a link may be followed. */
const LIFETIMES: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * HOUR_MS,
  password_reset: HOUR_MS,
  email_change: 24 * HOUR_MS,
  first_admin: 24 * HOUR_MS,
};

/** By all of them the account can be reached: an address that is confirmed receives the next reset. */
export const REACHING_AN_ACCOUNT = ['invitation', 'password_reset', 'email_change', 'first_admin'] as const;

export interface IssuedLink {
  id: string;
  /** Given once: only its hash is stored. */
  token: string;
}

/** A link that can be followed, and whom it is for. */
export interface OpenLink {
  id: string;
  userId: string;
  purpose: LinkPurpose;
  /** The new address of an `email_change`. */
  email: string | null;
  person: { email: string; firstName: string; isDisabled: boolean };
}

/** Makes a link and voids the older ones of its purpose. The caller holds the lock of the person's row. */
export async function issueLink(
  tx: Transaction,
  { userId, purpose, email, now }: { userId: string; purpose: LinkPurpose; email?: string; now: Date },
): Promise<IssuedLink> {
  await voidLinks(tx, { userId, purposes: [purpose], now });
  const link = { id: uuidv7(now.getTime()), token: newSecret() };
  const expiresAt = new Date(now.getTime() + LIFETIMES[purpose]).toISOString();
  const values = [link.id, userId, purpose, hashSecret(link.token), email ?? null, now.toISOString(), expiresAt];
  await sqlIn(tx).rows(insertLink, values);
  return link;
}

/** Voids the open links of a person. */
export async function voidLinks(
  tx: Transaction,
  { userId, purposes, now }: { userId: string; purposes: readonly LinkPurpose[]; now: Date },
): Promise<void> {
  await sqlIn(tx).rows(voidOpenLinks, [userId, purposes, now.toISOString()]);
}

/** The link behind a token, or `undefined` when it is unknown, used, voided or expired. */
export async function findLink(sql: SqlRunner, token: string, now: Date): Promise<OpenLink | undefined> {
  const [found] = await sql.rows(openLinkByHash, [hashSecret(token), now.toISOString()]);
  if (!found) return undefined;
  const { id, userId, purpose, email, personEmail, firstName, isDisabled } = found;
  return { id, userId, purpose, email, person: { email: personEmail, firstName, isDisabled } };
}

/** Uses a link. Returns whether it was still open: of two at once, one is told so. */
export async function takeLink(tx: Transaction, id: string, now: Date): Promise<boolean> {
  return (await sqlIn(tx).rows(useLink, [id, now.toISOString()])).length > 0;
}

/** Milliseconds since the newest open link of a person was made; endless when there is none. */
export async function newestLinkAge(sql: SqlRunner, userId: string, now: Date): Promise<number> {
  const [newest] = await sql.rows(newestOpenLink, [userId, now.toISOString()]);
  return newest?.createdAt ? now.getTime() - newest.createdAt.getTime() : Number.POSITIVE_INFINITY;
}

interface StoredLink extends Omit<OpenLink, 'person'> {
  personEmail: string;
  firstName: string;
  isDisabled: boolean;
}

const insertLink = statement<never>(
  'insert_one_time_link',
  `insert into "OneTimeLink" (id, "userId", purpose, "tokenHash", email, "createdAt", "expiresAt")
   values ($1::uuid, $2::uuid, $3::"LinkPurpose", $4, $5, $6::timestamptz, $7::timestamptz)`,
);
const voidOpenLinks = statement<never>(
  'void_one_time_links',
  `update "OneTimeLink" set "usedAt" = $3::timestamptz
   where "userId" = $1::uuid and purpose = any($2::text[]::"LinkPurpose"[]) and "usedAt" is null`,
);
const openLinkByHash = statement<StoredLink>(
  'open_one_time_link',
  `select l.id, l."userId", l.purpose, l.email, u.email as "personEmail", u."firstName", u.state = 'disabled' as "isDisabled"
   from "OneTimeLink" l join "User" u on u.id = l."userId"
   where l."tokenHash" = $1 and l."usedAt" is null and l."expiresAt" > $2::timestamptz`,
);
const useLink = statement<{ id: string }>(
  'use_one_time_link',
  `update "OneTimeLink" set "usedAt" = $2::timestamptz
   where id = $1::uuid and "usedAt" is null and "expiresAt" > $2::timestamptz returning id`,
);
const newestOpenLink = statement<{ createdAt: Date | null }>(
  'newest_one_time_link',
  `select max("createdAt") as "createdAt" from "OneTimeLink"
   where "userId" = $1::uuid and "usedAt" is null and "expiresAt" > $2::timestamptz`,
);
