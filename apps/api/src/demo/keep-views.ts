import { createTicketView, shareTicketView } from '../modules/tickets/public.ts';
import { DAY } from './calendar.ts';
import { contextOf, type Demo } from './open-demo.ts';
import { staffOf, type World } from './world.ts';

const views = [
  { name: 'Urgences en cours', query: { state: 'open,in_progress', priority: 'urgent,high' } },
  { name: 'Clients à relancer', query: { state: 'waiting', sort: 'lastActivityAt' } },
] as const;

/** The views that the one who runs the agency's requests made for the team. [AG-21] */
export async function keepViews(demo: Demo, world: World): Promise<void> {
  const { calendar } = world;
  const manager = contextOf(demo, staffOf(world, 'manager'));
  for (const [index, { name, query }] of views.entries()) {
    demo.setClock(calendar.instantOf(calendar.end - (60 - index) * DAY));
    const { id } = await createTicketView(manager, { name, query, columns: [] });
    await shareTicketView(manager, id, true);
  }
}
