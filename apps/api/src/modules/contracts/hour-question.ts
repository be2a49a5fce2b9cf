import type { HourQuestion, HourQuestionState } from '@guichet/dto/contracts/hour-question';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma, HourQuestion as Stored } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { canSee } from './client-view.ts';
import { tellOfQuestion } from './tell-of-question.ts';

/** The most messages that a thread holds: past it people talk, or open a ticket. */
const MOST_MESSAGES = 200;

/** The thread about a piece of work. Throws notFound when the work is not there for the reader. [AG-16] */
export async function readHourQuestion(context: Context, interventionId: string): Promise<HourQuestion | null> {
  await orNotFound(findWork(context.db, interventionId));
  const found = await context.db.hourQuestion.findFirst({ where: { interventionId }, select: threadSelect });
  if (!found) return null;
  return {
    id: found.id,
    state: found.state,
    messages: found.messages.map(({ author, createdAt, ...message }) => {
      const isFromStaff = author.companyId === null;
      const isHidden = isFromStaff && !canSee(context, 'hours.clientSeesPerson');
      const authorName = isHidden ? null : `${author.firstName} ${author.lastName}`;
      return { ...message, isFromStaff, authorName, createdAt: createdAt.toISOString() };
    }),
  };
}

/**
 * Writes in the thread about a piece of work: a client asks, which begins the thread or opens it again; staff answer. The other side
 * is told. Throws notFound, conflict('question.none') when staff would begin, conflict('question.full'). [AG-16]
 */
export function writeHourQuestion(context: Context, interventionId: string, body: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const work = await lockWork(tx, interventionId);
    const before = await tx.hourQuestion.findFirst({ where: { interventionId } });
    const isFromStaff = context.actor.kind === 'staff';
    if (!before && isFromStaff) throw conflict('question.none');
    const written = before ? await tx.hourQuestionMessage.count({ where: { questionId: before.id } }) : 0;
    if (written >= MOST_MESSAGES) throw conflict('question.full');
    const after = await moveThread(tx, context, { work, before, state: isFromStaff ? 'answered' : 'open' });
    const { companyId } = work;
    const message = { id: uuidv7(), companyId, questionId: after.id, authorId: context.actor.userId, body };
    await tx.hourQuestionMessage.create({ data: { ...message, createdAt: context.clock.now() } });
    await tellOfQuestion(tx, context, { ...message, work, askedById: after.askedById });
  });
}

/** Ends the thread, by either side; a client's next message opens it again. Throws notFound, conflict('question.none'). [AG-16] */
export function closeHourQuestion(context: Context, interventionId: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const work = await lockWork(tx, interventionId);
    const before = await tx.hourQuestion.findFirst({ where: { interventionId } });
    if (!before) throw conflict('question.none');
    if (before.state !== 'closed') await moveThread(tx, context, { work, before, state: 'closed' });
  });
}

async function moveThread(
  tx: Transaction,
  context: Context,
  { work, before, state }: { work: AskedWork; before: Stored | null; state: HourQuestionState },
): Promise<Stored> {
  const isAsking = state === 'open';
  const now = context.clock.now();
  const after = before
    ? await tx.hourQuestion.update({
        where: { id: before.id },
        data: { state, lastMessageAt: now, ...(isAsking && { askedById: context.actor.userId }) },
      })
    : await tx.hourQuestion.create({
        data: {
          id: uuidv7(),
          companyId: work.companyId,
          interventionId: work.id,
          askedById: context.actor.userId,
          state,
          lastMessageAt: now,
          createdAt: now,
        },
      });
  const { companyId, ticketId, ticket } = work;
  await recordChange(tx, context, {
    entity: 'hourQuestion',
    entityId: after.id,
    action: before ? (state === 'closed' ? 'closed' : 'written') : 'created',
    before: before ?? undefined,
    after,
    audience: {
      companyId,
      intervention: { companyId, ticket: { companyId, requesterId: ticket?.requesterId ?? null } },
    },
    companyId,
    ticketId,
  });
  return after;
}

/** The work that a thread is about, as its mails and its audience need it. */
export type AskedWork = Prisma.InterventionGetPayload<{ select: typeof workSelect }>;

const workSelect = {
  id: true,
  companyId: true,
  company: { select: { name: true } },
  ticketId: true,
  ticket: { select: { requesterId: true } },
  userId: true,
  summary: true,
  workedOn: true,
} as const satisfies Prisma.InterventionSelect;

const threadSelect = {
  id: true,
  state: true,
  messages: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_MESSAGES,
    select: {
      id: true,
      body: true,
      createdAt: true,
      author: { select: { firstName: true, lastName: true, companyId: true } },
    },
  },
} as const satisfies Prisma.HourQuestionSelect;

function findWork(db: Pick<Transaction, 'intervention'>, id: string): Promise<AskedWork | null> {
  return db.intervention.findFirst({ where: { id, deletedAt: null }, select: workSelect });
}

/** Two people who begin the same thread at once wait for each other here. */
async function lockWork(tx: Transaction, id: string): Promise<AskedWork> {
  await orNotFound(findWork(tx, id));
  await lockRow(tx, 'Intervention', id);
  return orNotFound(findWork(tx, id));
}
