import { transaction } from '../kernel/db/transaction.ts';
import { type Environment, readEnvironment } from '../kernel/environment.ts';
import { hashPassword } from '../modules/identity/public.ts';
import { saveLogo, updateSettings } from '../modules/settings/public.ts';
import { makeRecaps, runCommands } from './afterwards.ts';
import { business, drawLogo } from './business.ts';
import { makeContracts, writeContracts } from './make-contracts.ts';
import { makeFiles } from './make-files.ts';
import { collectWorks, makeRounds, makeTickets } from './make-tickets.ts';
import { makeWorld } from './make-world.ts';
import { contextOf, type Demo, openDemo } from './open-demo.ts';
import { DEMO_PASSWORD } from './people.ts';
import { writeFiles, writeRows } from './rows.ts';
import { spendHours } from './spend-hours.ts';
import { pickupShop } from './worksites/stories/pickup-shop.ts';
import { tellSites } from './worksites/tell-sites.ts';
import { founder } from './world.ts';

/**
 * Fills an empty database with the demonstration of an agency, relative to an instant; leaves any other alone.
 * @returns whether it did. @throws Error in production: the accounts have a public password.
 */
export async function fillDemo(
  environment: Environment & { databaseUrl: string },
  now: Date = new Date(),
): Promise<boolean> {
  if (environment.nodeEnv === 'production')
    throw new Error('Demonstration accounts have a public password: not in production.');
  const demo = await openDemo(environment, now);
  try {
    const db = demo.kernel.database.systemDb('whether the demonstration is wanted');
    if ((await db.company.count()) > 0) return false;
    await fill(demo, now);
    return true;
  } finally {
    await demo.close();
  }
}

async function fill(demo: Demo, now: Date): Promise<void> {
  const { kernel } = demo;
  // Its thread starts while everything else is made.
  const warmUp = kernel.pdf.warmUp();
  const db = kernel.database.systemDb('filling an empty database');
  const [roles, passwordHash] = await Promise.all([db.role.findMany(), hashPassword(DEMO_PASSWORD)]);
  const themes = await db.ticketTheme.findMany();
  const steps = await db.ticketStep.findMany();
  const world = makeWorld({
    now,
    timeZone: kernel.settings.current()['business.timeZone'],
    roles,
    themes,
    steps,
    passwordHash,
  });
  const contracts = makeContracts(world);
  const tickets = makeTickets(world);
  writeContracts(world, contracts);
  spendHours(world, [...collectWorks(world, tickets), ...makeRounds(world)], contracts);
  await makeFiles(
    world,
    tickets.flatMap(({ files }) => files),
  );
  await writeFiles(kernel.storage, world.rows);
  await transaction(db, (tx) => writeRows(tx, world.rows));
  demo.setClock(world.calendar.instantOf(0));
  await updateSettings(contextOf(demo, founder(world)), business);
  await saveLogo(kernel, await drawLogo());
  await runCommands(demo, world, tickets);
  await tellSites(demo, world, [pickupShop]);
  await warmUp;
  await makeRecaps(demo, world);
}

if (import.meta.main) {
  const environment = readEnvironment(process.env);
  const { databaseUrl } = environment;
  if (!databaseUrl) throw new Error('DATABASE_URL is needed: start the product with npm start.');
  const began = performance.now();
  const isFilled = await fillDemo({ ...environment, databaseUrl });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    isFilled ? `Demonstration data made in ${seconds} s.` : 'There are companies already: no demonstration data made.',
  );
}
