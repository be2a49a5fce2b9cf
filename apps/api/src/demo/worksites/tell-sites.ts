import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { addDays } from '../../kernel/days.ts';
import {
  addPhoto,
  cancelPublication,
  createPublication,
  publishPublication,
  visitSheet,
  writePublicationComment,
} from '../../modules/progress/public.ts';
import { createProject } from '../../modules/projects/public.ts';
import { DAY } from '../calendar.ts';
import { contextOf, type Demo } from '../open-demo.ts';
import { clientOf, founder } from '../world.ts';
import { holdAcceptance } from './hold-acceptance.ts';
import { noteReserves } from './note-reserves.ts';
import { drawShots, type Picture } from './pictures/draw-shots.ts';
import { richWords } from './rich-words.ts';
import type { Remark, SiteStory, Telling } from './site-story.ts';
import { type Cast, type Happening, memberNamed, type Stage, speaker, staffNamed } from './stage.ts';

/**
 * Opens worksites and tells all that happened on them, in the order of time, by the product's own commands: numbers, live changes and the
 * sizes of photos follow as they do from a page.
 */
export async function tellSites(demo: Demo, cast: Cast, stories: readonly SiteStory[]): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-demo-'));
  try {
    // What photos leave to do is done by the product once it runs.
    await demo.kernel.jobs.prepare();
    const happenings: Happening[] = [];
    for (const story of stories)
      happenings.push(...(await happeningsOf({ demo, cast, story, folder, site: { id: '' }, happenings: [] })));
    happenings.sort((one, other) => one.minute - other.minute);
    for (const { minute, happen } of happenings) {
      demo.setClock(cast.calendar.instantOf(minute));
      await happen();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function happeningsOf(stage: Stage): Promise<Happening[]> {
  const { story, cast, site, happenings } = stage;
  const pictures = await Promise.all(story.tellings.map(({ photos }) => drawShots(stage, photos)));
  const first = Math.max(0, ...story.tellings.map(({ daysAgo }) => daysAgo));
  happenings.push({
    minute: Math.max(0, cast.calendar.end - (first + 4) * DAY),
    happen: async () => {
      site.id = await openSite(stage);
    },
  });
  for (const [index, telling] of story.tellings.entries()) tell(stage, telling, pictures[index] ?? []);
  return [...happenings, ...(await noteReserves(stage)), ...holdAcceptance(stage)];
}

function openSite({ demo, cast, story }: Stage): Promise<string> {
  const { title, place, startsIn, endsIn } = story;
  return createProject(contextOf(demo, founder(cast)), {
    kind: 'worksite',
    companyId: clientOf(cast, story.company).id,
    title,
    leadId: memberNamed(cast, story.lead).id,
    startsOn: addDays(cast.calendar.today, startsIn),
    plannedEndOn: addDays(cast.calendar.today, endsIn),
    ...(place && { worksite: place }),
  });
}

function tell(stage: Stage, telling: Telling, pictures: readonly Picture[]): void {
  const { cast, site, happenings } = stage;
  const { end } = cast.calendar;
  const minute = end - telling.daysAgo * DAY - cast.random.between(4, 30);
  const author = staffNamed(stage, telling.by);
  const publication = { id: '' };
  happenings.push({
    minute,
    happen: async () => {
      const written = {
        body: richWords(telling.text),
        state: 'draft',
        marksFinished: telling.finishes ?? false,
        tell: false,
      } as const;
      publication.id = await createPublication(author, site.id, written);
      for (const { caption, ...file } of pictures) {
        await addPhoto(author, publication.id, { file, fields: { caption } });
      }
      if (!telling.isDraft) await publishPublication(author, publication.id, { tell: false });
    },
  });
  sayAll(stage, publication, telling.remarks, { after: minute, parent: null });
  const { cancelled } = telling;
  if (cancelled) {
    happenings.push({
      minute: Math.min(end - 2, minute + cancelled.daysLater * DAY),
      happen: () =>
        cancelPublication(staffNamed(stage, cancelled.by), publication.id, {
          reason: cancelled.reason,
          tell: false,
        }),
    });
  }
}

interface Said {
  after: number;
  parent: { id: string } | null;
}

/** One after the other, as they are written. */
function sayAll(stage: Stage, publication: { id: string }, remarks: readonly Remark[] | undefined, said: Said): void {
  let { after } = said;
  for (const one of remarks ?? []) after = say(stage, publication, one, { ...said, after });
}

/** @returns when it is said. */
function say(
  stage: Stage,
  publication: { id: string },
  { by, text, answers }: Remark,
  { after, parent }: Said,
): number {
  const { cast, site, happenings } = stage;
  const { end } = cast.calendar;
  const minute = Math.min(end - 1, after + cast.random.between(6, 90));
  const comment = { id: '' };
  happenings.push({
    minute,
    happen: async () => {
      const person = await speaker(stage, by);
      const said = { body: text, ...(parent && { parentId: parent.id }) };
      comment.id = (await writePublicationComment(person, publication.id, said)).id;
      // Who writes on a sheet has seen it until then.
      await visitSheet(person, site.id);
    },
  });
  sayAll(stage, publication, answers, { after: minute, parent: comment });
  return minute;
}
