import type { Transaction } from '../kernel/db/scoped-db.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { tell } from '../modules/tickets/public.ts';
import { DAY } from './calendar.ts';
import { markOlderRead } from './demo-changes.sql.ts';
import { contextOf, type Demo } from './open-demo.ts';
import type { PlayedTicket } from './stage.ts';
import { staffOf, type World } from './world.ts';

const TOLD = 24;

/** The last messages were told to the other side. */
export async function tellOfAnswers(demo: Demo, world: World, tickets: readonly PlayedTicket[]): Promise<void> {
  const byId = new Map(tickets.map(({ row }) => [row.id, row]));
  const last = world.rows.comments
    .filter(({ isInternal }) => !isInternal)
    .sort((one, other) => timeOf(one.createdAt) - timeOf(other.createdAt))
    .slice(-TOLD);
  await transaction(demo.kernel.database.systemDb('answers of the demonstration'), async (tx) => {
    for (const comment of last) {
      const ticket = byId.get(comment.ticketId);
      if (ticket) await tellOfAnswer(tx, { demo, world, comment, ticket });
    }
  });
}

interface Answer {
  demo: Demo;
  world: World;
  comment: World['rows']['comments'][number];
  ticket: PlayedTicket['row'];
}

async function tellOfAnswer(tx: Transaction, { demo, world, comment, ticket }: Answer): Promise<void> {
  const { id = '', authorId, body, createdAt } = comment;
  const contacts = world.clients.flatMap((client) => client.contacts);
  const author = [...world.staff, ...contacts].find((one) => one.id === authorId);
  if (!author) return;
  const context = contextOf(demo, staffOf(world, 'manager'));
  const { firstName, lastName, email } = author;
  const actor = { ...context.actor, userId: author.id, name: `${firstName} ${lastName}`, email };
  demo.setClock(new Date(timeOf(createdAt)));
  const { reference, title, companyId, requesterId = null, assigneeId = null } = ticket;
  await tell(tx, { ...context, actor }, 'companyId' in author ? 'team' : 'client', {
    ticket: { id: ticket.id, reference, title, companyId, requesterId, assigneeId },
    news: { kind: 'message', body },
    key: id,
  });
}

/** What was told more than a working day ago has been read, but for the last two of each person. */
export async function readOlderNews({ kernel }: Demo, { calendar }: World): Promise<void> {
  await markOlderRead(kernel.database.sql, calendar.instantOf(calendar.end - DAY));
}

const timeOf = (at: Date | string | undefined): number => new Date(at ?? 0).getTime();
