export { createTokenReader } from './access-token.ts';
export { loadActor } from './account.sql.ts';
export { createFirstAdminLink } from './first-admin.ts';
export { openSession } from './open-session.ts';
export { hashPassword } from './password-hash.ts';
