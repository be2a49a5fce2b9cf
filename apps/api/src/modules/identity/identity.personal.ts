import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Where people live, and what lets them in. [AG-34] */
export const identityPersonal: readonly PersonalTable[] = [
  { model: 'User', people: { id: 'history' }, hidden: ['passwordHash', 'totpSecret', 'lastTotpStep'] },
  { model: 'Session', people: { userId: 'delete' } },
  { model: 'OneTimeLink', people: { userId: 'delete' }, hidden: ['tokenHash'] },
  { model: 'RecoveryCode', people: { userId: 'delete' }, hidden: ['codeHash'] },
  { model: 'ApiKey', people: { createdById: 'delete' }, hidden: ['tokenHash'] },
];
