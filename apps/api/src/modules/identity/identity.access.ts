import { defineAccess, staffOnly, systemOnly } from '../../kernel/access/define-access.ts';

/**
 * Staff reach everyone, within the rank rule; a contact reaches the people of their own company and their own sessions.
 * What proves who somebody is, nobody reaches.
 */
export const identityAccess = [
  defineAccess('User', {
    heardBy: 'users.read',
    scope: (actor) => (actor.kind === 'staff' ? 'all' : { companyId: actor.companyId }),
  }),
  // Whose page would show it reads it again by itself; what ends with one is told by the end of its streams.
  defineAccess('Session', {
    heardBy: 'nobody',
    scope: (actor) => (actor.kind === 'staff' ? 'all' : { userId: actor.userId }),
  }),
  ...staffOnly({ Role: 'roles.read', ApiKey: 'apiKeys.read' }),
  ...systemOnly('RefreshToken', 'OneTimeLink', 'RecoveryCode', 'SignInThrottle'),
];
