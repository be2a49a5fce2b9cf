import { acceptReserve, createReserve, liftReserve } from '../../modules/acceptance/public.ts';
import { DAY } from '../calendar.ts';
import type { Happening, Stage } from './stage.ts';
import { speaker, staffNamed } from './stage.ts';

/** What the client found to put right, what was, and what was agreed upon. */
export function noteReserves(stage: Stage): Happening[] {
  const { cast, site, story } = stage;
  const minuteOf = (daysAgo: number) => cast.calendar.end - daysAgo * DAY - 2;
  return (story.reserves ?? []).flatMap(({ daysAgo, title, place, lifted, acceptedDaysAgo }) => {
    const reserve = { id: '' };
    const happenings: Happening[] = [
      {
        minute: minuteOf(daysAgo),
        happen: async () => {
          reserve.id = await createReserve(staffNamed(stage, story.lead), site.id, { title, place });
        },
      },
    ];
    if (lifted) {
      const happen = () => liftReserve(staffNamed(stage, story.lead), reserve.id, { note: lifted.note });
      happenings.push({ minute: minuteOf(lifted.daysAgo), happen });
    }
    if (acceptedDaysAgo !== undefined) {
      const happen = async () => acceptReserve(await speaker(stage, 'client'), reserve.id);
      happenings.push({ minute: minuteOf(acceptedDaysAgo), happen });
    }
    return happenings;
  });
}
