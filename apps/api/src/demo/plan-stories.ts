import type { TicketPriority } from '@guichet/dto/tickets/ticket-state';
import { DAY } from './calendar.ts';
import { at } from './random.ts';
import { contents } from './stories/contents.ts';
import { questions } from './stories/courtesies.ts';
import { evolutions } from './stories/evolutions.ts';
import { hosting } from './stories/hosting.ts';
import { mailboxes } from './stories/mailboxes.ts';
import { searchAndLaw } from './stories/search-and-law.ts';
import { shops } from './stories/shops.ts';
import { siteBugs } from './stories/site-bugs.ts';
import { trades } from './stories/trades.ts';
import { wordpress } from './stories/wordpress.ts';
import { ask, type Story, type Turn } from './story.ts';
import { type Fate, pickAssignee, pickRequester, suits, type TicketPlan, wordsOf } from './ticket-plan.ts';
import type { Client, World } from './world.ts';

const stories: readonly Story[] = [
  ...siteBugs,
  ...hosting,
  ...mailboxes,
  ...contents,
  ...searchAndLaw,
  ...evolutions,
  ...wordpress,
  ...shops,
  ...trades,
];

/** Tickets of the last weeks: where each stands, the oldest first. */
const RECENT_DAYS = 31;
const RECENT = 78;

/** Gives so many requests to the companies that they can happen to, spread over the months, the last ones still under way. */
export function planStories(world: World, count: number): TicketPlan[] {
  const cast = castStories(world, count);
  const places = placesInTime(world, count);
  const plans = cast.map((one, index) => planStory(world, one, at(places, index)));
  return settleFates(world, plans);
}

interface Cast {
  story: Story;
  client: Client;
  round: number;
}

/**
 * Round after round, each story goes to the company that has had the fewest requests for its size, and never twice to one. The
 * order is that of the first round, so that the same story comes back as late as can be.
 */
function castStories({ random, clients }: World, count: number): Cast[] {
  const cast: Cast[] = [];
  const load = new Map<Client, number>(clients.map((client) => [client, 0]));
  const inOrder = random.shuffle(stories);
  const had = new Map<Story, Set<Client>>(inOrder.map((story) => [story, new Set()]));
  for (let round = 0; cast.length < count && round < clients.length; round += 1) {
    for (const [story, already] of had) {
      const able = clients.filter((client) => suits(story, client) && !already.has(client));
      const [client] = able.sort(
        (one, other) => (load.get(one) ?? 0) / one.weight - (load.get(other) ?? 0) / other.weight,
      );
      if (!client || cast.length === count) continue;
      cast.push({ story, client, round });
      already.add(client);
      load.set(client, (load.get(client) ?? 0) + 1);
    }
  }
  if (cast.length < count) throw new Error(`Only ${cast.length} requests for ${count}.`);
  return cast;
}

/** Opening times in working minutes, oldest first: evenly over the past, closer together in the last weeks. */
function placesInTime({ random, calendar }: World, count: number): number[] {
  const recentFrom = calendar.end - RECENT_DAYS * DAY;
  const past = Array.from(
    { length: count - RECENT },
    (_, index) => ((index + random.next()) / (count - RECENT)) * recentFrom,
  );
  const recent = Array.from(
    { length: RECENT },
    (_, index) => recentFrom + ((index + random.next()) / RECENT) * (RECENT_DAYS * DAY - 25),
  );
  return [...past, ...recent];
}

function planStory(world: World, { story, client, round }: Cast, openedAt: number): TicketPlan {
  const requester = pickRequester(world, client);
  const assignee = pickAssignee(world, story.theme);
  const [title, asked, turns = story.turns] = at(story.openings, round % story.openings.length);
  const isRelayed = !story.isOpenedByStaff && world.random.chance(0.12);
  const description = isRelayed ? `${world.random.pick(RELAYED)}\n\n${asked}` : asked;
  return {
    kind: 'story',
    client,
    requester,
    assignee,
    title,
    description,
    turns,
    openedAt,
    fate: 'closed',
    isOpenedByStaff: story.isOpenedByStaff ?? isRelayed,
    isDevelopment: story.isDevelopment ?? false,
    theme: story.theme,
    priority: priorityOf(world, story.priority ?? 'normal'),
    files: story.files ?? [],
    words: wordsOf(
      client,
      {
        requester,
        assignee,
      },
      world.calendar.dayOfMinute(openedAt),
    ),
  };
}

/** Above a request that came otherwise, and that staff put into a ticket. */
const RELAYED = [
  'Mail de {contact} reçu ce matin :',
  'Transmis par {contact} par mail :',
  'Message de {contact}, recopié ici pour le suivi :',
];

/** Clients see their own requests as a little more, or less, pressing than they are. */
function priorityOf({ random }: World, usual: TicketPriority): TicketPriority {
  const order: TicketPriority[] = ['low', 'normal', 'high', 'urgent'];
  if (usual === 'urgent' || !random.chance(0.15)) return usual;
  const moved = order.indexOf(usual) + (random.chance(0.5) ? 1 : -1);
  return order[Math.min(2, Math.max(0, moved))] ?? usual;
}

/** Where each of the recent ones stands today. A few old ones take their time. */
function settleFates({ random }: World, plans: TicketPlan[]): TicketPlan[] {
  const recent = plans.length - RECENT;
  const stuck = new Set([recent - 31, recent - 22, recent - 14, recent - 9, recent - 4]);
  const fates = recentFates(random.shuffle(MIDDLE));
  const dealt = plans.map((plan, index): TicketPlan => {
    const fate = index >= recent ? at(fates, index - recent) : stuck.has(index) ? 'in_progress' : 'closed';
    return { ...plan, fate };
  });
  for (const key of SHOWN) for (const fate of ['waiting', 'resolved'] as const) giveFate(dealt, key, fate);
  return dealt.map((plan) =>
    plan.fate === 'waiting' ? { ...plan, turns: withQuestion(plan, random.pick(questions[plan.theme])) } : plan,
  );
}

/** The companies of the two demonstration clients: each has something to answer and something to confirm. */
const SHOWN = ['marceline', 'encre'];

/** Trades fates between a ticket under way of a company that has none of the wanted fate and one of a company that is not shown. */
function giveFate(plans: readonly TicketPlan[], key: string, fate: Fate): void {
  const own = plans.filter(({ client }) => client.key === key);
  if (own.some((plan) => plan.fate === fate)) return;
  const mine = own.findLast((plan) => plan.fate === 'in_progress' || plan.fate === 'closure_requested');
  const other = plans.findLast((plan) => plan.fate === fate && !SHOWN.includes(plan.client.key));
  if (!mine || !other) return;
  [mine.fate, other.fate] = [fate, mine.fate];
}

/** What waits for the client waits for an answer: to a question of the story, or to one that its theme always allows. */
function withQuestion({ turns }: TicketPlan, question: string): readonly Turn[] {
  return turns.some(({ by }) => by === 'question') ? turns : [ask(question), ...turns];
}

const many = (count: number, fate: Fate): Fate[] => Array.from({ length: count }, () => fate);
const MIDDLE = [
  ...many(10, 'closed'),
  ...many(9, 'resolved'),
  ...many(5, 'closure_requested'),
  ...many(11, 'waiting'),
  ...many(20, 'in_progress'),
];

/** The oldest are closed, the newest not begun; in between everything happens. */
const recentFates = (middle: Fate[]): Fate[] => [
  ...many(6, 'closed'),
  ...middle,
  ...many(6, 'assigned'),
  ...many(11, 'open'),
];
