import { createdTicketView, ticketViewList } from '@guichet/dto/tickets/ticket-view';
import {
  arrangeTicketViewsInput,
  createTicketViewInput,
  updateTicketViewInput,
} from '@guichet/dto/tickets/ticket-view-commands';
import type { Routes } from '../../../kernel/http/route.ts';
import { idParams, versionOf } from '../../../kernel/resource/crud-routes.ts';
import { listTicketViews } from './list-ticket-views.ts';
import {
  arrangeTicketViews,
  createTicketView,
  removeTicketView,
  shareTicketView,
  updateTicketView,
} from './ticket-view-commands.ts';

const params = idParams;

/** The named views of the list of tickets: one's own, everybody's, and in which order. [AG-21] */
export function ticketViewRoutes(routes: Routes): void {
  const access = 'tickets.keepViews' as const;
  const list = {
    access,
    summary: 'The views of the list of tickets, with their counts',
    reply: ticketViewList,
  } as const;
  routes.add('GET', '/ticket-views', list, listTicketViews);
  const create = { access, summary: 'Keep a view', body: createTicketViewInput, reply: createdTicketView } as const;
  routes.add('POST', '/ticket-views', create, (context, { body }) => createTicketView(context, body));
  const arrange = { access, summary: 'Order one’s views', body: arrangeTicketViewsInput } as const;
  routes.add('PUT', '/ticket-views/order', arrange, (context, { body }) => arrangeTicketViews(context, body));
  const update = { access, summary: 'Change a view', params, body: updateTicketViewInput } as const;
  routes.add('PATCH', '/ticket-views/:id', update, (context, input) =>
    updateTicketView(context, input.params.id, {
      ...input.body,
      version: versionOf(input.request.headers['if-match']),
    }),
  );
  const remove = { access, summary: 'Delete a view', params } as const;
  routes.add('DELETE', '/ticket-views/:id', remove, (context, input) => removeTicketView(context, input.params.id));
  for (const [act, isShared] of [
    ['share', true],
    ['unshare', false],
  ] as const) {
    const contract = {
      access: 'tickets.shareViews',
      summary: isShared ? 'Give a view to everybody' : 'Take a view back',
      params,
    } as const;
    routes.add('POST', `/ticket-views/:id/${act}`, contract, (context, input) =>
      shareTicketView(context, input.params.id, isShared),
    );
  }
}
