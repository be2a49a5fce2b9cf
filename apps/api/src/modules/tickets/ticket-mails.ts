import type { Language } from '@guichet/dto/core/scalars';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { type MailDraft, queueMail } from '../mails/public.ts';
import { findPeople, type Person } from './people.sql.ts';
import { openTicketLabel, type TicketNews, ticketMailWords } from './ticket-mail-words.ts';

/** Something to tell about a ticket. */
export interface Told {
  ticket: {
    id: string;
    reference: string;
    title: string;
    companyId: string;
    requesterId: string | null;
    assigneeId: string | null;
  };
  news: TicketNews;
  /** Tells this piece of news from all others: however often it is told, one mail each is written. */
  key: string;
}

/** Who hears: the person who asked, the person in charge (the agency when there is none), or only somebody in charge. */
export type Side = 'client' | 'team' | 'assignee';

/** Queues the mails of a piece of news, in the transaction of what it tells. */
export async function tell(tx: Transaction, context: Context, side: Side, told: Told): Promise<void> {
  for (const draft of await draftMails(sqlIn(tx), context, { side, ...told }))
    await queueMail(tx, context.kernel, draft);
}

/**
 * The mails of a piece of news: one for each person, so that addresses stay private, and none for who did it. [AG-11, AG-20]
 */
export async function draftMails(sql: SqlRunner, context: Context, told: Told & { side: Side }): Promise<MailDraft[]> {
  const recipients = await recipientsOf(sql, context, told);
  const { actor } = context;
  const others = recipients.filter(({ id, address }) => id !== actor.userId && address !== actor.email);
  return others.map((recipient) => draftMail(context, told, recipient));
}

interface Recipient {
  /** `null` for the address of the agency. */
  id: string | null;
  name: string;
  address: string;
  language: Language;
  isStaff: boolean;
}

async function recipientsOf(
  sql: SqlRunner,
  { settings }: Context,
  { side, ticket, news }: Told & { side: Side },
): Promise<Recipient[]> {
  const address = settings['tickets.notificationAddress'] ?? settings['business.email'];
  const ids = [side === 'client' ? ticket.requesterId : ticket.assigneeId].filter((id) => id !== null);
  const managers = side === 'team' && address === null;
  const people = ids.length > 0 || managers ? await findPeople(sql, { ids, managers }) : [];
  // An internal note never reaches a client, whoever the ticket names. [AG-25]
  if (side === 'client')
    return news.kind === 'note' ? [] : people.filter((one) => one.state !== 'disabled').map(personal);
  const inCharge = people.filter((one) => one.id === ticket.assigneeId && isActiveStaff(one));
  if (side === 'assignee' || inCharge.length > 0) return inCharge.map(personal);
  if (address === null) return people.filter(isActiveStaff).map(personal);
  return [
    { id: null, name: settings['business.name'], address, language: settings['business.language'], isStaff: true },
  ];
}

/** Whether somebody can be in charge of tickets. */
export const isActiveStaff = ({ kind, state }: Person): boolean => kind === 'staff' && state === 'active';

const personal = ({ id, name, email, language, kind }: Person): Recipient => ({
  id,
  name,
  language,
  address: email,
  isStaff: kind === 'staff',
});

function draftMail({ actor, kernel }: Context, { ticket, news, key }: Told, recipient: Recipient): MailDraft {
  const { language } = recipient;
  const words = ticketMailWords(news, language, {
    reference: ticket.reference,
    title: ticket.title,
    actorName: actor.name,
  });
  const page = `${recipient.isStaff ? '/admin' : ''}/tickets/${ticket.id}`;
  return {
    kind: `ticket.${news.kind}`,
    dedupeKey: `ticket.${news.kind}:${key}:${recipient.id ?? 'agency'}`,
    to: { name: recipient.name, address: recipient.address },
    language,
    ...words,
    action: { label: openTicketLabel[language], url: publicUrl(kernel, page) },
    recipientId: recipient.id ?? undefined,
    companyId: ticket.companyId,
    ticketId: ticket.id,
  };
}
