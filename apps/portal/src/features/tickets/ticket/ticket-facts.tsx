import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { useText } from '../../../texts/use-text.ts';

/** What is known of the ticket, and whether it can still be rewritten. [AG-12] */
export function TicketFacts({ ticket }: { ticket: ItemOf<typeof ticketResource> }) {
  const t = useText();
  const format = useFormat();
  const { id, state, assigneeName, abilities, accountedMinutes, deadlineOn } = ticket;
  const time = accountedMinutes > 0 ? format.hours(accountedMinutes) : null;
  return (
    <aside className="p-facts" aria-label={t('tickets.facts')}>
      <FactList
        facts={[
          [t('tickets.assignee'), assigneeName ?? t('tickets.nobodyYet')],
          [t('tickets.requester'), ticket.requesterName],
          [t('tickets.priority'), t(`tickets.priorities.${ticket.priority}`)],
          [t('tickets.theme'), ticket.themeName],
          [t('tickets.step'), ticket.stepName],
          [t('tickets.deadline'), deadlineOn && format.day(deadlineOn)],
          [t('tickets.time'), time],
        ]}
      />
      {abilities.update && <ButtonLink to={`/tickets/${id}/edit`}>{t('tickets.edit')}</ButtonLink>}
      {!abilities.update && assigneeName && state !== 'closed' && (
        <p className="p-quiet">{t('tickets.whyNotEdit', { name: assigneeName })}</p>
      )}
    </aside>
  );
}
