import { id } from '@guichet/dto/core/scalars';
import { sessionList } from '@guichet/dto/identity/auth';
import { user } from '@guichet/dto/identity/user';
import * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { createUser } from './create-user.ts';
import { deleteUser } from './delete-user.ts';
import { inviteUser } from './invite-user.ts';
import { type PersonalAct, refusalToChange } from './rank-rule.ts';
import { updateUser } from './update-user.ts';
import { readUser, userStore } from './user.store.ts';
import { disableUser, enableUser, endSessionsOf, listSessionsOf, resetTotpOf } from './user-access-commands.ts';

type ReadUser = NonNullable<Awaited<ReturnType<typeof readUser>>>;

/** People: staff and contacts. [AG-23, FR-10] */
export function userRoutes(routes: Routes): void {
  crudRoutes(routes, user, {
    access: { read: 'users.read', create: 'users.write', update: 'users.write', remove: 'users.delete' },
    store: userStore,
    readItem: readUser,
    create: createUser,
    update: updateUser,
    remove: deleteUser,
    abilities,
  });
  accessRoutes(routes);
}

function accessRoutes(routes: Routes): void {
  const act = { access: 'users.write', params: idParams } as const;
  routes.add('POST', '/users/:id/invite', { ...act, summary: 'Invite a person by mail' }, (context, { params }) =>
    inviteUser(context, params.id),
  );
  routes.add('POST', '/users/:id/disable', { ...act, summary: 'Shut a person out' }, (context, { params }) =>
    disableUser(context, params.id),
  );
  routes.add('POST', '/users/:id/enable', { ...act, summary: 'Let a person in again' }, (context, { params }) =>
    enableUser(context, params.id),
  );
  routes.add(
    'POST',
    '/users/:id/reset-totp',
    { ...act, isPersonal: true, summary: 'Turn off the second factor of a person' },
    (context, { params }) => resetTotpOf(context, params.id),
  );
  routes.add(
    'GET',
    '/users/:id/sessions',
    { ...act, isPersonal: true, summary: 'Where a person is signed in', reply: sessionList },
    (context, { params }) => listSessionsOf(context, params.id),
  );
  routes.add(
    'POST',
    '/users/:id/end-sessions',
    { ...act, isPersonal: true, summary: 'Sign a person out everywhere' },
    (context, { params }) => endSessionsOf(context, params.id),
  );
  const one = {
    ...act,
    isPersonal: true,
    params: z.object({ id, sessionId: id }),
    summary: 'Sign a person out of one device',
  } as const;
  routes.add('DELETE', '/users/:id/sessions/:sessionId', one, (context, { params }) =>
    endSessionsOf(context, params.id, params.sessionId),
  );
}

function abilities({ actor }: Context, { id: userId, roleRank: rank, state, hasTotp, isErased }: ReadUser) {
  const may = (act: PersonalAct) => !refusalToChange(actor, { id: userId, rank }, act);
  const mayWrite = can(actor, 'users.write') && !isErased;
  return {
    update: mayWrite && may('edit'),
    changeRole: mayWrite && may('change_role'),
    delete: can(actor, 'users.delete') && may('delete'),
    invite: mayWrite && may('invite') && (state === 'no_access' || state === 'invited'),
    disable: mayWrite && may('disable') && state !== 'disabled',
    enable: mayWrite && may('enable') && state === 'disabled',
    endSessions: mayWrite && may('end_sessions'),
    export: can(actor, 'privacy.export') && may('export'),
    erase: can(actor, 'privacy.erase') && may('erase') && !isErased,
    resetTotp: mayWrite && may('reset_totp') && hasTotp,
  };
}
