import { presence, presenceInput } from '@guichet/dto/live/presence';
import type { Routes } from '../../kernel/http/route.ts';
import { sayPresence } from '../../kernel/live/say-presence.ts';
import { idParams } from '../../kernel/resource/crud-routes.ts';
import { assertTicketVisible } from './read-ticket.ts';

/** Among the team only: whoever may write what clients never read. */
const access = 'tickets.writeNotes' as const;

/** Who of the team reads or writes a ticket now: said by their tabs, heard on the live feed, stored nowhere. [UX: ticket] */
export function presenceRoutes(routes: Routes): void {
  const contract = {
    access,
    isPersonal: true,
    summary: 'Say that you read or write a ticket',
    params: idParams,
    body: presenceInput,
    reply: presence,
  } as const;
  routes.add('PUT', '/tickets/:id/presence', contract, async (context, { params, body }) => {
    await assertTicketVisible(context, params.id);
    return sayPresence(context, { key: `ticket:${params.id}`, permission: access }, body);
  });
}
