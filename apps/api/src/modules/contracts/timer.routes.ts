import { currentTimer, startTimerInput, stoppedTimer, type Timer } from '@guichet/dto/contracts/timer';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';
import type { Routes } from '../../kernel/http/route.ts';

const MAX_MINUTES = 24 * 60;

const select = {
  companyId: true,
  company: { select: { name: true } },
  ticketId: true,
  ticket: { select: { reference: true, title: true } },
  startedAt: true,
} as const satisfies Prisma.TimerSelect;

/** The running timer of a person: it lives in the database, so it survives a reload and a second device. [AG-04] */
export function timerRoutes(routes: Routes): void {
  const access = 'interventions.write';
  routes.add('GET', '/timer', { access, summary: 'Your running timer', reply: currentTimer }, async (context) => ({
    timer: await readTimer(context),
  }));
  const start = { access, summary: 'Start your timer', body: startTimerInput, reply: currentTimer } as const;
  routes.add('POST', '/timer/start', start, async (context, { body }) => {
    await startTimer(context, body);
    return { timer: await readTimer(context) };
  });
  routes.add(
    'POST',
    '/timer/stop',
    { access, summary: 'Stop your timer', reply: stoppedTimer, status: 200 },
    stopTimer,
  );
}

async function readTimer(context: Context): Promise<Timer | null> {
  const stored = await context.db.timer.findFirst({ where: { userId: context.actor.userId }, select });
  return stored && toTimer(stored);
}

/** One running timer per person: the database's key says so. Throws conflict('timer.running'), invalid on `ticketId`. */
async function startTimer(context: Context, { ticketId, companyId }: z.output<typeof startTimerInput>): Promise<void> {
  await transaction(context.db, async (tx) => {
    const ticket = ticketId
      ? await tx.ticket.findFirst({ where: { id: ticketId }, select: { companyId: true } })
      : null;
    const forCompany = ticket?.companyId ?? companyId;
    if (!forCompany) throw invalid({ ticketId: 'required' });
    const { userId } = context.actor;
    const startedAt = context.clock.now();
    const { count } = await tx.timer.createMany({
      data: [{ userId, companyId: forCompany, ticketId: ticketId ?? null, startedAt }],
      skipDuplicates: true,
    });
    if (count === 0) throw conflict('timer.running');
  });
}

/** Stops the timer and says what ran, in started minutes; the person then books it, or not. Throws conflict('timer.not_running'). */
async function stopTimer(context: Context): Promise<z.infer<typeof stoppedTimer>> {
  return transaction(context.db, async (tx) => {
    const { userId } = context.actor;
    const running = await tx.timer.findFirst({ where: { userId }, select });
    const { count } = await tx.timer.deleteMany({ where: { userId } });
    if (!running || count === 0) throw conflict('timer.not_running');
    const elapsed = Math.ceil((context.clock.now().getTime() - running.startedAt.getTime()) / 60_000);
    return { ...toTimer(running), minutes: Math.min(Math.max(elapsed, 1), MAX_MINUTES) };
  });
}

function toTimer(stored: Prisma.TimerGetPayload<{ select: typeof select }>): Timer {
  return {
    companyId: stored.companyId,
    companyName: stored.company.name,
    ticketId: stored.ticketId,
    ticketReference: stored.ticket?.reference ?? null,
    ticketTitle: stored.ticket?.title ?? null,
    startedAt: stored.startedAt.toISOString(),
  };
}
