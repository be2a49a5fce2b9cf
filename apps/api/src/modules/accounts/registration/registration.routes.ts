import {
  acceptRegistration as acceptBody,
  registration,
  registrationInput,
  registrationToken,
} from '@guichet/dto/accounts/registration';
import type { Settings } from '@guichet/dto/settings/settings';
import type { Routes } from '../../../kernel/http/route.ts';
import { idParams, pageReply, queryOf } from '../../../kernel/resource/crud-routes.ts';
import { readList } from '../../../kernel/resource/read-list.ts';
import { countTry, mailsFrom, requestsFor } from '../../identity/public.ts';
import { askRegistration } from './ask-registration.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { acceptRegistration, declineRegistration } from './decide-registration.ts';
import { registrationStore } from './registration.store.ts';

const isOffered = { isOn: (settings: Settings) => settings['clientAccounts.selfRegistration'] };

/** Asking for an account by oneself, and deciding of it: none of it exists unless the settings say so. [WS-02] */
export function registrationRoutes(routes: Routes): void {
  const open = { ...isOffered, access: 'public' } as const;
  const ask = { ...open, summary: 'Ask for an account', body: registrationInput, status: 202 } as const;
  routes.add('POST', '/registrations', ask, async ({ kernel }, { body, request }) => {
    const counters = [mailsFrom(request.ip), requestsFor(body.email)];
    await countTry(kernel.database.sql, counters, kernel.clock.now());
    // Once the answer has left: how long it takes tells nobody whether the address is known.
    setImmediate(() => {
      askRegistration(kernel, body).catch((error: unknown) =>
        kernel.log.warn({ err: error }, 'no request for an account was mailed'),
      );
    });
  });
  const confirm = { ...open, summary: 'Confirm the address of a request', body: registrationToken } as const;
  routes.add('POST', '/registrations/confirm', confirm, ({ kernel, requestId }, { body }) =>
    confirmRegistration(kernel, body.token, requestId),
  );
  decisionRoutes(routes);
}

function decisionRoutes(routes: Routes): void {
  const own = { ...isOffered, access: 'accounts.decide' } as const;
  // Accepting makes a person, which no key does.
  const act = { ...own, isPersonal: true, params: idParams } as const;
  const list = { ...own, summary: 'List registrations', query: queryOf(registration), reply: pageReply(registration) };
  routes.add('GET', '/registrations', list, (context, { query }) =>
    readList(context, registration, registrationStore, query),
  );
  const accept = { ...act, summary: 'Make a contact of whoever asked', body: acceptBody };
  routes.add('POST', '/registrations/:id/accept', accept, (context, { params, body }) =>
    acceptRegistration(context, params.id, body),
  );
  const decline = { ...act, summary: 'Refuse an account' };
  routes.add('POST', '/registrations/:id/decline', decline, (context, { params }) =>
    declineRegistration(context, params.id),
  );
}
