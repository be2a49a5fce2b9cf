import { acceptIncomingMail, blockedSender, incomingMail, refuseIncomingMail } from '@guichet/dto/intake/incoming-mail';
import * as z from 'zod';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams as params } from '../../kernel/resource/crud-routes.ts';
import { acceptMail } from './accept-mail.ts';
import { blockedSenderStore, incomingMailStore, readIncomingMail } from './incoming-mail.store.ts';
import { refuseMail, unblockSender } from './refuse-mail.ts';

/** What came in and waits for somebody to decide. [AG-17] */
export function incomingMailRoutes(routes: Routes): void {
  const access = 'intake.decide' as const;
  crudRoutes(routes, incomingMail, {
    access: { read: access },
    store: incomingMailStore,
    readItem: readIncomingMail,
    abilities: (_context, { state }) => ({ accept: state === 'waiting', refuse: state === 'waiting' }),
  });
  const accept = {
    access,
    summary: 'Put a mail on a ticket, or open one with it',
    params,
    body: acceptIncomingMail,
    reply: z.object({ ticketId: z.uuid() }),
  };
  routes.add('POST', '/incoming-mails/:id/accept', accept, (context, input) =>
    acceptMail(context, input.params.id, input.body),
  );
  const refuse = { access, summary: 'Refuse a mail', params, body: refuseIncomingMail };
  routes.add('POST', '/incoming-mails/:id/refuse', refuse, (context, input) =>
    refuseMail(context, input.params.id, input.body),
  );
  crudRoutes(routes, blockedSender, {
    access: { read: access, remove: access },
    store: blockedSenderStore,
    remove: unblockSender,
  });
}
