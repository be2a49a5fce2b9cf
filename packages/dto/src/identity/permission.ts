import * as z from 'zod';

/** Everything that a role may allow. A route asks for exactly one of these, or says that it is public. */
export const permissions = [
  'companies.read',
  'companies.write',
  'companies.delete',
  'users.read',
  'users.write',
  'users.delete',
  'roles.read',
  'roles.write',
  'contracts.read',
  'contracts.write',
  'contracts.delete',
  'hours.read',
  'hours.closeMonth',
  'interventions.read',
  'interventions.write',
  'interventions.writeAny',
  'tickets.read',
  'tickets.create',
  'tickets.update',
  'tickets.assign',
  'tickets.changeState',
  'tickets.requestClosure',
  'tickets.decideClosure',
  'tickets.comment',
  'tickets.writeNotes',
  'tickets.keepViews',
  'tickets.shareViews',
  'references.write',
  'documents.read',
  /** To deposit a document, change who sees it, delete it. [WS-03] */
  'documents.write',
  'recaps.create',
  'projects.read',
  'projects.write',
  /** To publish on the sheet of a project, change, cancel and restore what is published. [WS-07, WS-11] */
  'publications.write',
  /** To delete a publication whoever wrote it. [WS-10] */
  'publications.delete',
  'publications.comment',
  /** To note what is to be put right before the work is accepted, and to say that it is. [WS-20] */
  'reserves.write',
  /** To name a reserve while the acceptance is being prepared: what a client may do. [WS-20] */
  'reserves.propose',
  'acceptance.write',
  /** To sign the acceptance, and to accept that a reserve is put right, or not. [WS-20] */
  'acceptance.sign',
  'dashboard.read',
  'settings.read',
  'settings.write',
  'mails.read',
  'mails.retry',
  /** The secret of a one-time link that no mail server carries: whoever reads it may sign in as its person. */
  'mails.readSecrets',
  'sms.read',
  /** What an SMS costs, sending one again, and the list of numbers that want none. [WS-15] */
  'sms.send',
  'apiKeys.read',
  'apiKeys.write',
  /** Mails of unknown senders: read, accept, refuse, block. [AG-17] */
  'intake.decide',
  'webhooks.read',
  'webhooks.write',
  'privacy.export',
  'privacy.erase',
  /** See whether the record of changes is as it was sealed, and have it checked. */
  'audit.read',
  /** Change, of the account of one's company, what the business lets clients change. [WS-01] */
  'account.write',
  /** Decide of what clients ask: changes of their account. [WS-01] */
  'accounts.decide',
] as const;

export const permission = z.enum(permissions);
export type Permission = z.infer<typeof permission>;

/** The only permissions that a role of kind `client` may hold: the others reach beyond one company. */
export const clientPermissions = [
  'companies.read',
  'contracts.read',
  'hours.read',
  'interventions.read',
  'tickets.read',
  'tickets.create',
  'tickets.update',
  'tickets.requestClosure',
  'tickets.comment',
  'documents.read',
  'projects.read',
  'publications.comment',
  'reserves.propose',
  'acceptance.sign',
  'account.write',
] as const satisfies readonly Permission[];

/**
 * What only a person may do: a key that made keys, told others what its maker sees, or said in whose name a mail is written,
 * would reach past its own rights; one that changed settings, people or roles would change who holds which. [AG-32]
 * See docs/decisions/017.
 */
const PERSONAL: ReadonlySet<Permission> = new Set<Permission>([
  'users.write',
  'users.delete',
  'roles.write',
  'settings.write',
  'apiKeys.read',
  'apiKeys.write',
  'webhooks.read',
  'webhooks.write',
  'mails.readSecrets',
  'intake.decide',
  'privacy.export',
  'privacy.erase',
  'accounts.decide',
  'acceptance.sign',
]);

/** The permissions that an API key may hold, within those of its creator. [AG-32] */
export const apiKeyPermissions: readonly Permission[] = permissions.filter((one) => !PERSONAL.has(one));

const technicianPermissions = [
  'companies.read',
  'users.read',
  'contracts.read',
  'hours.read',
  'interventions.read',
  'interventions.write',
  'tickets.read',
  'tickets.create',
  'tickets.update',
  'tickets.assign',
  'tickets.changeState',
  'tickets.decideClosure',
  'tickets.comment',
  'tickets.writeNotes',
  'tickets.keepViews',
  'documents.read',
  'projects.read',
  'publications.write',
  'publications.comment',
  'reserves.write',
  'dashboard.read',
  'sms.send',
] as const satisfies readonly Permission[];

const administratorPermissions = [
  ...technicianPermissions,
  'companies.write',
  'users.write',
  'roles.read',
  'contracts.write',
  'interventions.writeAny',
  'tickets.shareViews',
  'references.write',
  'documents.write',
  'recaps.create',
  'projects.write',
  'acceptance.write',
  'acceptance.sign',
  'mails.read',
  'mails.retry',
  'sms.read',
  'intake.decide',
  'accounts.decide',
  'settings.read',
] as const satisfies readonly Permission[];

const managerPermissions = [
  ...administratorPermissions,
  'companies.delete',
  'users.delete',
  'contracts.delete',
  'publications.delete',
  'hours.closeMonth',
  'settings.write',
  'apiKeys.read',
  'apiKeys.write',
  'webhooks.read',
  'webhooks.write',
  'privacy.export',
  'privacy.erase',
] as const satisfies readonly Permission[];

/** The roles that come ready-made, highest rank first. [FR-09, FR-10] */
export const readyMadeRoles = [
  { key: 'superadmin', name: 'Superadministrateur', kind: 'staff', rank: 100, permissions },
  { key: 'manager', name: 'Gestionnaire', kind: 'staff', rank: 80, permissions: managerPermissions },
  { key: 'administrator', name: 'Administrateur', kind: 'staff', rank: 60, permissions: administratorPermissions },
  { key: 'technician', name: 'Technicien', kind: 'staff', rank: 40, permissions: technicianPermissions },
  { key: 'client', name: 'Client', kind: 'client', rank: 10, permissions: clientPermissions },
] as const satisfies readonly {
  key: string;
  name: string;
  kind: 'staff' | 'client';
  rank: number;
  permissions: readonly Permission[];
}[];
