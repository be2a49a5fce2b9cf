import { readyMadeRoles } from '@guichet/dto/identity/permission';
import { makeTemplates } from './answer-templates.ts';
import { createCalendar } from './calendar.ts';
import { companies } from './companies.ts';
import { makeClients, makeStaff } from './make-people.ts';
import { contacts, staffMembers } from './people.ts';
import { createRandom } from './random.ts';
import { noRows } from './rows.ts';
import { themeNames } from './story.ts';
import { known, type World } from './world.ts';

const SEED = 20_260_314;
const STEPS = ['Qualification', 'Développement', 'Recette', 'Mise en ligne'] as const;

interface Named {
  id: string;
  name: string;
}

/** When a demonstration is made, and the roles that the database holds before it. */
export interface Beginning {
  now: Date;
  timeZone: string;
  roles: readonly { id: string; key: string | null }[];
  passwordHash: string;
}

interface Given extends Beginning {
  themes: readonly Named[];
  steps: readonly Named[];
}

/** The agency, its people, its companies, and the lists that it orders. */
export function makeWorld({ themes, steps, passwordHash, ...beginning }: Given): World {
  const empty = makeEmpty(beginning);
  const { random, calendar, rows } = empty;
  const firstDay = calendar.instantOf(0);
  const base = {
    ...empty,
    themes: completeList(themeNames, themes, (name) => ({
      id: random.id(firstDay),
      name,
    })),
    steps: completeList(STEPS, steps, (name) => ({
      id: random.id(firstDay),
      name,
    })),
  };
  rows.themes.push(...newEntries(themeNames, { had: themes, ids: base.themes, createdAt: firstDay }));
  rows.steps.push(...newEntries(STEPS, { had: steps, ids: base.steps, createdAt: firstDay }));
  rows.templates.push(...makeTemplates(firstDay));
  const staff = makeStaff(base, staffMembers, passwordHash);
  return { ...base, staff, clients: makeClients({ ...base, staff }, { companies, contacts }, passwordHash) };
}

/** Numbers, a calendar and no rows: what every demonstration begins with. */
export function makeEmpty({ now, timeZone, roles }: Omit<Beginning, 'passwordHash'>) {
  const idOfRole = new Map(roles.map(({ id, key }) => [key, id]));
  return {
    random: createRandom(SEED),
    calendar: createCalendar(now, timeZone),
    rows: noRows(),
    roles: new Map(readyMadeRoles.map(({ key }) => [key, known(idOfRole, key)])),
  };
}

/** The ids of a list by name: those that are there, and new ones for the others. */
function completeList<Name extends string>(
  names: readonly Name[],
  had: readonly Named[],
  make: (name: Name) => Named,
): ReadonlyMap<Name, string> {
  return new Map(names.map((name) => [name, (had.find((entry) => entry.name === name) ?? make(name)).id]));
}

interface Entries<Name> {
  had: readonly Named[];
  ids: ReadonlyMap<Name, string>;
  createdAt: Date;
}

function newEntries<Name extends string>(names: readonly Name[], { had, ids, createdAt }: Entries<Name>) {
  return names.flatMap((name, index) =>
    had.some((entry) => entry.name === name)
      ? []
      : [{ id: known(ids, name), name, position: (index + 1) * 10, createdAt, updatedAt: createdAt }],
  );
}
