import type { Context } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { keepVisit } from './sheet-visit.sql.ts';

/** A pause this long ends a visit: who reloads the page, or comes back to it soon, still sees what was new. In milliseconds. */
const PAUSE_MS = 30 * 60_000;

/** Says that the caller is on a sheet. @returns since when what came is new to them. @throws notFound outside the scope. */
export async function visitSheet(context: Context, projectId: string): Promise<Date | null> {
  await orNotFound(context.db.project.findFirst({ where: { id: projectId }, select: { id: true } }));
  const at = context.clock.now();
  return keepVisit(context.sql, { projectId, userId: context.actor.userId, at, pauseBegan: pauseBefore(at) });
}

/** What came after it is new to somebody who was last on the sheet then; `null` for who was never there. */
export function newSince(visit: { lastSeenAt: Date; previousSeenAt: Date | null } | null, now: Date): Date | null {
  if (!visit) return null;
  return visit.lastSeenAt < pauseBefore(now) ? visit.lastSeenAt : visit.previousSeenAt;
}

const pauseBefore = (now: Date) => new Date(now.getTime() - PAUSE_MS);
