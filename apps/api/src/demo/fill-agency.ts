import { transaction } from '../kernel/db/transaction.ts';
import { saveLogo, updateSettings } from '../modules/settings/public.ts';
import { makeRecaps, runCommands } from './afterwards.ts';
import { business, drawLogo } from './business.ts';
import { makeContracts, writeContracts } from './make-contracts.ts';
import { makeFiles } from './make-files.ts';
import { collectWorks, makeRounds, makeTickets } from './make-tickets.ts';
import { type Beginning, makeWorld } from './make-world.ts';
import { contextOf, type Demo } from './open-demo.ts';
import { writeFiles, writeRows } from './rows.ts';
import { spendHours } from './spend-hours.ts';
import { pickupShop } from './worksites/stories/pickup-shop.ts';
import { tellSites } from './worksites/tell-sites.ts';
import { founder } from './world.ts';

/** An agency of the web: hours, tickets, recaps, and one worksite. */
export async function fillAgency(demo: Demo, beginning: Beginning): Promise<void> {
  const { kernel } = demo;
  // Its thread starts while everything else is made.
  const warmUp = kernel.pdf.warmUp();
  const db = kernel.database.systemDb('filling an empty database with an agency');
  const themes = await db.ticketTheme.findMany();
  const steps = await db.ticketStep.findMany();
  const world = makeWorld({ ...beginning, themes, steps });
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
