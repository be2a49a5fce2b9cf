import { account, ownCompanyUpdate } from '@guichet/dto/accounts/account';
import { acceptChange, changeRequest, declineChange } from '@guichet/dto/accounts/change-request';
import { me, profileUpdate } from '@guichet/dto/identity/auth';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams, versionOf } from '../../kernel/resource/crud-routes.ts';
import { readMe, updateProfile } from '../identity/public.ts';
import { changeOwnCompany, changeOwnContact } from './change-own-account.ts';
import { changeRequestStore } from './change-request.store.ts';
import { acceptRequest, declineRequest, withdrawRequest } from './decide-change.ts';
import { readAccount } from './read-account.ts';

/** What clients see and change of their account, and what staff decide of it. [WS-01] */
export function accountRoutes(routes: Routes): void {
  const own = { access: 'signed-in', isPersonal: true } as const;
  routes.add(
    'GET',
    '/account',
    { ...own, summary: 'One’s company and oneself, field by field', reply: account },
    readAccount,
  );
  const company = {
    access: 'account.write',
    isPersonal: true,
    summary: 'Change of one’s company what clients may change',
    body: ownCompanyUpdate,
    reply: account,
  } as const;
  routes.add('PATCH', '/account/company', company, async (context, { body, request }) => {
    await changeOwnCompany(context, body, versionOf(request.headers['if-match']));
    return readAccount(context);
  });
  const profile = { ...own, summary: 'Change one’s profile', body: profileUpdate, reply: me } as const;
  routes.add('PATCH', '/me', profile, async (context, { body }) => {
    await (context.actor.kind === 'staff' ? updateProfile(context, body) : changeOwnContact(context, body));
    return readMe(context);
  });
  decisionRoutes(routes);
}

function decisionRoutes(routes: Routes): void {
  crudRoutes(routes, changeRequest, { access: { read: 'accounts.decide' }, store: changeRequestStore });
  const act = { access: 'accounts.decide', params: idParams } as const;
  routes.add(
    'POST',
    '/change-requests/:id/accept',
    { ...act, summary: 'Make the change that a client asked for', body: acceptChange },
    (context, { params, body }) => acceptRequest(context, params.id, body),
  );
  routes.add(
    'POST',
    '/change-requests/:id/decline',
    { ...act, summary: 'Refuse the change that a client asked for', body: declineChange },
    (context, { params, body }) => declineRequest(context, params.id, body),
  );
  const withdraw = {
    access: 'signed-in',
    isPersonal: true,
    summary: 'Take back a change that one asked for',
    params: idParams,
  } as const;
  routes.add('POST', '/change-requests/:id/withdraw', withdraw, (context, { params }) =>
    withdrawRequest(context, params.id),
  );
}
