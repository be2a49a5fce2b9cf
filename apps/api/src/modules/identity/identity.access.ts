import { defineAccess, staffOnly, systemOnly } from '../../kernel/access/define-access.ts';

/**
 * Staff reach everyone, within the rank rule; a contact reaches the people of their own company and their own sessions.
 * What proves who somebody is, nobody reaches.
 */
export const identityAccess = [
  defineAccess('User', { scope: (actor) => (actor.kind === 'staff' ? 'all' : { companyId: actor.companyId }) }),
  defineAccess('Session', { scope: (actor) => (actor.kind === 'staff' ? 'all' : { userId: actor.userId }) }),
  ...staffOnly('Role', 'ApiKey'),
  ...systemOnly('RefreshToken', 'OneTimeLink', 'RecoveryCode', 'SignInThrottle'),
];
