import type { Strokes } from '@guichet/dto/acceptance/acceptance-report';
import type { Context } from '../../kernel/context.ts';
import { createReport, signReport, startSigning } from '../../modules/acceptance/public.ts';
import { DAY } from '../calendar.ts';
import type { Happening, Stage } from './stage.ts';
import { speaker, staffNamed } from './stage.ts';

/** The acceptance of a worksite: its report drawn up and signed by who led it, and by the client if they have. */
export function holdAcceptance(stage: Stage): Happening[] {
  const { cast, site, story } = stage;
  const { acceptance } = story;
  if (!acceptance) return [];
  const { calendar } = cast;
  const lead = staffNamed(stage, story.lead);
  const minuteOf = (daysAgo: number) => calendar.end - daysAgo * DAY - 1;
  const report = { id: '' };
  const sign = ({ actor, ...context }: Context, side: 'business' | 'client') => {
    // A report has two versions before it is signed: as it was begun, and as it was fixed.
    const signed = { side, signerName: actor.name, strokes: handOf(actor.name), version: 2 };
    return signReport({ ...context, actor }, report.id, signed);
  };
  const { daysAgo, outcome, place, remarks, signedDaysAgo } = acceptance;
  const held: Happening = {
    minute: minuteOf(daysAgo),
    happen: async () => {
      const heldOn = calendar.dayOfMinute(minuteOf(daysAgo));
      report.id = await createReport(lead, site.id, { heldOn, outcome, place, remarks });
      await startSigning(lead, report.id);
      await sign(lead, 'business');
    },
  };
  if (signedDaysAgo === undefined) return [held];
  const happen = async () => sign(await speaker(stage, 'client'), 'client');
  return [held, { minute: minuteOf(signedDaysAgo), happen }];
}

/** What a hand draws of a name in a hurry: a loop for each letter, the first ones taller, and a line below. */
function handOf(name: string): Strokes {
  const letters = Math.min(13, name.length);
  const step = 700 / letters;
  const loops = Array.from({ length: letters * STEPS + 1 }, (_, index): [number, number] => {
    const [letter, turn] = [Math.floor(index / STEPS), (index / STEPS) * 2 * Math.PI];
    const tall = (letter === 0 ? 130 : 34) + ((name.charCodeAt(letter) || 0) % 5) * 12;
    const along = 150 + (index / STEPS) * step - Math.sin(turn) * step * 0.55;
    return [Math.round(along), Math.round(230 - (index / STEPS) * 5 - (1 - Math.cos(turn)) * 0.5 * tall)];
  });
  const below = Array.from({ length: 12 }, (_, index): [number, number] => [
    190 + index * 58,
    Math.round(290 - index * 4 + Math.sin(index / 2) * 8),
  ]);
  return [loops, below];
}

/** Points of one letter. */
const STEPS = 24;
