import { DAY } from './calendar.ts';
import { fillWords } from './fill-words.ts';
import { type Act, moveTo, type Stage } from './stage.ts';
import { ratings, reminders, staffNotes, thanks } from './stories/courtesies.ts';

/** How it ends, when it has. */
export function endOf(stage: Stage): Act[] {
  const { random } = stage.world;
  const { kind, fate } = stage.plan;
  if (fate === 'in_progress' || fate === 'waiting') return delayOf(stage);
  if (fate === 'open' || fate === 'assigned') return [];
  if (fate === 'resolved') return [resolve(stage)];
  if (fate === 'closure_requested') return [askClosure(stage)];
  if (kind === 'maintenance') return random.chance(0.3) ? [resolve(stage)] : [close(stage)];
  const chance = random.next();
  if (chance < 0.42) return [resolve(stage), confirm(stage)];
  if (chance < 0.66) return [askClosure(stage), accept(stage)];
  if (chance < 0.82) return [resolve(stage)];
  return [thank(stage), close(stage)];
}

/** What is said while a ticket takes its time. */
function delayOf({ world, plan, log }: Stage): Act[] {
  const { random, calendar } = world;
  const isLong = calendar.end - plan.openedAt > 6 * DAY;
  const note = random.pick(staffNotes);
  const reminder = random.pick(reminders);
  return [
    ...(random.chance(0.35)
      ? [{ after: 120, happen: (at: Date) => log.say({ text: note, by: plan.assignee.id, at, isInternal: true }) }]
      : []),
    ...(isLong && plan.fate === 'in_progress' && random.chance(0.5)
      ? [{ after: 700, happen: (at: Date) => log.say({ text: reminder, by: plan.requester.id, at }) }]
      : []),
  ];
}

const resolve = (stage: Stage): Act => ({
  after: stage.world.random.between(1, 15),
  happen: (at) => moveTo(stage, 'resolved', { at, by: stage.plan.assignee.id }),
});

const close = (stage: Stage): Act => ({
  after: stage.world.random.between(5, 200),
  happen: (at) => moveTo(stage, 'closed', { at, by: stage.plan.assignee.id }),
});

function thank({ world, plan, log }: Stage): Act {
  const text = world.random.pick(thanks);
  return { after: world.random.between(60, 500), happen: (at) => log.say({ text, by: plan.requester.id, at }) };
}

function confirm(stage: Stage): Act {
  const rating = stage.world.random.chance(0.6) ? stage.world.random.pick(ratings) : undefined;
  return {
    after: stage.world.random.between(40, 900),
    happen: (at) => {
      moveTo(stage, 'closed', { at, by: stage.plan.requester.id, action: 'confirmed' });
      if (rating) Object.assign(stage.log.row, { rating: rating[0], ratingComment: rating[1] });
    },
  };
}

function askClosure({ world, plan, log }: Stage): Act {
  const closureRequestedById = plan.requester.id;
  const closureComment = fillWords(world.random.pick(thanks), plan.words);
  return {
    after: world.random.between(60, 700),
    happen: (at) =>
      log.change('closure_requested', {
        at,
        by: closureRequestedById,
        data: { closureRequestedAt: at, closureRequestedById, closureComment },
      }),
  };
}

const accept = (stage: Stage): Act => ({
  after: stage.world.random.between(10, 300),
  happen: (at) => moveTo(stage, 'closed', { at, by: stage.plan.assignee.id, action: 'closure_accepted' }),
});

/** Seven days after it was resolved, when nobody said anything; today's tickets have not waited as long. */
export function closeByItself(stage: Stage): void {
  const { row } = stage.log;
  if (stage.plan.fate !== 'closed' || row.state !== 'resolved' || !row.resolvedAt) return;
  const at = new Date(new Date(row.resolvedAt).getTime() + 7 * 86_400_000 + 41 * 60_000);
  const { calendar } = stage.world;
  const isOver = at.getTime() < calendar.instantOf(calendar.end).getTime();
  if (isOver) moveTo(stage, 'closed', { at, by: null, action: 'closed_automatically' });
}
