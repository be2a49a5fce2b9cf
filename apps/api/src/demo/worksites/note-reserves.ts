import { addDays } from '../../kernel/days.ts';
import {
  acceptReserve,
  addReservePhoto,
  createReserve,
  liftReserve,
  updateReserve,
} from '../../modules/acceptance/public.ts';
import { DAY } from '../calendar.ts';
import { drawShots, type Picture } from './pictures/draw-shots.ts';
import type { Noted } from './site-story.ts';
import type { Happening, Stage } from './stage.ts';
import { speaker, staffNamed } from './stage.ts';

/** What was found to put right, what was, and what was agreed upon, each with its photos. */
export async function noteReserves(stage: Stage): Promise<Happening[]> {
  const happenings: Happening[] = [];
  for (const noted of stage.story.reserves ?? []) {
    const [found, proof] = [await drawShots(stage, noted.shots), await drawShots(stage, noted.lifted?.shots)];
    happenings.push(...happeningsOf(stage, noted, { found, proof }));
  }
  return happenings;
}

interface Drawn {
  found: readonly Picture[];
  proof: readonly Picture[];
}

function happeningsOf(stage: Stage, noted: Noted, drawn: Drawn): Happening[] {
  const { cast, site, story } = stage;
  const { daysAgo, title, place, mark, dueIn, lifted, acceptedDaysAgo } = noted;
  const lead = staffNamed(stage, story.lead);
  const reserve = { id: '' };
  const happening = (ago: number, happen: Happening['happen']) => ({
    minute: cast.calendar.end - ago * DAY - 2,
    happen,
  });
  const show = async (role: keyof Drawn) => {
    const photoIds: string[] = [];
    for (const { caption, ...file } of drawn[role]) {
      photoIds.push((await addReservePhoto(lead, reserve.id, { file, fields: { role, caption } })).id);
    }
    return photoIds;
  };
  const happenings = [
    happening(daysAgo, async () => {
      const dueOn = dueIn === undefined ? null : addDays(cast.calendar.today, dueIn);
      reserve.id = await createReserve(lead, site.id, { title, place, dueOn });
      const [photoId] = await show('found');
      if (mark && photoId) await updateReserve(lead, reserve.id, { pin: { photoId, ...mark }, version: undefined });
    }),
  ];
  if (lifted) {
    happenings.push(
      happening(lifted.daysAgo, async () => {
        await show('proof');
        await liftReserve(lead, reserve.id, { note: lifted.note });
      }),
    );
  }
  if (acceptedDaysAgo !== undefined) {
    happenings.push(happening(acceptedDaysAgo, async () => acceptReserve(await speaker(stage, 'client'), reserve.id)));
  }
  return happenings;
}
