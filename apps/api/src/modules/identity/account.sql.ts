import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import { type Me, me } from '@guichet/dto/identity/auth';
import { type Permission, permissions } from '@guichet/dto/identity/permission';
import type { Settings } from '@guichet/dto/settings/settings';
import type { Actor, StaffActor } from '../../kernel/access/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** A person with their role and company, and what proves who they are. Never leaves this module. */
export interface Account extends Omit<Me, 'hasTotp' | 'permissions'> {
  permissions: string[];
  passwordHash: string | null;
  totpSecret: string | null;
  totpEnabledAt: Date | null;
  /** Active, and for a contact: of a company that is not archived. */
  mayEnter: boolean;
}

/** The account behind an address, in lower case. */
export async function findAccountByEmail(sql: SqlRunner, email: string): Promise<Account | undefined> {
  return (await sql.rows(accountByEmail, [email]))[0];
}

/** The account of a person. */
export async function findAccount(sql: SqlRunner, userId: string): Promise<Account | undefined> {
  return (await sql.rows(accountById, [userId]))[0];
}

/** The part of an account that its person is told; of a client, without what the business hides from them. [WS-01] */
export function toMe(account: Account, settings: Settings): Me {
  const told = { hasTotp: account.totpEnabledAt !== null, permissions: knownPermissions(account.permissions) };
  const hidden = account.kind === 'client' ? [...hiddenFields(settings, 'contact')] : [];
  const unsaid = Object.fromEntries(hidden.map((field) => [field, undefined]));
  // The schema cuts every key that it does not name: what proves who somebody is stays here.
  return me.parse({ ...account, ...told, ...unsaid });
}

/**
 * Who acts in a session, in one statement.
 * @returns `undefined` when the session has ended or expired, or its person may no longer enter.
 */
export async function loadActorOfSession(
  { sql }: Pick<Database, 'sql'>,
  sessionId: string,
  clock: Clock,
): Promise<Actor | undefined> {
  const [found] = await sql.rows(actorOfSession, [sessionId, clock.now().toISOString()]);
  return found && toActor(found);
}

/** Somebody who writes without being signed in, by mail. */
export interface Correspondent {
  /** What they would be, signed in. Nothing is done in their name while `mayEnter` is false, save by a person who decides so. */
  actor: Actor;
  mayEnter: boolean;
  state: 'no_access' | 'invited' | 'active' | 'disabled';
}

/** The person of an address, in lower case, or of an id. */
export async function findCorrespondent(
  sql: SqlRunner,
  wanted: { email: string } | { id: string },
): Promise<Correspondent | undefined> {
  const [email, ids] = 'id' in wanted ? [null, [wanted.id]] : [wanted.email, []];
  const [found] = await sql.rows(correspondents, [email, ids]);
  return found && toCorrespondent(found);
}

/** The people of some ids, without those that there are not. */
export async function findCorrespondents(sql: SqlRunner, ids: readonly string[]): Promise<Correspondent[]> {
  const found = await sql.rows(correspondents, [null, ids]);
  return found.map(toCorrespondent).filter((one) => one !== undefined);
}

function toCorrespondent({ mayEnter, state, ...stored }: StoredCorrespondent): Correspondent | undefined {
  const actor = toActor(stored);
  return actor && { actor, mayEnter, state };
}

function toActor(found: StoredActor): Actor | undefined {
  const { kind, companyId, ticketScope, canSeeInvoices, firstName, lastName, permissions: granted, ...rest } = found;
  const actor = { ...rest, name: `${firstName} ${lastName}`, permissions: new Set(knownPermissions(granted)) };
  if (kind === 'staff') return { ...actor, kind };
  return companyId === null ? undefined : { ...actor, kind, companyId, ticketScope, canSeeInvoices };
}

/** Somebody of the staff who may sign in, as an actor without a session. */
export async function findStaffActor(sql: SqlRunner, userId: string): Promise<StaffActor | undefined> {
  const [found] = await sql.rows(actorOfPerson, [userId]);
  if (!found) return undefined;
  const { firstName, lastName, permissions: granted, ...rest } = found;
  const permissions = new Set(knownPermissions(granted));
  return { ...rest, kind: 'staff', sessionId: null, name: `${firstName} ${lastName}`, permissions };
}

interface StoredActor extends Pick<Account, 'roleId' | 'kind' | 'companyId' | 'ticketScope' | 'language' | 'email'> {
  userId: string;
  sessionId: string | null;
  rank: number;
  firstName: string;
  lastName: string;
  canSeeInvoices: boolean;
  permissions: string[];
}

const KNOWN = new Set<string>(permissions);

/** A permission that this version no longer knows grants nothing. */
export function knownPermissions(stored: readonly string[]): Permission[] {
  return stored.filter((one): one is Permission => KNOWN.has(one));
}

/** People with their role and company. */
export const PEOPLE = `"User" u join "Role" r on r.id = u."roleId" left join "Company" c on c.id = u."companyId"`;
/** Whether one of `PEOPLE` may sign in. */
export const MAY_ENTER = `(u.state = 'active' and (r.kind = 'staff' or (c.id is not null and c."archivedAt" is null)))`;

const ACCOUNT = `select u.id, u.email, u."firstName", u."lastName", u.phone, u.mobile, u."jobTitle", u.language, u."roleId", r.name as "roleName", r.kind,
    u."companyId", c.name as "companyName", u."ticketScope", r.permissions, u."passwordHash", u."totpSecret", u."totpEnabledAt",
    ${MAY_ENTER} as "mayEnter"
  from ${PEOPLE}`;

const accountByEmail = statement<Account>('account_by_email', `${ACCOUNT} where u.email = $1`);
const accountById = statement<Account>('account_by_id', `${ACCOUNT} where u.id = $1::uuid`);

type StoredCorrespondent = StoredActor & Pick<Correspondent, 'mayEnter' | 'state'>;

const correspondents = statement<StoredCorrespondent>(
  'correspondents',
  `select null::text as "sessionId", u.id::text as "userId", u."roleId"::text, r.kind::text, r.rank, r.permissions, u.language, u.email,
     u."firstName", u."lastName", u."companyId"::text, u."ticketScope"::text, u."canSeeInvoices", u.state::text, ${MAY_ENTER} as "mayEnter"
   from ${PEOPLE} where u.email = $1::text or u.id = any($2::uuid[])`,
);

const actorOfSession = statement<StoredActor>(
  'actor_of_session',
  `select s.id as "sessionId", u.id as "userId", u."roleId", r.kind, r.rank, r.permissions, u.language, u.email,
     u."firstName", u."lastName", u."companyId", u."ticketScope", u."canSeeInvoices"
   from "Session" s, ${PEOPLE}
   where s.id = $1::uuid and u.id = s."userId" and s."endedAt" is null and s."expiresAt" > $2::timestamptz and ${MAY_ENTER}`,
);

const actorOfPerson = statement<
  Omit<StoredActor, 'sessionId' | 'kind' | 'companyId' | 'ticketScope' | 'canSeeInvoices'>
>(
  'actor_of_person',
  `select u.id as "userId", u."roleId", r.rank, r.permissions, u.language, u.email, u."firstName", u."lastName"
   from ${PEOPLE} where u.id = $1::uuid and r.kind = 'staff' and ${MAY_ENTER}`,
);
