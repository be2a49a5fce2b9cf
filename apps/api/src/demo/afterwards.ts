import type { RecapInput } from '@guichet/dto/documents/document';
import { addMonths, firstOfMonth, lastOfMonth } from '../kernel/days.ts';
import type { Prisma } from '../kernel/db/generated/client.ts';
import type { Transaction } from '../kernel/db/scoped-db.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { closeMonth, sellHourPack, warnOfHours } from '../modules/contracts/public.ts';
import { composeRecap, makeDocument } from '../modules/documents/public.ts';
import { tell } from '../modules/tickets/public.ts';
import { askAboutHours } from './ask-about-hours.ts';
import { DAY } from './calendar.ts';
import { connectPrograms } from './connect-programs.ts';
import { keepViews } from './keep-views.ts';
import { contextOf, type Demo } from './open-demo.ts';
import { receiveMails } from './receive-mails.ts';
import type { PlayedTicket } from './stage.ts';
import { readOlderNews, tellOfAnswers } from './tell-answers.ts';
import { clientOf, staffOf, type World } from './world.ts';

/** What the product's own commands do once the rest is there: a month is closed, a pack settles an overrun, people are told. */
export async function runCommands(demo: Demo, world: World, tickets: readonly PlayedTicket[]): Promise<void> {
  const { calendar } = world;
  const manager = contextOf(demo, staffOf(world, 'manager'));
  demo.setClock(calendar.instantOf(calendar.minuteOf(addMonths(firstOfMonth(calendar.today), -2)) + 95));
  await closeMonth(manager, { month: addMonths(calendar.today, -3).slice(0, 7), includesEarlier: true });
  await tellOfTickets(demo, world, tickets);
  await tellOfAnswers(demo, world, tickets);
  await askAboutHours(demo, world);
  await connectPrograms(demo, world);
  await keepViews(demo, world);
  await receiveMails(demo, world, tickets);
  demo.setClock(calendar.instantOf(calendar.end - 12));
  await settleGauvin(demo, world);
  await warnEveryone(demo, world);
  await readOlderNews(demo, world);
}

/** Ninety minutes were used past the end of its last pack: the next one pays for them. */
async function settleGauvin(demo: Demo, world: World): Promise<void> {
  await sellHourPack(contextOf(demo, staffOf(world, 'manager')), {
    companyId: clientOf(world, 'gauvin').id,
    origin: 'sold',
    name: 'Pack 20 heures',
    minutes: 1200,
    unitMinutes: 15,
    overage: 'settled',
    rateCents: 7500,
    priceCents: 15e4,
    invoiceState: 'issued',
  });
}

/** Each pack that runs low was noticed on its day. */
async function warnEveryone({ kernel, setClock }: Demo, { clients, calendar }: World): Promise<void> {
  const db = kernel.database.systemDb('warnings of the demonstration');
  await transaction(db, async (tx) => {
    for (const [index, { id }] of clients.entries()) {
      setClock(calendar.instantOf(calendar.end - 20 - (clients.length - 1 - index) * 1.4 * DAY));
      await warnOfHours(tx, kernel, id);
    }
  });
}

const TOLD = 26;

/** The mails of the last requests: to the agency, to whoever was put in charge, to the client once it was resolved. */
async function tellOfTickets(demo: Demo, world: World, tickets: readonly PlayedTicket[]): Promise<void> {
  const last = tickets.slice(-TOLD);
  const resolved = tickets.filter(({ row }) => row.state === 'resolved');
  await transaction(demo.kernel.database.systemDb('mails of the demonstration'), async (tx) => {
    for (const { row } of last) await tellOfRequest(tx, { demo, world, row });
    for (const { row } of resolved) await tellOfResolution(tx, { demo, world, row });
  });
}

type Row = PlayedTicket['row'];

interface Telling {
  demo: Demo;
  world: World;
  row: Row;
}

async function tellOfRequest(tx: Transaction, { demo, world, row }: Telling): Promise<void> {
  const requester = world.clients.flatMap(({ contacts }) => contacts).find(({ id }) => id === row.requesterId);
  if (!requester) return;
  const context = contextOf(demo, staffOf(world, 'manager'));
  const { id: userId, firstName, lastName, email } = requester;
  const actor = { ...context.actor, userId, name: `${firstName} ${lastName}`, email };
  const news = { kind: 'created', description: row.description } as const;
  demo.setClock(new Date(row.openedAt ?? ''));
  await tell(tx, { ...context, actor }, 'team', { ticket: { ...toldOf(row), assigneeId: null }, news, key: row.id });
  demo.setClock(new Date(row.lastActivityAt ?? ''));
  await tell(tx, context, 'assignee', { ticket: toldOf(row), news: { kind: 'assigned' }, key: `${row.id}:2` });
}

async function tellOfResolution(tx: Transaction, { demo, world, row }: Telling): Promise<void> {
  const assignee = world.staff.find(({ id }) => id === row.assigneeId) ?? staffOf(world, 'manager');
  const context = contextOf(demo, assignee);
  demo.setClock(new Date(row.resolvedAt ?? ''));
  const news = { kind: 'state', state: 'resolved', autoCloseDays: context.settings['tickets.autoCloseDays'] } as const;
  await tell(tx, context, 'client', { ticket: toldOf(row), news, key: `${row.id}:${row.version}` });
}

const toldOf = ({ id, reference, title, companyId, requesterId = null, assigneeId = null }: Row) => ({
  id,
  reference,
  title,
  companyId,
  requesterId,
  assigneeId,
});

/** Recaps as they are sent to clients: of last month, and of a quarter. */
export async function makeRecaps(demo: Demo, world: World): Promise<void> {
  const { calendar } = world;
  const month = addMonths(firstOfMonth(calendar.today), -1);
  demo.setClock(
    calendar.instantOf(Math.min(calendar.end - 1, calendar.minuteOf(firstOfMonth(calendar.today)) + DAY / 4)),
  );
  const sent = { to: lastOfMonth(month), introduction: null };
  await makeRecap(demo, world, { key: 'marceline', input: { ...WHOLE, ...sent, from: month } });
  await makeRecap(demo, world, { key: 'encre', input: { ...WHOLE, ...sent, from: month, detail: 'ticket' } });
  await makeRecap(demo, world, {
    key: 'kervella',
    input: { ...WHOLE, ...sent, from: addMonths(month, -2), introduction: QUARTER },
  });
}

const QUARTER = 'Voici le détail du trimestre écoulé. Nous restons à votre disposition pour en parler.';

const WHOLE = {
  contractIds: [],
  themeIds: [],
  kinds: [],
  recipientIds: [],
  detail: 'intervention',
  hasAmounts: false,
  isVisibleToClient: true,
} as const satisfies Partial<RecapInput>;

async function makeRecap(demo: Demo, world: World, { key, input }: { key: string; input: RecapInput }): Promise<void> {
  const { kernel } = demo;
  const manager = staffOf(world, 'manager');
  const companyId = clientOf(world, key).id;
  const recap = await composeRecap(contextOf(demo, manager), companyId, input);
  const [from, to] = [input.from, input.to].map((day) => day.split('-').reverse().join('/'));
  const createdAt = kernel.clock.now();
  const asked = { recap, recipientIds: input.recipientIds } as unknown as Prisma.InputJsonValue;
  const { id } = await kernel.database.systemDb('a recap of the demonstration').document.create({
    data: {
      id: world.random.id(createdAt),
      companyId,
      kind: 'recap',
      title: `Récapitulatif du ${from} au ${to}`,
      input: asked,
      isVisibleToClient: true,
      createdById: manager.id,
      createdAt,
    },
  });
  await makeDocument(kernel, id);
}
