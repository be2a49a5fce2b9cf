import type { Language } from '@guichet/dto/core/scalars';
import { type NotificationKind, topicOf } from '@guichet/dto/notifications/notification-kind';
import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { type MailDraft, mailValues } from '../mails/public.ts';
import { insertNews, type News, type PlannedNews, planNews, type Recipient } from '../notifications/public.ts';
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

/** Tells a piece of news, in the transaction of what it tells: two statements, however many hear it. */
export async function tell(tx: Transaction, context: Context, side: Side, told: Told): Promise<void> {
  const { requesterId, assigneeId } = told.ticket;
  const ids = [side === 'client' ? requesterId : assigneeId].filter((id) => id !== null);
  const isTeam = side === 'team';
  const people = ids.length > 0 || isTeam ? await findPeople(sqlIn(tx), { ids, managers: isTeam }) : [];
  const planned = planTicketNews(context, people, { side, ...told });
  await insertNews(sqlIn(tx), { ...planned, actorId: context.actor.userId, requestId: context.requestId });
}

/**
 * Who hears a piece of news, of the people read, and how: each by themselves, so that addresses stay private, and not who did it.
 * Without anybody in charge the mail goes to the address of the agency; its managers read it in their page. [AG-11, AG-20]
 */
export function planTicketNews(context: Context, people: readonly Person[], told: Told & { side: Side }): PlannedNews {
  const { ticket, key } = told;
  const { recipients, agency } = recipientsOf(context, people, told);
  const news: News = {
    kind: notificationOf(told.news),
    key,
    subject: { entity: 'ticket', id: ticket.id },
    companyId: ticket.companyId,
    ticketId: ticket.id,
    details: detailsOf(told.news),
    ...(!agency && { mail: (recipient) => draftMail(context, told, personal(recipient)) }),
  };
  const planned = planNews(context, news, recipients);
  if (!agency || agency.address === context.actor.email || topicOf(news.kind).mail === 'never') return planned;
  return { rows: planned.rows, mails: [mailValues(context.kernel, draftMail(context, told, agency))] };
}

/** What a piece of news is called where people choose how to hear of it. */
function notificationOf(news: TicketNews): NotificationKind {
  if (news.kind === 'state') return STATE_KINDS[news.state] ?? 'ticket.state_changed';
  if (news.kind === 'message') return 'ticket.commented';
  return news.kind === 'note' ? 'ticket.noted' : `ticket.${news.kind}`;
}

const STATE_KINDS: Partial<Record<TicketState, NotificationKind>> = {
  resolved: 'ticket.resolved',
  closed: 'ticket.closed',
};

function detailsOf(news: TicketNews): Record<string, string | number> {
  if (news.kind === 'state') return { state: news.state };
  return news.kind === 'rated' ? { rating: news.rating } : {};
}

interface Addressee {
  /** `null` for the address of the agency. */
  id: string | null;
  name: string;
  address: string;
  language: Language;
  isStaff: boolean;
}

function recipientsOf(
  { settings }: Context,
  people: readonly Person[],
  { side, ticket, news }: Told & { side: Side },
): { recipients: readonly Person[]; agency?: Addressee } {
  // An internal note never reaches a client, whoever the ticket names. [AG-25]
  if (side === 'client') {
    const isTold = (one: Person) => one.id === ticket.requesterId && one.companyId === ticket.companyId;
    const recipients = people.filter((one) => isTold(one) && one.state !== 'disabled');
    return { recipients: news.kind === 'note' ? [] : recipients };
  }
  // Who was shut out meanwhile, or may read no ticket any more, hears nothing: the agency does in their place.
  const inCharge = people.filter((one) => one.id === ticket.assigneeId && isActiveStaff(one) && readsTickets(one));
  if (side === 'assignee' || inCharge.length > 0) return { recipients: inCharge };
  const recipients = people.filter(isActiveStaff);
  const address = settings['tickets.notificationAddress'] ?? settings['business.email'];
  if (address === null) return { recipients };
  const { 'business.name': name, 'business.language': language } = settings;
  return { recipients, agency: { id: null, name, address, language, isStaff: true } };
}

const readsTickets = ({ permissions }: Person): boolean => permissions.split(' ').includes('tickets.read');

/** Whether somebody can be in charge of tickets. */
export const isActiveStaff = ({ kind, state }: Person): boolean => kind === 'staff' && state === 'active';

const personal = ({ id, name, email, language, kind }: Recipient): Addressee => ({
  id,
  name,
  language,
  address: email,
  isStaff: kind === 'staff',
});

function draftMail({ actor, kernel }: Context, { ticket, news, key }: Told, recipient: Addressee): MailDraft {
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
