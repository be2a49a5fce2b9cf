import type { readyMadeRoles } from '@guichet/dto/identity/permission';
import { uuidv7 } from '../kernel/ids.ts';
import type { TestApp } from './test-app.ts';

type RoleKey = (typeof readyMadeRoles)[number]['key'];

/** Builds a company of its own. */
export async function buildCompany(test: TestApp, fields: { name?: string; internalNotes?: string } = {}) {
  const id = uuidv7();
  return test.kernel.database
    .systemDb('test')
    .company.create({ data: { id, name: `Société ${id.slice(-6)}`, ...fields } });
}

/** Builds a member of staff, active, with a ready-made role. */
export async function buildStaff(
  test: TestApp,
  roleKey: Exclude<RoleKey, 'client'> = 'technician',
  fields: object = {},
) {
  return buildUser(test, roleKey, { firstName: 'Camille', lastName: 'Équipe', ...fields });
}

/** Builds a contact who signs in, of a company of its own unless one is given. */
export async function buildContact(
  test: TestApp,
  options: {
    companyId?: string;
    ticketScope?: 'company' | 'own';
    canSeeInvoices?: boolean;
    firstName?: string;
    lastName?: string;
    email?: string;
    mobile?: string;
  } = {},
) {
  const companyId = options.companyId ?? (await buildCompany(test)).id;
  const user = await buildUser(test, 'client', { firstName: 'Alex', lastName: 'Contact', ...options, companyId });
  return { ...user, companyId };
}

async function buildUser(test: TestApp, roleKey: RoleKey, fields: object) {
  const db = test.kernel.database.systemDb('test');
  const role = await db.role.findUniqueOrThrow({ where: { key: roleKey } });
  const id = uuidv7();
  const name = { firstName: 'Camille', lastName: 'Test' };
  return db.user.create({
    data: { id, email: `${id}@example.test`, roleId: role.id, state: 'active', ...name, ...fields },
  });
}
