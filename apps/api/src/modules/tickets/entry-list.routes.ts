import type { RowOf } from '@guichet/dto/core/resource';
import { ticketStep } from '@guichet/dto/tickets/ticket-step';
import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { defineAccess } from '../../kernel/access/define-access.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes } from '../../kernel/resource/crud-routes.ts';
import { plainCommands } from '../../kernel/resource/plain-commands.ts';

const select = {
  id: true,
  name: true,
  position: true,
  isActive: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.TicketThemeSelect;

type Stored = Prisma.TicketThemeGetPayload<{ select: typeof select }>;

const toRow = (stored: Stored): RowOf<typeof ticketTheme> => ({ ...stored, createdAt: stored.createdAt.toISOString() });

/** Everyone signed in reads the lists; only staff reach a route that writes them. */
export const entryListAccess = [
  defineAccess('TicketTheme', { heardBy: 'tickets.read', scope: () => 'all' }),
  defineAccess('TicketStep', { heardBy: 'tickets.read', scope: () => 'all' }),
];

/** Themes and steps: lists that the business edits and orders. One in use is switched off, not deleted. [AG-20] */
export function entryListRoutes(routes: Routes): void {
  const access = {
    read: 'tickets.read',
    create: 'references.write',
    update: 'references.write',
    remove: 'references.write',
  } as const;
  crudRoutes(routes, ticketTheme, {
    access,
    store: { model: 'ticketTheme', select, toRow },
    ...plainCommands('ticketTheme'),
  });
  crudRoutes(routes, ticketStep, {
    access,
    store: { model: 'ticketStep', select, toRow },
    ...plainCommands('ticketStep'),
  });
}
