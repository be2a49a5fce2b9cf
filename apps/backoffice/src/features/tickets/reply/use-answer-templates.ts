import type { RowOf } from '@guichet/dto/core/resource';
import { answerTemplate } from '@guichet/dto/tickets/answer-template';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useQuery } from '@tanstack/react-query';
import { fillTemplate } from '../../../templates/fill-template.ts';
import type { TicketItem } from '../parts/ticket-types.ts';

const MAX = 100;

/** What may be inserted, with the words of the ticket in place. */
export interface ReadyAnswer {
  id: string;
  name: string;
  text: string;
}

/** The templates in use, in their order, filled for this ticket. Without a requester the company is spoken to. [AG-25] */
export function useAnswerTemplates(ticket: TicketItem): readonly ReadyAnswer[] {
  const api = useApi();
  const me = useMe();
  const { data } = useQuery({
    queryKey: [answerTemplate.name, 'choices'],
    queryFn: ({ signal }) =>
      api.list(answerTemplate, { filters: { isActive: true }, limit: MAX, count: 'none' }, { signal }),
    staleTime: 5 * 60_000,
  });
  const words = {
    contact: ticket.requesterFirstName ?? ticket.companyName,
    référence: ticket.reference,
    titre: ticket.title,
    moi: `${me.firstName} ${me.lastName}`,
  };
  const filled = ({ id, name, body }: RowOf<typeof answerTemplate>) => ({ id, name, text: fillTemplate(body, words) });
  return data?.rows.map(filled) ?? [];
}
