export { createTokenReader } from './access-token.ts';
export { type Correspondent, findCorrespondent } from './account.sql.ts';
export { createFirstAdminLink } from './first-admin.ts';
export { loadActor, loadActorOfPerson } from './load-actor.ts';
export { openSession } from './open-session.ts';
export { hashPassword } from './password-hash.ts';
export { assertMayChangeKeysOf } from './rank-guard.ts';
