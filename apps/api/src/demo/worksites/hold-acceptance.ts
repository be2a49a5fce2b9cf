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

/** What a hand draws of a name in a hurry: a loop for each letter, and a line below. */
function handOf(name: string): Strokes {
  const letters = Array.from({ length: Math.min(14, name.length) }, (_, index) => name.charCodeAt(index));
  const width = 760 / letters.length;
  const points = letters.flatMap((letter, index) => {
    const height = 50 + (letter % 7) * 16;
    return Array.from({ length: 10 }, (_, step): [number, number] => {
      const turn = (step / 10) * 2 * Math.PI;
      const along = 110 + (index + step / 10) * width + Math.sin(turn * 2) * width * 0.35;
      return [Math.round(along), Math.round(210 - Math.sin(turn) * height + Math.sin(index) * 14)];
    });
  });
  const below = [140, 400, 660, 850].map((x, index): [number, number] => [x, 330 - index * 14]);
  return [points, below];
}
