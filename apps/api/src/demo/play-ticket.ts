import { addDays } from '../kernel/days.ts';
import { DAY } from './calendar.ts';
import { closeByItself, endOf } from './end-ticket.ts';
import { actsOf, turnsToPlay } from './play-turns.ts';
import { type Act, type PlayedTicket, type Stage, stepTo } from './stage.ts';
import { acknowledgements, reproductions } from './stories/courtesies.ts';
import { openTicket } from './ticket-log.ts';
import type { TicketPlan } from './ticket-plan.ts';
import { staffOf, type World } from './world.ts';

/** Plays a ticket from its opening to where it stands today. */
export function playTicket(world: World, plan: TicketPlan): PlayedTicket {
  const { calendar } = world;
  const openedAt = calendar.instantOf(plan.openedAt);
  const log = openTicket(world, plan, openedAt);
  const stage: Stage = { world, plan, log, works: [] };
  openIt(stage, openedAt);
  const acts = [...startOf(stage), ...turnsToPlay(stage).flatMap((turn) => actsOf(stage, turn)), ...endOf(stage)];
  const pace = paceOf(
    stage,
    acts.reduce((sum, { after }) => sum + after, 0),
  );
  let minute = plan.openedAt;
  for (const { after, happen } of acts) {
    minute += after * pace;
    happen(calendar.instantOf(minute));
  }
  closeByItself(stage);
  return { row: log.row, files: log.files, works: stage.works };
}

function openIt({ world, plan, log }: Stage, openedAt: Date): void {
  const by = plan.isOpenedByStaff ? openedBy(world, plan) : plan.requester.id;
  const { row } = log;
  const { id, companyId, requesterId, title, description, priority, themeId, stepId, assigneeId } = row;
  const after = {
    id,
    companyId,
    requesterId,
    title,
    description,
    priority,
    themeId,
    stepId,
    assigneeId,
    openedAt,
    state: 'open',
  };
  const about = { entity: 'ticket', entityId: id, ticketId: id, companyId, action: 'created' };
  world.rows.changes.push({ ...about, after, audience: { companyId, requesterId }, actorId: by, at: openedAt });
  for (const name of plan.files) log.attach(name, { by, at: openedAt });
}

const openedBy = (world: World, { kind, assignee }: TicketPlan): string =>
  kind === 'maintenance' ? assignee.id : staffOf(world, 'administrator').id;

/** Developments and some other requests have a day by which they are due; a few of these days are past. */
function dateIt({ world, plan, log }: Stage, by: string): Act[] {
  const { random, calendar } = world;
  const isDated = plan.isDevelopment ? random.chance(0.75) : plan.kind === 'story' && random.chance(0.22);
  if (!isDated) return [];
  const days = plan.isDevelopment ? random.between(21, 45) : random.between(5, 16);
  const deadlineOn = new Date(`${addDays(calendar.dayOfMinute(plan.openedAt), days)}T00:00:00Z`);
  return [{ after: random.between(1, 6), happen: (at) => log.change('updated', { at, by, data: { deadlineOn } }) }];
}

/** Someone takes it, and says so. */
function startOf(stage: Stage): Act[] {
  const { world, plan, log } = stage;
  const { random } = world;
  if (plan.fate === 'open') return [];
  const by = random.chance(0.5)
    ? plan.assignee.id
    : staffOf(world, random.chance(0.5) ? 'manager' : 'administrator').id;
  const assign: Act = {
    after: random.between(8, 110),
    happen: (at) => log.change('assigned', { at, by, data: { assigneeId: plan.assignee.id } }),
  };
  const taken = [assign, ...dateIt(stage, by)];
  if (plan.fate === 'assigned') return taken;
  const first = plan.turns[0]?.by;
  const isSaid =
    plan.kind === 'story' &&
    !plan.isOpenedByStaff &&
    first !== 'staff' &&
    first !== 'question' &&
    first !== 'client' &&
    random.chance(0.5);
  const text = random.pick(plan.theme === 'Anomalie' ? [...acknowledgements, ...reproductions] : acknowledgements);
  return [
    ...taken,
    ...(plan.isDevelopment ? [stepTo(stage, 'Qualification')] : []),
    ...(isSaid
      ? [{ after: random.between(10, 90), happen: (at: Date) => log.say({ text, by: plan.assignee.id, at }) }]
      : []),
  ];
}

/** Pressing matters go faster, developments slower; and all that happened is over by now, what is resolved since a few days at most. */
function paceOf({ world, plan }: Stage, total: number): number {
  const { random, calendar } = world;
  const room = calendar.end - plan.openedAt;
  const usual = PACES[plan.priority] * (plan.isDevelopment ? 1.8 : 1);
  if (plan.fate === 'resolved') return Math.max(0, room - random.between(20, 3 * DAY)) / Math.max(1, total);
  const most = (room - random.between(5, 60)) / Math.max(1, total);
  return Math.max(0.001, Math.min(usual, most));
}

const PACES = { urgent: 0.25, high: 0.6, normal: 1, low: 1.5 } as const;
