import type { SmsError } from '@guichet/dto/sms/sms-message';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { IS_SHUT_OUT, READER_JOIN } from '../mails/public.ts';

/** An SMS whose process died while sending is tried again after this long. */
const LEASE_SECONDS = 300;

/** An SMS to be tried now. */
export interface DueSms {
  id: string;
  toNumber: string;
  body: string;
  /** This try included. */
  attempts: number;
  isRefused: boolean;
  /** Whom it was written to may no longer read what it says, or has another number. */
  isShutOut: boolean;
}

/** What became of a try. */
interface Settled {
  id: string;
  state: 'queued' | 'sent' | 'failed' | 'kept' | 'refused';
  error: SmsError | null;
  answer: string | null;
  providerId: string | null;
  nextAttemptAt: Date;
  sentAt: Date | null;
}

/** Takes what is due, for this process alone. */
export function claimSms(sql: SqlRunner, now: Date, batch: number): Promise<DueSms[]> {
  return sql.rows(claim, [now.toISOString(), LEASE_SECONDS, batch]);
}

/** Writes down what became of a try. */
export async function settleSms(sql: SqlRunner, settled: Settled): Promise<void> {
  const { id, state, error, answer, providerId, nextAttemptAt, sentAt } = settled;
  await sql.rows(settle, [
    id,
    state,
    error,
    answer,
    providerId,
    nextAttemptAt.toISOString(),
    sentAt?.toISOString() ?? null,
  ]);
}

interface Refusing {
  number: string;
  by: 'person' | 'staff';
  setById: string | null;
  now: Date;
}

/**
 * Puts a number on the list of those that nothing is sent to. What its owner says stands above what staff noted.
 * @returns its entry, and whether that says anything new.
 */
export async function refuseNumber(
  sql: SqlRunner,
  { number, by, setById, now }: Refusing,
): Promise<{ id: string; isNew: boolean }> {
  const [written] = await sql.rows(refuse, [uuidv7(now.getTime()), number, by, setById, now.toISOString()]);
  if (written) return { id: written.id, isNew: true };
  const [stored] = await sql.rows(refusalOf, [number]);
  if (!stored) throw new Error('A refusal that exists could not be read.');
  return { id: stored.id, isNew: false };
}

// What is told to a person goes to the number they have; staff try the settings with any.
const claim = statement<DueSms>(
  'claim_sms',
  `with claimed as (
     update "SmsMessage" set attempts = attempts + 1, "nextAttemptAt" = $1::timestamptz + make_interval(secs => $2)
     where id in (
       select id from "SmsMessage" where state = 'queued' and "nextAttemptAt" <= $1::timestamptz
       order by "nextAttemptAt" limit $3 for update skip locked)
     returning *)
   select c.id::text, c."toNumber", c.body, c.attempts,
     exists (select 1 from "SmsRefusal" r where r.number = c."toNumber") as "isRefused",
     (${IS_SHUT_OUT}) or (u.id is not null and c.needs is not null and u.mobile is distinct from c."toNumber") as "isShutOut"
   from claimed c ${READER_JOIN} order by c.id`,
);

const settle = statement<never>(
  'settle_sms',
  `update "SmsMessage" set state = $2::"SmsState", "lastError" = $3, "lastAnswer" = $4, "providerId" = coalesce($5, "providerId"),
     "nextAttemptAt" = $6::timestamptz, "sentAt" = $7::timestamptz
   where id = $1::uuid`,
);

const refuse = statement<{ id: string }>(
  'refuse_number',
  `insert into "SmsRefusal" (id, number, by, "setById", "createdAt")
   values ($1::uuid, $2, $3::"SmsRefuser", $4::uuid, $5::timestamptz)
   on conflict (number) do update set by = excluded.by where "SmsRefusal".by = 'staff' and excluded.by = 'person'
   returning id::text`,
);

const refusalOf = statement<{ id: string }>('refusal_of', 'select id::text from "SmsRefusal" where number = $1');
