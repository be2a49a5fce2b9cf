import type { Language } from '@guichet/dto/core/scalars';
import type { Permission } from '@guichet/dto/identity/permission';

/** The API key by which somebody acts, with what bounds it. [AG-32] */
export interface ActingKey {
  id: string;
  /** `null`: never. */
  expiresAt: Date | null;
  /** Whether a request may come from there: an address, and the origin that a browser names. */
  allowsAddress(address: string): boolean;
  allowsOrigin(origin: string | undefined): boolean;
}

interface SignedIn {
  userId: string;
  /** `null` when a program acts by a key. */
  sessionId: string | null;
  key?: ActingKey;
  roleId: string;
  rank: number;
  permissions: ReadonlySet<Permission>;
  language: Language;
  name: string;
  email: string;
}

/** A member of the business. */
export interface StaffActor extends SignedIn {
  kind: 'staff';
}

/** A contact of a company who signs in. */
export interface ClientActor extends SignedIn {
  kind: 'client';
  companyId: string;
  ticketScope: 'company' | 'own';
  canSeeInvoices: boolean;
}

/** Who acts: the rights are read from the database, never from a token. */
export type Actor = StaffActor | ClientActor;

/** The first lock: whether somebody may do something at all. Pure, total, false for nobody. */
export function can(actor: Actor | undefined, permission: Permission): boolean {
  return actor?.permissions.has(permission) ?? false;
}
