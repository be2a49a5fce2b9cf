import { isIPv6 } from 'node:net';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { throttled } from '../../kernel/errors/problem-error.ts';
import { hashSecret } from './secret.ts';

const WINDOW_MINUTES = 15;
const WINDOW_MS = WINDOW_MINUTES * 60_000;

/** Something counted within a window, and how often it may happen in one. */
export interface Counter {
  key: string;
  limit: number;
}

/** Failures that an account may have in a window before it waits; whether it exists makes no difference. */
const ACCOUNT_FAILURES = 10;
/** The same for an address, behind which a whole office may sit. */
const ADDRESS_FAILURES = 100;

/** Failed sign-ins of an account. What was typed is not kept: people type passwords there. */
export const accountFailures = (email: string): Counter => ({
  key: `account:${hashSecret(email)}`,
  limit: ACCOUNT_FAILURES,
});

/** Failed sign-ins of an address. */
export const addressFailures = (address: string): Counter => ({
  key: `address:${networkOf(address)}`,
  limit: ADDRESS_FAILURES,
});

/** Mails that anyone may have sent to one address by asking for a reset, or by changing their own. */
export const mailsTo = (email: string): Counter => ({ key: `mail:${hashSecret(email)}`, limit: 5 });

/**
 * Requests for an account with one address. Not counted with `mailsTo`: a reset counts there only for who has an account, and a refusal
 * here would tell so.
 */
export const requestsFor = (email: string): Counter => ({ key: `registration:${hashSecret(email)}`, limit: 5 });

/** The keys under which something of an address is counted. */
export const signInCounters = (email: string): string[] =>
  [accountFailures(email), mailsTo(email), requestsFor(email)].map(({ key }) => key);

/** Mails that one network may have sent by asking for resets. */
export const mailsFrom = (address: string): Counter => ({ key: `mails-from:${networkOf(address)}`, limit: 50 });

/**
 * Counts one try on each counter before it is made, so that tries at the same moment cannot exceed a limit. One that turns out
 * well is given back.
 * @throws throttled `auth.throttled` when a limit is passed.
 */
export async function countTry(sql: SqlRunner, counters: readonly Counter[], now: Date): Promise<void> {
  const keys = counters.map(({ key }) => key);
  const values = [keys, now.toISOString(), new Date(now.getTime() - WINDOW_MS).toISOString()];
  const counted = await sql.rows(countTries, values);
  const passed = counted.filter(
    ({ key, failures }) => failures > (counters.find((one) => one.key === key)?.limit ?? 0),
  );
  if (passed.length === 0) return;
  const freeAt = Math.max(...passed.map(({ windowStartedAt }) => windowStartedAt.getTime() + WINDOW_MS));
  throw throttled(Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)), 'auth.throttled');
}

/** Takes back the try counted on each counter. One statement each: two rows locked in the other order could deadlock. */
export async function giveBack(sql: SqlRunner, counters: readonly Counter[]): Promise<void> {
  await Promise.all(counters.map(({ key }) => sql.rows(uncountTry, [key])));
}

/** Forgets the tries of a counter. */
export async function forgetTries(sql: SqlRunner, { key }: Counter): Promise<void> {
  await sql.rows(deleteTries, [key]);
}

/** One subscriber has a whole /64 of IPv6 addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = address.includes('::') ? 8 - (first?.length ?? 0) - (last?.length ?? 0) : 0;
  return [...(first ?? []), ...Array<string>(Math.max(0, zeros)).fill('0'), ...(last ?? [])].slice(0, 4).join(':');
}

const countTries = statement<{ key: string; failures: number; windowStartedAt: Date }>(
  'count_tries',
  `insert into "SignInThrottle" as t (key, failures, "windowStartedAt")
   select key, 1, $2::timestamptz from unnest($1::text[]) with ordinality as keys (key, nth) order by nth
   on conflict (key) do update set
     failures = case when t."windowStartedAt" <= $3::timestamptz then 1 else t.failures + 1 end,
     "windowStartedAt" = case when t."windowStartedAt" <= $3::timestamptz then excluded."windowStartedAt" else t."windowStartedAt" end
   returning t.key, t.failures, t."windowStartedAt"`,
);
const uncountTry = statement<never>(
  'uncount_try',
  'update "SignInThrottle" set failures = greatest(failures - 1, 0) where key = $1',
);
const deleteTries = statement<never>('delete_tries', 'delete from "SignInThrottle" where key = $1');
