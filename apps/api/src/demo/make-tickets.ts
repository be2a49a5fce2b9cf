import { dayOf } from '../kernel/clock.ts';
import { DAY } from './calendar.ts';
import { nextReference } from './make-contracts.ts';
import { planMaintenance, planNewsletters } from './plan-recurring.ts';
import { planStories } from './plan-stories.ts';
import { playTicket } from './play-ticket.ts';
import { at } from './random.ts';
import type { DoneWork, PlayedTicket } from './stage.ts';
import { morningRounds, phoneAdvice } from './stories/recurring.ts';
import type { TicketPlan } from './ticket-plan.ts';
import { clientOf, type World } from './world.ts';

const TICKETS = 400;
const INTERVENTIONS = 900;
/** Working days of a year: a statement that is long. */
const ROUNDS = 250;

/** Plays every ticket, oldest first, and numbers them in that order. */
export function makeTickets(world: World): PlayedTicket[] {
  const recurring = [...planMaintenance(world), ...planNewsletters(world)];
  const plans: TicketPlan[] = [...recurring, ...planStories(world, TICKETS - recurring.length)];
  const inOrder = plans.sort((one, other) => one.openedAt - other.openedAt);
  const numbers = new Map<string, number>();
  const played = inOrder.map((plan) => {
    const ticket = playTicket(world, plan);
    ticket.row.reference = nextReference('T', world.calendar.instantOf(plan.openedAt), numbers);
    return ticket;
  });
  world.rows.tickets.push(...played.map(({ row }) => row));
  for (const [year, value] of numbers) world.rows.counters.push({ name: `T-${year}`, value });
  return played;
}

/** The work of the tickets, and advice by phone up to the number of interventions; with too many, the shortest are left out. */
export function collectWorks(world: World, played: readonly PlayedTicket[]): DoneWork[] {
  const works = played.flatMap((ticket) => ticket.works);
  const missing = INTERVENTIONS - works.length;
  if (missing < 0) return [...works].sort((one, other) => other.minutes - one.minutes).slice(0, INTERVENTIONS);
  return [...works, ...Array.from({ length: missing }, () => phoneCall(world))];
}

function phoneCall({ random, calendar, clients, staff }: World): DoneWork {
  const minute = random.between(6 * DAY, calendar.end - 30);
  const at = calendar.instantOf(minute);
  return {
    client: random.pickWeighted(clients).key,
    ticket: null,
    userId: random.pickWeighted(staff).id,
    kind: 'advice',
    summary: random.pick(phoneAdvice),
    minutes: random.between(2, 6) * 5,
    at,
    day: dayOf(at, 'Europe/Paris'),
    isMaintenance: false,
  };
}

/** One company pays for five minutes every morning, on no ticket. */
export function makeRounds(world: World): DoneWork[] {
  const { random, calendar, staff } = world;
  const { key } = clientOf(world, 'aubrac');
  return Array.from({ length: ROUNDS }, (_, index) => {
    const minute = (calendar.days.length - 1 - ROUNDS + index) * DAY + random.between(5, 25);
    return {
      client: key,
      ticket: null,
      userId: at(staff, index % 5 === 0 ? 2 : 4).id,
      kind: 'maintenance',
      summary: random.pick(morningRounds),
      minutes: 5,
      at: calendar.instantOf(minute),
      day: calendar.dayOfMinute(minute),
      isMaintenance: false,
    };
  });
}
