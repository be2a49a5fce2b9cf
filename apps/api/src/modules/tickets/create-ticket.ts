import type { CreateOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { can } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { PlannedNews } from '../notifications/public.ts';
import { insertTicket, type NewTicket } from './create-ticket.sql.ts';
import { findPeople, type Person } from './people.sql.ts';
import { ticketAudience } from './ticket.access.ts';
import type { TicketItem } from './ticket-item.sql.ts';
import type { TicketNews } from './ticket-mail-words.ts';
import { isActiveStaff, planTicketNews, type Side } from './ticket-mails.ts';

type CreateTicket = CreateOf<typeof ticket>;

/** What only staff decide when a ticket is opened. [AG-20] */
const STAFF_FIELDS = ['companyId', 'requesterId', 'stepId', 'assigneeId', 'deadlineOn'] as const;

/**
 * Opens a ticket and tells who should hear of it, in two statements; a mail server that is down delays the mail, never the ticket. [AG-10, AG-11, AG-20]
 * @returns the ticket as its page shows it, without what the caller may do with it.
 * Throws invalid on the fields that are missing, not the caller's to give, or name the wrong people.
 */
export async function createTicket(context: Context, input: CreateTicket): Promise<TicketItem> {
  const { actor, clock, settings } = context;
  const people = await peopleConcerned(context, input);
  const opened = actor.kind === 'client' ? openedByClient(context, input) : openedByStaff(context, input, people);
  const now = clock.now();
  const marker = uuidv7();
  return insertTicket(context.sql, {
    ticket: opened,
    series: `T-${dayOf(now, settings['business.timeZone']).slice(0, 4)}`,
    audience: ticketAudience(opened),
    actorId: actor.userId,
    apiKeyId: actor.key?.id ?? null,
    requestId: context.requestId,
    news: newsOf(context, people, { ...opened, reference: marker }),
    marker,
  });
}

/** AG-20: company and requester are the caller's own, taken from the scope's stamp; the rest is the staff's to decide. */
function openedByClient(context: Context, input: CreateTicket): NewTicket {
  const given = STAFF_FIELDS.filter((field) => (input[field] ?? undefined) !== undefined);
  if (given.length > 0) throw invalid(Object.fromEntries(given.map((field) => [field, 'not_allowed'])));
  const stamp = context.kernel.registry.stampOf('Ticket', context.actor) as Pick<
    NewTicket,
    'companyId' | 'requesterId'
  >;
  return { ...plainFields(context, input), stepId: null, assigneeId: null, deadlineOn: null, ...stamp };
}

function openedByStaff(context: Context, input: CreateTicket, people: readonly Person[]): NewTicket {
  const { companyId, requesterId = null, stepId = null, assigneeId = null, deadlineOn = null } = input;
  if (!companyId) throw invalid({ companyId: 'required' });
  const requester = people.find(({ id }) => id === requesterId);
  const assignee = people.find(({ id }) => id === assigneeId);
  if (requesterId && requester?.companyId !== companyId) throw invalid({ requesterId: 'other_company' });
  if (assigneeId && !can(context.actor, 'tickets.assign')) throw invalid({ assigneeId: 'not_allowed' });
  if (assigneeId && !(assignee && isActiveStaff(assignee))) throw invalid({ assigneeId: 'not_active_staff' });
  return { ...plainFields(context, input), companyId, requesterId, stepId, assigneeId, deadlineOn };
}

function plainFields({ clock, actor }: Context, { title, description, priority, themeId = null }: CreateTicket) {
  const now = clock.now();
  return {
    id: uuidv7(now.getTime()),
    title,
    description,
    priority,
    themeId,
    isAnswerDue: actor.kind === 'client',
    openedAt: now.toISOString(),
  };
}

/** Whom the ticket names, or who hears of one that names nobody yet. */
function peopleConcerned({ actor, sql }: Context, { requesterId, assigneeId }: CreateTicket): Promise<Person[]> {
  if (actor.kind === 'client') return findPeople(sql, { ids: [], managers: true });
  const ids = [requesterId, assigneeId].filter((id) => typeof id === 'string');
  return ids.length > 0 ? findPeople(sql, { ids }) : Promise.resolve([]);
}

/** The agency hears of a client's ticket, a client of one opened for them, and whoever was put in charge. */
function newsOf(context: Context, people: readonly Person[], ticket: NewTicket & { reference: string }): PlannedNews {
  const { description } = ticket;
  const told = { ticket, key: ticket.id };
  const plan = (side: Side, news: TicketNews) => planTicketNews(context, people, { ...told, side, news });
  if (context.actor.kind === 'client') return plan('team', { kind: 'created', description });
  const planned = [plan('client', { kind: 'created_for_you', description }), plan('assignee', { kind: 'assigned' })];
  return { rows: planned.flatMap(({ rows }) => rows), mails: planned.flatMap(({ mails }) => mails) };
}
