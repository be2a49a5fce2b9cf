import { createHash } from 'node:crypto';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { Letter } from './letter.ts';

/** What became of a mail. */
export interface Outcome {
  state: 'waiting' | 'accepted' | 'ignored';
  reason?: string | undefined;
  ticketId?: string | undefined;
  senderId?: string | undefined;
  /** Where the whole mail is kept while it waits. */
  storageKey?: string | undefined;
}

/**
 * Writes that a mail was taken. The row is the proof: whoever writes it first takes the mail, in the same transaction.
 * @returns its id, or `undefined` when the mail was taken before.
 */
export async function insertIncoming(
  sql: SqlRunner,
  letter: Letter,
  outcome: Outcome,
  now: Date,
): Promise<string | undefined> {
  const isWaiting = outcome.state === 'waiting';
  const [written] = await sql.rows(insertMail, [
    uuidv7(),
    keyOf(letter),
    letter.messageId.slice(0, 998),
    outcome.state,
    outcome.reason ?? null,
    letter.fromName,
    letter.fromAddress,
    letter.subject,
    isWaiting ? letter.words : '',
    isWaiting ? letter.quotation : null,
    JSON.stringify(isWaiting ? namesOf(letter) : []),
    outcome.storageKey ?? null,
    letter.sizeBytes,
    outcome.ticketId ?? null,
    outcome.senderId ?? null,
    letter.receivedAt.toISOString(),
    now.toISOString(),
  ]);
  return written?.id;
}

/** Claims a mail that waits for whoever decides first. @returns its id, or `undefined` when it was decided. */
export async function claimWaiting(
  sql: SqlRunner,
  id: string,
  { senderId, decidedById, decidedAt }: { senderId: string; decidedById: string; decidedAt: Date },
): Promise<string | undefined> {
  return (await sql.rows(updateClaimed, [id, senderId, decidedById, decidedAt.toISOString()]))[0]?.id;
}

/** Whether a mail was taken before, by any process. */
export async function wasTaken(sql: SqlRunner, letter: Letter): Promise<boolean> {
  return (await sql.rows(selectByKey, [keyOf(letter)])).length > 0;
}

/** Says which ticket and message a mail became, in the transaction that made them. */
export async function setResult(
  sql: SqlRunner,
  id: string,
  result: { ticketId: string; commentId: string | null },
): Promise<void> {
  await sql.rows(updateResult, [id, result.ticketId, result.commentId]);
}

/** How many mails of an address were taken since an instant. */
export async function countSince(sql: SqlRunner, address: string, since: Date): Promise<number> {
  const [row] = await sql.rows(countOfSender, [address, since.toISOString()]);
  return row?.count ?? 0;
}

export async function isBlocked(sql: SqlRunner, address: string): Promise<boolean> {
  return (await sql.rows(selectBlocked, [address])).length > 0;
}

/** A mail of ours that an answer names. */
export interface AnsweredMail {
  ticketId: string | null;
  recipientId: string | null;
  toAddress: string;
  /** Whether an internal note is among what is answered: so is the answer then, with all that it quotes. [AG-25] */
  isOfNote: boolean;
}

/** The first that still is there of some mails of ours. */
export async function findAnswered(sql: SqlRunner, mailIds: readonly string[]): Promise<AnsweredMail | undefined> {
  return mailIds.length > 0 ? (await sql.rows(selectAnswered, [mailIds]))[0] : undefined;
}

/** The id behind a reference, `T-2026-00042`. Its caller looks the ticket up again, through the scope of whoever writes. */
export async function findTicketId(sql: SqlRunner, reference: string): Promise<string | undefined> {
  return (await sql.rows(selectByReference, [reference]))[0]?.id;
}

/** Says that a mail of ours came back. */
export async function markBounced(sql: SqlRunner, mailId: string, diagnosis: string): Promise<void> {
  await sql.rows(updateBounced, [mailId, diagnosis]);
}

/**
 * The same mail delivered twice has one key. Another has another under the same Message-ID too: somebody else's, or the next of a program that
 * gives all of its mails one.
 */
const keyOf = ({ messageId, fromAddress, headers }: Letter): string =>
  createHash('sha256')
    .update(`${messageId}\n${fromAddress}\n${headers.get('date') ?? ''}`)
    .digest('hex');

const namesOf = ({ files, leftOut }: Letter) => [
  ...files.map(({ name, content }) => ({ name, sizeBytes: content.byteLength, problem: null })),
  ...leftOut.map((file) => ({ ...file, problem: 'too_large' })),
];

const insertMail = statement<{ id: string }>(
  'insert_incoming_mail',
  `insert into "IncomingMail" (id, key, "messageId", state, reason, "fromName", "fromAddress", subject, body, quotation, files,
     "storageKey", "sizeBytes", "ticketId", "senderId", "receivedAt", "createdAt")
   values ($1::uuid, $2::text, $3::text, $4::"IncomingMailState", $5::text, $6::text, $7::text, $8::text, $9::text, $10::text, $11::jsonb,
     $12::text, $13::int, (select id from "Ticket" where id = $14::uuid), $15::uuid, $16::timestamptz, $17::timestamptz)
   on conflict (key) do nothing returning id::text`,
);
const updateClaimed = statement<{ id: string }>(
  'claim_incoming_mail',
  `update "IncomingMail" set state = 'accepted', "senderId" = $2::uuid, "decidedById" = $3::uuid, "decidedAt" = $4::timestamptz,
     body = '', quotation = null, "storageKey" = null
   where id = $1::uuid and state = 'waiting' returning id::text`,
);
const selectByKey = statement<{ id: string }>(
  'select_incoming_mail',
  'select id::text from "IncomingMail" where key = $1::text',
);
const updateResult = statement<never>(
  'set_incoming_mail_result',
  'update "IncomingMail" set "ticketId" = $2::uuid, "commentId" = $3::uuid where id = $1::uuid',
);
const countOfSender = statement<{ count: number }>(
  'count_incoming_mails',
  'select count(*)::int as count from "IncomingMail" where "fromAddress" = $1::text and "createdAt" > $2::timestamptz',
);
const selectBlocked = statement<{ id: string }>(
  'select_blocked_sender',
  'select id::text from "BlockedSender" where address = $1::text',
);
const selectAnswered = statement<AnsweredMail>(
  'select_answered_mail',
  `select m."ticketId"::text, m."recipientId"::text, lower(m."toAddress") as "toAddress",
     exists (select 1 from "MailMessage" n where n.id = any($1::uuid[]) and n.kind = 'ticket.note') as "isOfNote"
   from "MailMessage" m where m.id = any($1::uuid[]) order by array_position($1::uuid[], m.id) limit 1`,
);
const selectByReference = statement<{ id: string }>(
  'select_ticket_by_reference',
  'select id::text from "Ticket" where reference = $1::text',
);
const updateBounced = statement<never>(
  'mark_mail_bounced',
  `update "MailMessage" set state = 'bounced', "lastError" = $2::text where id = $1::uuid and state = 'sent'`,
);
