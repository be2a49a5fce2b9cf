import type { Kernel } from '../../kernel/context.ts';
import type { Module } from '../../kernel/module.ts';
import { answerTemplateAccess, answerTemplateRoutes } from './answer-template.routes.ts';
import { attachmentRoutes } from './attachment.routes.ts';
import { DRAW_PREVIEWS, drawPreviews } from './attachment-files.ts';
import { closeResolvedTickets } from './close-resolved.ts';
import { commentRoutes } from './comment.routes.ts';
import { entryListAccess, entryListRoutes } from './entry-list.routes.ts';
import { presenceRoutes } from './presence.routes.ts';
import { sweepIncoming } from './sweep-incoming.ts';
import { ticketAccess } from './ticket.access.ts';
import { ticketPersonal } from './ticket.personal.ts';
import { ticketRoutes } from './ticket.routes.ts';
import { ticketViewAccess } from './views/ticket-view.access.ts';
import { ticketViewRoutes } from './views/ticket-view.routes.ts';

export const ticketsModule: Module = {
  name: 'tickets',
  access: [...ticketAccess, ...entryListAccess, ...answerTemplateAccess, ...ticketViewAccess],
  personal: ticketPersonal,
  mount(routes) {
    ticketRoutes(routes);
    commentRoutes(routes);
    attachmentRoutes(routes);
    entryListRoutes(routes);
    answerTemplateRoutes(routes);
    ticketViewRoutes(routes);
    presenceRoutes(routes);
  },
  jobs(kernel: Kernel) {
    kernel.jobs.handle(DRAW_PREVIEWS, ({ attachmentId = '' }) => drawPreviews(kernel, attachmentId));
    kernel.jobs.schedule('tickets.close-resolved', '7 * * * *', async () => void (await closeResolvedTickets(kernel)));
    kernel.jobs.schedule('tickets.sweep-incoming', '40 4 * * *', () => sweepIncoming(kernel));
  },
};
