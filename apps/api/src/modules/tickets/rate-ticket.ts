import type { rateTicketInput } from '@guichet/dto/tickets/ticket-commands';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { changeTicket, lockTicket } from './change-ticket.ts';
import { tell } from './ticket-mails.ts';

/** The client says how it went, from 1 to 5, with a word; the last one counts, and the same again is no news. Throws conflict('ticket.not_closed'). [AG-13] */
export async function rateTicket(
  context: Context,
  id: string,
  { rating, comment }: z.output<typeof rateTicketInput>,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.state !== 'closed') throw conflict('ticket.not_closed');
    const data = { rating, ratingComment: comment ?? null };
    if (before.rating === data.rating && before.ratingComment === data.ratingComment) return;
    const after = await changeTicket(tx, context, before, { action: 'rated', data });
    const news = { kind: 'rated', rating, body: comment ?? undefined } as const;
    await tell(tx, context, 'team', { ticket: after, news, key: `${id}:${after.version}` });
  });
}
