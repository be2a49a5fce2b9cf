import { addMonths, firstOfMonth } from '../kernel/days.ts';
import { DAY, MONTHS } from './calendar.ts';
import { type PlannedContract, plannedContracts } from './hour-plans.ts';
import { at } from './random.ts';
import {
  maintenanceAnswers,
  maintenanceRequests,
  newsletterRequests,
  newsletterWords,
  shopReports,
  wordpressReports,
} from './stories/recurring.ts';
import { client as clientSays, fix, maintain, staff as staffSays } from './story.ts';
import { pickRequester, type TicketPlan, wordsOf } from './ticket-plan.ts';
import { type Client, clientOf, type World } from './world.ts';

/** The monthly maintenance of every hosting contract, as long as it runs. */
export function planMaintenance(world: World): TicketPlan[] {
  const hosting = plannedContracts.filter(({ kind }) => kind === 'hosting');
  return hosting.flatMap((contract, index) =>
    monthsOf(world, contract).flatMap((month) => {
      const openedAt = world.calendar.minuteOf(month) + DAY * (1 + (index % 4)) + world.random.between(10, 300);
      const isOver = openedAt + 2 * DAY < world.calendar.end;
      return isOver && !isQuiet(world, openedAt) ? [planPassage(world, { contract, index, openedAt })] : [];
    }),
  );
}

/** Nothing is planned before the first day that the demonstration tells of. */
const isQuiet = ({ calendar }: World, openedAt: number): boolean => openedAt <= 5 * DAY || openedAt > calendar.end;

/** The first days of the months that a contract covers, within those that the demonstration tells of. */
function monthsOf({ calendar }: World, contract: PlannedContract): string[] {
  const { startsMonthsAgo, months, cancelledMonthsAgo = -1, isRenewed } = contract;
  const last = Math.max(cancelledMonthsAgo, isRenewed ? 0 : startsMonthsAgo - months + 1, 0);
  const first = Math.min(startsMonthsAgo, MONTHS);
  const count = Math.max(0, first - last + 1);
  return Array.from({ length: count }, (_, index) => addMonths(firstOfMonth(calendar.today), index - first));
}

interface Passage {
  contract: PlannedContract;
  index: number;
  openedAt: number;
}

function planPassage(world: World, { contract, index, openedAt }: Passage): TicketPlan {
  const { random, calendar } = world;
  const client = clientOf(world, contract.company);
  const reports = client.traits.includes('prestashop') ? shopReports : wordpressReports;
  const [shortest, longest]: [number, number] = contract.monthlyMinutes >= 90 ? [40, 75] : [25, 45];
  const turns = [maintain(shortest, longest, random.pick(reports)), staffSays(random.pick(maintenanceAnswers))];
  const title = at(
    ['Maintenance mensuelle : {mois} {annee}', 'Mises à jour {deMois} {annee}', 'Entretien du site – {mois} {annee}'],
    index % 3,
  );
  const plan = { title, description: random.pick(maintenanceRequests), turns };
  const people = { requester: client.contacts[0], assignee: at(world.staff, index % 2 === 0 ? 4 : 2) };
  return {
    kind: 'maintenance',
    client,
    openedAt,
    ...people,
    ...plan,
    isOpenedByStaff: true,
    isDevelopment: false,
    files: [],
    fate: 'closed',
    theme: 'Hébergement',
    priority: 'low',
    words: wordsOf(client, people, calendar.dayOfMinute(openedAt)),
  };
}

/** A newsletter every other month for each company that sends one. */
export function planNewsletters(world: World): TicketPlan[] {
  const senders = world.clients.filter(({ traits }) => traits.includes('newsletter'));
  return senders.flatMap((client, index) => {
    const months = Array.from({ length: MONTHS / 2 }, (_, place) =>
      addMonths(firstOfMonth(world.calendar.today), 1 - 2 * (place + 1) - (index % 2)),
    );
    return months.flatMap((month, place) => planLetter(world, client, { month, place: index + place }));
  });
}

function planLetter(world: World, client: Client, { month, place }: { month: string; place: number }): TicketPlan[] {
  const { calendar, random } = world;
  const openedAt = calendar.minuteOf(month) + DAY * random.between(6, 11) + random.between(0, 400);
  if (openedAt + 4 * DAY > calendar.end || openedAt < 5 * DAY) return [];
  const [title, description] = at(newsletterRequests, place % newsletterRequests.length);
  const [work, proof, approval, end] = at(newsletterWords, place % newsletterWords.length);
  const people = { requester: pickRequester(world, client), assignee: at(world.staff, 5) };
  const turns = [
    fix(60, 100, work),
    staffSays(proof),
    clientSays(approval),
    fix(10, 25, 'Newsletter : dernières corrections et envoi'),
    staffSays(end),
  ];
  return [
    {
      kind: 'newsletter',
      client,
      openedAt,
      title,
      description,
      turns,
      ...people,
      isOpenedByStaff: false,
      isDevelopment: false,
      files: [],
      fate: 'closed',
      theme: 'Contenus',
      priority: 'normal',
      words: wordsOf(client, people, calendar.dayOfMinute(openedAt)),
    },
  ];
}
