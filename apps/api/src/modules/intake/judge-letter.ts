import { can } from '../../kernel/access/actor.ts';
import type { Kernel } from '../../kernel/context.ts';
import { type Correspondent, findCorrespondent } from '../identity/public.ts';
import { readMailKey, readMessageId, readReplyToken, supportAddress } from '../mails/public.ts';
import { actingFor } from './acting-for.ts';
import { diagnosisOf, isAutomatic, looksAutomatic } from './automatic.ts';
import { type AnsweredMail, countSince, findAnswered, findTicketId, isBlocked } from './incoming-mail.sql.ts';
import type { Letter } from './letter.ts';

/** What is to become of a mail. */
export type Verdict =
  | { kind: 'ignore'; reason: string }
  | { kind: 'bounce'; mailIds: string[]; diagnosis: string }
  | { kind: 'wait'; reason: string; ticketId?: string | undefined; senderId?: string | undefined }
  | { kind: 'open'; person: Correspondent }
  | { kind: 'answer'; person: Correspondent; ticketId: string; isInternal: boolean };

/** Mails of one sender in an hour: past the first number people look, past the second nobody does. */
const LOOKED_AT = 10;
const IGNORED = 100;

/**
 * Decides what is to become of a mail. An address in `From` proves nothing: anybody can write it. What proves that somebody received a mail of
 * ours is the seal of its Message-ID or reply address. Staff are believed with it only, a known contact without it when the settings say so;
 * either way they reach what they would reach signed in, nothing else. [AG-14, AG-17]
 */
export async function judgeLetter(kernel: Kernel, letter: Letter, source: string): Promise<Verdict> {
  const { sql } = kernel.database;
  const key = await readMailKey(sql);
  const diagnosis = diagnosisOf(letter, source);
  if (diagnosis !== undefined) return { kind: 'bounce', mailIds: sealedIn(key, source), diagnosis };
  if (isOwn(kernel, letter) || readMessageId(key, letter.messageId)) return { kind: 'ignore', reason: 'own' };
  if (isAutomatic(letter)) return { kind: 'ignore', reason: 'automatic' };
  if (await isBlocked(sql, letter.fromAddress)) return { kind: 'ignore', reason: 'blocked' };
  const recent = await countSince(sql, letter.fromAddress, new Date(kernel.clock.now().getTime() - 3_600_000));
  if (recent >= IGNORED) return { kind: 'ignore', reason: 'too_often' };
  const answered = await findAnsweredMail(kernel, key, letter);
  const ticketId = answered?.ticketId ?? (await namedTicket(kernel, letter));
  const person = await findCorrespondent(sql, { email: letter.fromAddress });
  const about = { ticketId, senderId: person?.actor.userId };
  if (recent >= LOOKED_AT) return { kind: 'wait', reason: 'too_often', ...about };
  if (!person) return { kind: 'wait', reason: 'unknown_sender', ...about };
  // On a ticket it would open what is settled again, and be read as an answer.
  if (looksAutomatic(letter)) return { kind: 'wait', reason: 'automatic', ...about };
  const doubt = doubtOf(kernel, person, answered);
  if (doubt) return { kind: 'wait', reason: doubt, ...about };
  if (!ticketId) return judgeOpening(person);
  return judgeAnswer(kernel, person, { ticketId, isOfNote: answered?.isOfNote ?? false });
}

/** Why somebody who says to be a known person is not simply believed. */
function doubtOf(kernel: Kernel, { actor, mayEnter, state }: Correspondent, answered: AnsweredMail | undefined) {
  if (!mayEnter) return state === 'active' ? 'archived_company' : state === 'disabled' ? 'disabled' : 'no_access';
  const isTheirs = answered?.recipientId === actor.userId || answered?.toAddress === actor.email;
  if (actor.kind === 'staff') {
    // The address of the agency is nobody's own: whoever reads it is staff. Other mails to nobody in particular go to strangers.
    const isToAgency = answered?.recipientId === null && ownAddresses(kernel).includes(answered.toAddress);
    return isTheirs || isToAgency ? undefined : 'unproven_staff';
  }
  return isTheirs || kernel.settings.current()['incoming.trustsKnownSenders'] ? undefined : 'unproven';
}

/** What staff answer to a note is a note: in public it would quote what no client may read. [AG-25] */
async function judgeAnswer(
  kernel: Kernel,
  person: Correspondent,
  { ticketId, isOfNote }: { ticketId: string; isOfNote: boolean },
): Promise<Verdict> {
  const { actor } = person;
  const isInternal = isOfNote && actor.kind === 'staff';
  const wait = (reason: string): Verdict => ({ kind: 'wait', reason, ticketId, senderId: actor.userId });
  if (!can(actor, 'tickets.comment') || (isInternal && !can(actor, 'tickets.writeNotes'))) return wait('not_allowed');
  const ticket = await actingFor(kernel, actor).db.ticket.findFirst({ where: { id: ticketId }, select: { id: true } });
  return ticket ? { kind: 'answer', person, ticketId, isInternal } : wait('other_ticket');
}

function judgeOpening(person: Correspondent): Verdict {
  const { actor } = person;
  if (actor.kind === 'client' && can(actor, 'tickets.create')) return { kind: 'open', person };
  return { kind: 'wait', reason: actor.kind === 'staff' ? 'no_ticket' : 'not_allowed', senderId: actor.userId };
}

function isOwn(kernel: Kernel, { fromAddress }: Letter): boolean {
  const own = ownAddresses(kernel);
  // With what stands behind a `+` as without.
  return own.includes(fromAddress) || own.includes(fromAddress.replace(/\+[^@]*@/, '@'));
}

function ownAddresses(kernel: Kernel): (string | undefined)[] {
  const settings = kernel.settings.current();
  const own = [supportAddress(kernel), settings['business.email'], settings['tickets.notificationAddress']];
  return own.map((address) => address?.toLowerCase());
}

/** The mail of ours that this one answers: by the address it was sent to, else by what it refers to, the newest first. */
async function findAnsweredMail(
  kernel: Kernel,
  key: Buffer,
  { to, parents }: Letter,
): Promise<AnsweredMail | undefined> {
  const tokens = to.map((address) => readReplyToken(key, /\+([^@+]+)@/.exec(address)?.[1] ?? ''));
  const references = parents
    .slice(-50)
    .toReversed()
    .map((parent) => readMessageId(key, parent));
  const mailIds = [...tokens, ...references].filter((id) => id !== undefined);
  return findAnswered(kernel.database.sql, [...new Set(mailIds)]);
}

/** The ticket that a mail names without proof: by the id over a conversation, or by the reference in its subject. */
async function namedTicket(kernel: Kernel, { parents, subject }: Letter): Promise<string | undefined> {
  for (const parent of parents) {
    const [, id] = /^<ticket\.([0-9a-f-]{36})@/i.exec(parent) ?? [];
    if (id && UUID.test(id)) return id;
  }
  const [, reference] = /\[(T-\d{4}-\d{5,9})\]/.exec(subject) ?? [];
  return reference && findTicketId(kernel.database.sql, reference);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The mails of ours that are named anywhere in a text. */
function sealedIn(key: Buffer, text: string): string[] {
  const named = text.match(/<?[0-9a-f-]{36}\.[0-9a-f]{20}@/gi) ?? [];
  return [...new Set(named.slice(0, 50).flatMap((one) => readMessageId(key, one) ?? []))];
}
