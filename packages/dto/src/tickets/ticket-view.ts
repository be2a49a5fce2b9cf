import * as z from 'zod';
import { id } from '../core/scalars.ts';

const UNCLOSED = 'open,in_progress,waiting,resolved';
const ACTIVE = 'open,in_progress,waiting';

/** The views that everybody has: they are no rows, and can't be changed. [AG-21] */
export const readyMadeViews = [
  { key: 'todo', query: { state: 'open,in_progress' } },
  { key: 'mine', query: { state: ACTIVE, assigneeId: 'me' } },
  { key: 'unassigned', query: { state: ACTIVE, assigneeId: 'none' } },
  { key: 'waiting', query: { state: 'waiting' } },
  { key: 'closureRequests', query: { state: UNCLOSED, isClosureRequested: 'true' } },
  { key: 'all', query: {} },
] as const satisfies readonly { key: string; query: Readonly<Record<string, string>> }[];
export type ReadyMadeViewKey = (typeof readyMadeViews)[number]['key'];

/** A view with what it holds. */
export const ticketView = z
  .object({
    /** Of a ready-made view its name in code, of another its identifier. */
    key: z.string(),
    kind: z.enum(['ready', 'own', 'shared']),
    /** A ready-made view is named by the interface. */
    name: z.string().nullable(),
    /** `null` when the list no longer understands it: the view can be written anew, or deleted. */
    query: z.record(z.string(), z.string()).nullable(),
    /** The columns that show; none said leaves it to the reader. */
    columns: z.array(z.string()),
    count: z.int().nullable(),
    isCountCapped: z.boolean(),
    isDefault: z.boolean(),
    version: z.int().nullable(),
    abilities: z.object({ change: z.boolean(), share: z.boolean() }),
  })
  .meta({ id: 'TicketView' });
export type TicketView = z.infer<typeof ticketView>;

export const ticketViewList = z.object({ rows: z.array(ticketView) });

export const createdTicketView = z.object({ id });
