import { addDays } from '../kernel/days.ts';
import type { Prisma } from '../kernel/db/generated/client.ts';
import type { CompanyCard } from './companies.ts';
import type { DemoContact, DemoStaff } from './people.ts';
import { at } from './random.ts';
import { type Contact, founder, known, type Staff, type World } from './world.ts';

/** What people are made with. */
type Base = Pick<World, 'random' | 'calendar' | 'rows' | 'roles'>;

/** The people of the business. */
export function makeStaff(base: Base, members: readonly DemoStaff[], passwordHash: string): Staff[] {
  const staff = members.map((member) => ({ ...member, id: base.random.id(daysAgo(base, 1500)) }));
  for (const member of staff) {
    const { id, email, firstName, lastName, jobTitle, phone, role } = member;
    const createdAt = daysAgo(base, 1500 - staff.indexOf(member) * 190);
    const row = { id, email, firstName, lastName, jobTitle, phone, roleId: known(base.roles, role) };
    addUser(base, { ...row, ...active(base, passwordHash, createdAt), createdAt }, at(staff, 0).id);
  }
  return staff;
}

/** The companies with their cards, and their contacts. */
export function makeClients<Card extends CompanyCard>(
  world: Base & { staff: readonly Staff[] },
  { companies, contacts }: { companies: readonly Card[]; contacts: readonly DemoContact[] },
  passwordHash: string,
): (Card & { id: string; contacts: readonly [Contact, ...Contact[]] })[] {
  return companies.map((company) => {
    const createdAt = daysAgo(world, company.clientYears * 365 + world.random.between(10, 200));
    const id = world.random.id(createdAt);
    addCompany(world, company, { id, createdAt });
    const people = contacts
      .filter((contact) => contact.company === company.key)
      .map((contact, index) =>
        addContact(world, contact, {
          company: { ...company, id },
          createdAt: later(createdAt, index * 40),
          passwordHash,
        }),
      );
    return { ...company, id, contacts: [at(people, 0), ...people.slice(1)] };
  });
}

function addCompany(
  world: Base & { staff: readonly Staff[] },
  company: CompanyCard,
  { id, createdAt }: { id: string; createdAt: Date },
): void {
  const {
    name,
    legalName,
    siren,
    phone,
    addressLine1,
    addressLine2 = null,
    postalCode,
    city,
    internalNotes = null,
  } = company;
  const email = `contact@${company.domain}`;
  // Families have none.
  const website = legalName && `https://www.${company.domain}`;
  const row = {
    id,
    name,
    legalName,
    siren,
    phone,
    addressLine1,
    addressLine2,
    postalCode,
    city,
    internalNotes,
    email,
    website,
  };
  world.rows.companies.push({ ...row, createdAt, updatedAt: createdAt });
  const about = { entity: 'company', entityId: id, action: 'created', companyId: id };
  world.rows.changes.push({ ...about, after: row, audience: { id }, actorId: founder(world).id, at: createdAt });
}

interface ContactOf {
  company: CompanyCard & { id: string };
  createdAt: Date;
  passwordHash: string;
}

function addContact(
  world: Base & { staff: readonly Staff[] },
  contact: DemoContact,
  { company, createdAt, passwordHash }: ContactOf,
): Contact {
  const { firstName, lastName, jobTitle, mail, state, phone = null, language = 'fr' } = contact;
  const email = mail.includes('@') ? mail : `${mail}@${company.domain}`;
  const id = world.random.id(createdAt);
  const access = state
    ? { state, ...(state === 'disabled' && { passwordHash }) }
    : active(world, passwordHash, createdAt);
  const row = {
    id,
    email,
    firstName,
    lastName,
    jobTitle,
    phone,
    mobile: phone?.replaceAll(' ', '') ?? null,
    language,
    createdAt,
    ...access,
    roleId: known(world.roles, 'client'),
    companyId: company.id,
    ticketScope: contact.isOwnOnly ? ('own' as const) : ('company' as const),
    canSeeInvoices: jobTitle.startsWith('G') || jobTitle.startsWith('Direct'),
  };
  addUser(world, row, founder(world).id);
  return { ...contact, id, email, companyId: company.id };
}

function addUser(
  { rows }: Base,
  row: Prisma.UserCreateManyInput & { id: string; createdAt: Date },
  actorId: string,
): void {
  rows.users.push({ ...row, updatedAt: row.createdAt });
  const companyId = row.companyId ?? null;
  const about = { entity: 'user', entityId: row.id, action: 'created', companyId, audience: { companyId } };
  const { lastSignInAt: _, createdAt, ...after } = row;
  rows.changes.push({ ...about, after, actorId: actorId === row.id ? null : actorId, at: createdAt });
}

/** Someone who signs in: now and then, and lately. */
function active({ random, calendar }: Base, passwordHash: string, createdAt: Date) {
  const lastSignInAt = calendar.instantOf(calendar.end - random.between(5, 2200));
  return { state: 'active' as const, passwordHash, passwordChangedAt: later(createdAt, 2), lastSignInAt };
}

function daysAgo({ calendar }: Base, count: number): Date {
  return new Date(`${addDays(calendar.today, -count)}T09:20:00Z`);
}

const later = (instant: Date, days: number): Date => new Date(instant.getTime() + days * 86_400_000);
