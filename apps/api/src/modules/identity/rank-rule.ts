import { clientPermissions, type Permission } from '@guichet/dto/identity/permission';

/** Ranks of roles that are made or edited stay below: only the superadmin stands here. */
const SUPERADMIN_RANK = 100;

/** Who wants to change somebody or something. */
export interface Changer {
  userId: string;
  rank: number;
  permissions: ReadonlySet<Permission>;
}

/** What is done to a person. Those of `FORBIDDEN_ON_ONESELF` nobody does to themself. */
export const personalActs = [
  'edit',
  'change_role',
  'change_company',
  'invite',
  'disable',
  'enable',
  'delete',
  'see_sessions',
  'end_sessions',
  'reset_totp',
  'change_keys',
  'export',
  'erase',
] as const;
export type PersonalAct = (typeof personalActs)[number];

const FORBIDDEN_ON_ONESELF: ReadonlySet<PersonalAct> = new Set([
  'change_role',
  'change_company',
  'disable',
  'delete',
  'erase',
  'reset_totp',
]);

/** Why an act is refused; `undefined` when it is not. */
export type Refusal = 'rank.oneself' | 'rank.too_low' | 'rank.permission_not_held';

export interface RankedRole {
  kind: 'staff' | 'client';
  rank: number;
  permissions: readonly string[];
}

/**
 * Whether somebody may do something to a person: their rank must stand above the person's; a superadmin may change everyone.
 * Nobody changes their own role, nor disables or deletes themself. [FR-10, FR-15]
 */
export function refusalToChange(
  actor: Changer,
  person: { id: string; rank: number },
  act: PersonalAct,
): Refusal | undefined {
  if (actor.userId === person.id && FORBIDDEN_ON_ONESELF.has(act)) return 'rank.oneself';
  if (isSuperadmin(actor)) return undefined;
  return actor.rank > person.rank ? undefined : 'rank.too_low';
}

/** Whether somebody may give a role to a person: below their own rank, and no right that they do not hold. [FR-10] */
export function refusalToGrant(actor: Changer, role: RankedRole): Refusal | undefined {
  if (isSuperadmin(actor)) return undefined;
  if (role.rank >= actor.rank) return 'rank.too_low';
  return role.permissions.every((one) => holds(actor, one)) ? undefined : 'rank.permission_not_held';
}

/**
 * Whether somebody may turn a role into another, make one (no `before`) or delete one (no `after`). Rights that a lower role
 * already has may stay; what is added must be held. [FR-09, FR-10]
 */
export function refusalToWriteRole(
  actor: Changer,
  { before, after }: { before?: RankedRole; after?: RankedRole },
): Refusal | undefined {
  if (isSuperadmin(actor)) return undefined;
  if ([before, after].some((role) => role && role.rank >= actor.rank)) return 'rank.too_low';
  const added = (after?.permissions ?? []).filter((one) => !before?.permissions.includes(one));
  return added.every((one) => holds(actor, one)) ? undefined : 'rank.permission_not_held';
}

/** The permissions that a role of this kind may not have at all: those of a contact stop at their own company. */
export function permissionsOutOfKind(kind: 'staff' | 'client', permissions: readonly string[]): string[] {
  return kind === 'staff' ? [] : permissions.filter((one) => !CLIENT_PERMISSIONS.has(one));
}

const CLIENT_PERMISSIONS: ReadonlySet<string> = new Set(clientPermissions);

/** What a contact does on their side is held by whoever holds its counterpart on ours. */
const COUNTERPARTS: Readonly<Record<string, Permission>> = {
  'tickets.requestClosure': 'tickets.decideClosure',
  'account.write': 'companies.write',
  'reserves.propose': 'reserves.write',
};

function holds({ permissions }: Changer, permission: string): boolean {
  const counterpart = COUNTERPARTS[permission];
  return permissions.has(permission as Permission) || (counterpart !== undefined && permissions.has(counterpart));
}

function isSuperadmin({ rank }: Changer): boolean {
  return rank >= SUPERADMIN_RANK;
}
