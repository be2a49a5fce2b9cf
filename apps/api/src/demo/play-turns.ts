import { fillWords } from './fill-words.ts';
import { type Act, moveTo, type Stage, stepTo } from './stage.ts';
import { lastSessions, laterSessions, smallWorks } from './stories/small-works.ts';
import { advise, type Turn, type Work } from './story.ts';
import type { TicketPlan } from './ticket-plan.ts';
import { staffOf, type World } from './world.ts';

/** The part of the story that has happened so far. */
export function turnsToPlay({ world, plan }: Stage): readonly Turn[] {
  const { fate } = plan;
  const turns = plan.kind === 'story' ? withSmallWorks(world, plan) : plan.turns;
  if (fate === 'open' || fate === 'assigned') return [];
  if (fate === 'waiting') return turns.slice(0, turns.findIndex(({ by }) => by === 'question') + 1);
  if (fate !== 'in_progress') return turns;
  return turns.slice(0, world.random.between(1, Math.max(1, turns.length - 2)));
}

/** What is done around the work itself: finding out before, checking after. */
function withSmallWorks({ random }: World, { turns, theme }: TicketPlan): readonly Turn[] {
  const { before, after } = smallWorks[theme];
  const first = turns.findIndex(({ by }) => by === 'work');
  return [
    ...turns.slice(0, first),
    ...(random.chance(0.42) ? [advise(10, 25, random.pick(before))] : []),
    ...turns.slice(first, -1),
    ...(random.chance(0.34) ? [advise(10, 20, random.pick(after))] : []),
    ...turns.slice(-1),
  ];
}

/** What a turn of the story makes happen. */
export function actsOf(stage: Stage, turn: Turn): Act[] {
  if (turn.by === 'work') return workActs(stage, turn);
  const { world, plan, log } = stage;
  const { random } = world;
  const { text, file } = turn;
  if (turn.by === 'client') {
    const answer = (at: Date) => {
      log.say({ text, by: plan.requester.id, at, file });
      if (log.row.state === 'waiting') moveTo(stage, 'open', { at, by: plan.requester.id, action: 'reopened' });
    };
    return [{ after: random.between(60, 520), happen: answer }];
  }
  const by = turn.by === 'note' && random.chance(0.3) ? staffOf(world, 'technician').id : plan.assignee.id;
  const speak = (at: Date) => {
    if (turn.by !== 'note') moveTo(stage, 'in_progress', { at, by });
    log.say({ text, by, at, isInternal: turn.by === 'note', file });
    if (turn.by === 'question') moveTo(stage, 'waiting', { at: new Date(at.getTime() + 40_000), by });
  };
  const isTested = turn.by === 'staff' && plan.isDevelopment;
  return [
    { after: random.between(15, 200), happen: speak },
    ...(isTested ? [stepTo(stage, 'Recette', 'Développement')] : []),
  ];
}

/** Long work takes several sessions. */
function workActs(stage: Stage, work: Work): Act[] {
  const [from, to] = work.minutes;
  const count = Math.min(3, 1 + Math.floor(to / 75));
  return Array.from({ length: count }, (_, index) => ({
    ...work,
    minutes: [from / count, to / count] as const,
    summary: `${work.summary}${index === 0 ? '' : stage.world.random.pick(index === count - 1 ? lastSessions : laterSessions)}`,
  })).flatMap((session) => sessionActs(stage, session));
}

function sessionActs(stage: Stage, { kind, minutes: [from, to], summary }: Work): Act[] {
  const { world, plan, log } = stage;
  const minutes = Math.max(5, Math.round(world.random.between(Math.round(from), Math.round(to)) / 5) * 5);
  const userId =
    plan.kind === 'story' && world.random.chance(0.08) ? world.random.pickWeighted(world.staff).id : plan.assignee.id;
  const done = (at: Date) => {
    stage.works.push({
      client: plan.client.key,
      ticket: {
        id: log.row.id,
        requesterId: plan.requester.id,
      },
      userId,
      kind,
      minutes,
      at,
      summary: fillWords(summary, plan.words),
      day: dayOfInstant(at),
      isMaintenance: plan.kind === 'maintenance',
    });
    Object.assign(log.row, { lastActivityAt: at, updatedAt: at });
  };
  const begin: Act = {
    after: world.random.between(40, 420),
    happen: (at) => moveTo(stage, 'in_progress', { at, by: userId }),
  };
  const work: Act = { after: minutes, happen: done };
  return plan.isDevelopment ? [begin, stepTo(stage, 'Développement'), work] : [begin, work];
}

/** Working hours never cross midnight, here or in UTC. */
const dayOfInstant = (at: Date): string => at.toISOString().slice(0, 10);
