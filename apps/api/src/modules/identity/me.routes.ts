import { id } from '@guichet/dto/core/scalars';
import {
  me,
  passwordChange,
  passwordConfirmation,
  recoveryCodes,
  sessionList,
  totpConfirmation,
  totpSetup,
} from '@guichet/dto/identity/auth';
import * as z from 'zod';
import type { Routes } from '../../kernel/http/route.ts';
import { listSessions } from './list-sessions.ts';
import { changePassword, readMe } from './own-profile.ts';
import { beginTotp, confirmTotp, disableTotp } from './own-totp.ts';
import { endOwnSession } from './sign-out.ts';

/** One's own account; what a client may change of it is decided in the accounts module. [AG-15] */
export function meRoutes(routes: Routes): void {
  const own = { access: 'signed-in', isPersonal: true } as const;
  routes.add('GET', '/me', { ...own, summary: 'Who is signed in', reply: me }, (context) => readMe(context));
  routes.add('GET', '/me/sessions', { ...own, summary: 'Where one is signed in', reply: sessionList }, (context) =>
    listSessions(context, context.actor.userId),
  );
  const one = { ...own, summary: 'Sign out of one device', params: z.object({ id }) } as const;
  routes.add('DELETE', '/me/sessions/:id', one, (context, { params }) => endOwnSession(context, params.id));
  secretRoutes(routes);
}

/** Nothing of what is said here is kept for a repeated request. */
function secretRoutes(routes: Routes): void {
  const own = { access: 'signed-in', isPersonal: true, isSecret: true } as const;
  routes.add(
    'POST',
    '/me/password',
    { ...own, summary: 'Change one’s password', body: passwordChange },
    (context, { body }) => changePassword(context, body),
  );
  routes.add(
    'POST',
    '/me/totp',
    { ...own, summary: 'Begin to use an authenticator app', reply: totpSetup, status: 200 },
    (context) => beginTotp(context),
  );
  const confirm = {
    ...own,
    summary: 'Confirm the authenticator app',
    body: totpConfirmation,
    reply: recoveryCodes,
    status: 200,
  } as const;
  routes.add('POST', '/me/totp/confirm', confirm, (context, { body }) => confirmTotp(context, body.code));
  const disable = { ...own, summary: 'Go back to the password alone', body: passwordConfirmation } as const;
  routes.add('POST', '/me/totp/disable', disable, (context, { body }) => disableTotp(context, body.password));
}
