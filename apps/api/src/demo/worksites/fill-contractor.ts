import { transaction } from '../../kernel/db/transaction.ts';
import { saveLogo, updateSettings } from '../../modules/settings/public.ts';
import { makeClients, makeStaff } from '../make-people.ts';
import { type Beginning, makeEmpty } from '../make-world.ts';
import { contextOf, type Demo } from '../open-demo.ts';
import { writeRows } from '../rows.ts';
import { founder } from '../world.ts';
import { builderClients, builderContacts, builders, contractor, drawContractorLogo } from './contractor.ts';
import { flat } from './stories/flat.ts';
import { newHouse } from './stories/new-house.ts';
import { schoolRoof } from './stories/school-roof.ts';
import { bakery, bathroom, facade, garage } from './stories/small-sites.ts';
import { woodExtension } from './stories/wood-extension.ts';
import { tellSites } from './tell-sites.ts';

const stories = [bathroom, woodExtension, newHouse, flat, schoolRoof, bakery, facade, garage];

/** A contractor with worksites in every stage, and those for whom it builds. */
export async function fillContractor(demo: Demo, { passwordHash, ...beginning }: Beginning): Promise<void> {
  const { kernel } = demo;
  const empty = makeEmpty(beginning);
  const staff = makeStaff(empty, builders, passwordHash);
  const people = { companies: builderClients, contacts: builderContacts };
  const clients = makeClients({ ...empty, staff }, people, passwordHash);
  const db = kernel.database.systemDb('filling an empty database with a contractor');
  await transaction(db, (tx) => writeRows(tx, empty.rows));
  demo.setClock(empty.calendar.instantOf(0));
  await updateSettings(contextOf(demo, founder({ staff })), contractor);
  await saveLogo(kernel, await drawContractorLogo());
  await tellSites(demo, { ...empty, staff, clients }, stories);
}
