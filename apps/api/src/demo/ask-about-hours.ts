import { writeHourQuestion } from '../modules/contracts/public.ts';
import { findCorrespondent } from '../modules/identity/public.ts';
import { DAY } from './calendar.ts';
import { contextFor, contextOf, type Demo } from './open-demo.ts';
import { clientOf, staffOf, type World } from './world.ts';

/** A client questions two lines of their statement: one was answered, the other waits for the agency. [AG-16] */
export async function askAboutHours(demo: Demo, world: World): Promise<void> {
  const { calendar } = world;
  const [claire] = clientOf(world, 'marceline').contacts;
  const found = await findCorrespondent(demo.kernel.database.sql, { email: claire.email });
  if (!found) throw new Error(`Nobody has the address ${claire.email}.`);
  const client = contextFor(demo, found.actor);
  const manager = contextOf(demo, staffOf(world, 'manager'));
  const [older, newer] = [questioned(world, calendar.end - 4 * DAY), questioned(world, calendar.end - DAY)];
  demo.setClock(calendar.instantOf(calendar.end - 3 * DAY));
  await writeHourQuestion(
    client,
    older,
    'Bonjour,\n\nPouvez-vous me dire ce que comprend ce temps ? Je pensais que ce serait plus rapide.',
  );
  demo.setClock(calendar.instantOf(calendar.end - 2.7 * DAY));
  await writeHourQuestion(
    manager,
    older,
    'Bonjour Claire,\n\nIl comprend la recherche de la cause, la correction et les essais avant la mise en ligne. Le détail est dans le ticket ; dites-moi s’il reste un point à éclaircir.',
  );
  demo.setClock(calendar.instantOf(calendar.end - 95));
  await writeHourQuestion(
    client,
    newer,
    'Bonjour,\n\nCette intervention entre-t-elle dans notre contrat de maintenance, ou est-elle bien prise sur le pack ?',
  );
}

/** The last correction on a ticket of theirs before a minute that was not asked about before. */
function questioned(world: World, before: number): string {
  const { calendar, rows } = world;
  const { id: companyId } = clientOf(world, 'marceline');
  const day = calendar.dayOfMinute(before);
  const works = rows.interventions
    .filter((one) => one.companyId === companyId && one.ticketId && (one.accountedMinutes ?? 0) >= 30)
    .map(({ id = '', workedOn }) => ({ id, on: new Date(workedOn).toISOString().slice(0, 10) }))
    .filter(({ on }) => on < day)
    .sort((one, other) => one.on.localeCompare(other.on));
  const last = works.at(-1);
  if (!last) throw new Error(`No work before ${day}.`);
  return last.id;
}
