import type { TimelineEntry, timeline, timelineQuery } from '@guichet/dto/tickets/timeline';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { malformed } from '../../kernel/errors/problem-error.ts';
import { assertTicketVisible, scopeOfTickets } from './read-ticket.ts';
import { readTimelineRecords, type TimelineRecord } from './timeline.sql.ts';
import { audibleToClients, shownChange } from './timeline-fields.ts';

const PAGE = 50;

/**
 * What happened on a ticket, the newest fifty, oldest first; the cursor leads to older ones. One statement, and a look at
 * the ticket where nothing was found. What is internal does not exist for a client. [AG-14, AG-25, AG-26]
 */
export async function readTimeline(
  context: Context,
  ticketId: string,
  { cursor }: z.output<typeof timelineQuery>,
): Promise<z.infer<typeof timeline>> {
  const { actor, kernel, sql } = context;
  const before = cursor === undefined ? undefined : decodePlace(cursor);
  const found = await readTimelineRecords(sql, {
    actor,
    ticketId,
    ticketScope: scopeOfTickets(context),
    commentScope: kernel.registry.scopeOf('Comment', actor),
    audible: actor.kind === 'client' ? audibleToClients : undefined,
    before,
    limit: PAGE + 1,
  });
  if (found.length === 0) await assertTicketVisible(context, ticketId);
  const page = found.slice(0, PAGE);
  const oldest = page.at(-1);
  return {
    entries: page.map((record) => toEntry(context, record)).reverse(),
    nextCursor: oldest && found.length > PAGE ? encodePlace(oldest) : null,
  };
}

function toEntry(context: Context, record: TimelineRecord): TimelineEntry {
  const { key, actorId, actorName, isByStaff, apiKeyName, comment, work, change } = record;
  const at = record.at.toISOString();
  const happened = { id: key, at, actorId, actorName, ...(apiKeyName !== null && { apiKeyName }) };
  if (comment) {
    const written = { ...comment, createdAt: at, authorName: actorName, isFromStaff: isByStaff };
    return { ...happened, type: 'comment', comment: written };
  }
  if (work) return { ...happened, type: 'intervention', ...work, ...hiddenWork(context, work.minutes) };
  return { ...happened, type: 'change', ...shownChange(change ?? NOTHING, context.actor.kind) };
}

/** AG-06: settings decide whether a client sees real time and who worked. */
function hiddenWork({ actor, settings }: Context, minutes: number) {
  if (actor.kind === 'staff') return {};
  return {
    minutes: settings['hours.clientSeesRealMinutes'] ? minutes : null,
    ...(!settings['hours.clientSeesPerson'] && { actorId: null, actorName: null }),
  };
}

const NOTHING = { entity: 'ticket', action: 'updated', before: null, after: null, names: null };

const encodePlace = ({ at, key }: TimelineRecord): string =>
  Buffer.from(`${at.toISOString()} ${key}`).toString('base64url');

function decodePlace(cursor: string): { at: string; key: string } {
  const [, at, key] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!at || !key || Number.isNaN(Date.parse(at))) throw malformed({ cursor: 'invalid_cursor' });
  return { at, key };
}

const PLACE = /^([1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([a-c][0-9a-f-]{19,36})$/;
