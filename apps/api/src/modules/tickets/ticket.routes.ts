import { Readable } from 'node:stream';
import { exportQuerySchema } from '@guichet/dto/core/list-query';
import type { Permission } from '@guichet/dto/identity/permission';
import { ticket } from '@guichet/dto/tickets/ticket';
import { ticketColumn } from '@guichet/dto/tickets/ticket-columns';
import {
  assignTicketInput,
  bulkChangeInput,
  bulkChangeReport,
  changeTicketStateInput,
  declineClosureInput,
  rateTicketInput,
  requestClosureInput,
} from '@guichet/dto/tickets/ticket-commands';
import { timeline, timelineQuery } from '@guichet/dto/tickets/timeline';
import type * as z from 'zod';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { attachmentDisposition } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams, itemReply, pageReply, queryOf, versionOf } from '../../kernel/resource/crud-routes.ts';
import { assignTicket } from './assign-ticket.ts';
import { bulkChangeTickets } from './bulk-change.ts';
import { changeTicketState, confirmTicket, reopenTicket } from './change-state.ts';
import { acceptClosure, declineClosure, requestClosure } from './closure-request.ts';
import { createTicket } from './create-ticket.ts';
import { exportTickets } from './export-tickets.ts';
import { rateTicket } from './rate-ticket.ts';
import { readTicket, shownTicket, ticketListRequest } from './read-ticket.ts';
import { readTimeline } from './read-timeline.ts';
import { readTicketPage } from './ticket-list.sql.ts';
import { updateTicket } from './update-ticket.ts';

const params = idParams;
const reply = itemReply(ticket);
const exportQuery = {
  staff: exportQuerySchema(ticket, 'staff', ticketColumn),
  client: exportQuerySchema(ticket, 'client', ticketColumn),
};

/** Tickets: list, read, create, update, and one command for each thing that happens to one. */
export function ticketRoutes(routes: Routes): void {
  readRoutes(routes);
  writeRoutes(routes);
  bulkRoutes(routes);
  commandRoutes(routes);
}

function readRoutes(routes: Routes): void {
  const access = 'tickets.read' as const;
  const list = {
    access,
    summary: 'List tickets',
    query: queryOf(ticket),
    reply: pageReply(ticket),
    isExact: true,
  } as const;
  routes.add('GET', '/tickets', list, (context, { query }) =>
    readTicketPage(context.sql, ticketListRequest(context, query)),
  );
  const csv = { access, summary: 'The filtered list as CSV', query: exportQuery, raw: 'text/csv' } as const;
  routes.add('GET', '/tickets/export', csv, async (context, { query, reply: answer }) => {
    const timeZone = context.settings['business.timeZone'];
    const request = { ...ticketListRequest(context, query), columns: query.columns };
    const name = attachmentDisposition(`tickets-${dayOf(context.clock.now(), timeZone)}.csv`);
    answer.type('text/csv; charset=utf-8').header('content-disposition', name);
    return answer.send(Readable.from(exportTickets(context, request)));
  });
  const get = { access, summary: 'Read a ticket', params, reply, isExact: true } as const;
  routes.add('GET', '/tickets/:id', get, (context, input) => readTicket(context, input.params.id));
  const history = {
    access,
    summary: 'What happened on a ticket',
    params,
    query: timelineQuery,
    reply: timeline,
    isExact: true,
  } as const;
  routes.add('GET', '/tickets/:id/timeline', history, (context, input) =>
    readTimeline(context, input.params.id, input.query),
  );
}

function writeRoutes(routes: Routes): void {
  const create = { access: 'tickets.create', summary: 'Open a ticket', body: ticket.create, reply } as const;
  routes.add('POST', '/tickets', create, async (context, { body }) =>
    shownTicket(context, await createTicket(context, body)),
  );
  const update = { access: 'tickets.update', summary: 'Change a ticket', params, body: ticket.update, reply } as const;
  routes.add('PATCH', '/tickets/:id', update, async (context, input) => {
    const version = versionOf(input.request.headers['if-match']);
    await updateTicket(context, input.params.id, { ...input.body, version });
    return readTicket(context, input.params.id);
  });
}

function bulkRoutes(routes: Routes): void {
  const contract = {
    access: 'tickets.update',
    summary: 'Change many tickets at once',
    body: bulkChangeInput,
    reply: bulkChangeReport,
    status: 200,
  } as const;
  routes.add('POST', '/tickets/bulk-change', contract, (context, { body }) => bulkChangeTickets(context, body));
}

function commandRoutes(routes: Routes): void {
  const add = commandAdder(routes);
  add('assign', { access: 'tickets.assign', summary: 'Put somebody in charge', body: assignTicketInput }, assignTicket);
  add(
    'change-state',
    { access: 'tickets.changeState', summary: 'Move to another state', body: changeTicketStateInput },
    changeTicketState,
  );
  add(
    'closure-request',
    { access: 'tickets.requestClosure', summary: 'Ask for closure', body: requestClosureInput },
    requestClosure,
  );
  add('accept-closure', { access: 'tickets.decideClosure', summary: 'Close as was asked' }, acceptClosure);
  add(
    'decline-closure',
    { access: 'tickets.decideClosure', summary: 'Keep open, with a reason', body: declineClosureInput },
    declineClosure,
  );
  add('confirm', { access: 'tickets.requestClosure', summary: 'Agree that it is resolved' }, confirmTicket);
  add('rating', { access: 'tickets.requestClosure', summary: 'Say how it went', body: rateTicketInput }, rateTicket);
  // Staff and clients both reopen: it asks for the right that both have on tickets they may change.
  add('reopen', { access: 'tickets.update', summary: 'Open again' }, reopenTicket);
}

/** Every command answers with the ticket as it now is. */
function commandAdder(routes: Routes) {
  return <Body extends z.ZodType = z.ZodType<undefined>>(
    name: string,
    contract: { access: Permission; summary: string; body?: Body },
    command: (context: Context, id: string, input: z.output<Body>) => Promise<unknown>,
  ): void =>
    routes.add('POST', `/tickets/:id/${name}`, { ...contract, params, reply, status: 200 }, async (context, input) => {
      await command(context, input.params.id, input.body);
      return readTicket(context, input.params.id);
    });
}
