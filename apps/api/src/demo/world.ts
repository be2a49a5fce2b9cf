import type { readyMadeRoles } from '@guichet/dto/identity/permission';
import type { Calendar } from './calendar.ts';
import type { DemoCompany } from './companies.ts';
import type { DemoContact, DemoStaff } from './people.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import type { ThemeName } from './story.ts';

export type Staff = DemoStaff & { id: string };
export type Contact = DemoContact & { id: string; companyId: string; email: string };

/** A company with its people. */
export interface Client extends DemoCompany {
  id: string;
  contacts: readonly [Contact, ...Contact[]];
}

export type StepName = 'Qualification' | 'Développement' | 'Recette' | 'Mise en ligne';

/** What the parts of the demonstration share while they make its rows. */
export interface World {
  random: Random;
  calendar: Calendar;
  rows: Rows;
  roles: ReadonlyMap<(typeof readyMadeRoles)[number]['key'], string>;
  themes: ReadonlyMap<ThemeName, string>;
  steps: ReadonlyMap<StepName, string>;
  staff: readonly Staff[];
  clients: readonly Client[];
}

/** The one in charge of the agency, who signed what nobody in particular did. */
export function founder({ staff }: Pick<World, 'staff'>): Staff {
  return staffOf({ staff }, 'superadmin');
}

/** The first member of staff of a role. */
export function staffOf({ staff }: Pick<World, 'staff'>, role: Staff['role']): Staff {
  const found = staff.find((one) => one.role === role);
  if (!found) throw new Error(`Nobody is ${role}.`);
  return found;
}

export function clientOf<One extends { key: string }>({ clients }: { clients: readonly One[] }, key: string): One {
  const found = clients.find((one) => one.key === key);
  if (!found) throw new Error(`No company is called ${key}.`);
  return found;
}

/** The value of a key that is known to be there. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} is not known.`);
  return value;
}
