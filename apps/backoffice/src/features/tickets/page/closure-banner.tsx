import { declineClosureInput } from '@guichet/dto/tickets/ticket-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { useTicketCommand } from './use-ticket-acts.ts';

/** The client thinks it is done: the team agrees, or says why not. [AG-13] */
export function ClosureBanner({ ticket }: { ticket: TicketItem }) {
  const t = useText();
  const format = useFormat();
  const [isDeclining, setIsDeclining] = useState(false);
  const accept = useTicketCommand(ticket.id, 'accept-closure', t('tickets.closureAsked.accepted'));
  const { closureRequestedAt, closureComment, abilities } = ticket;
  if (!closureRequestedAt) return null;
  return (
    <section className="t-closure" aria-label={t('tickets.closureAsked.title')}>
      <div>
        <strong>{t('tickets.closureAsked.title')}</strong>{' '}
        <span className="g-quiet">{format.relative(closureRequestedAt)}</span>
        {closureComment && <div className="g-prose">{closureComment}</div>}
      </div>
      {abilities.decideClosure && (
        <div className="t-closure-acts">
          <Button onClick={() => setIsDeclining(true)}>{t('tickets.closureAsked.decline')}</Button>
          <Button onClick={() => accept.run()} isBusy={accept.isBusy}>
            {t('tickets.closureAsked.accept')}
          </Button>
        </div>
      )}
      {isDeclining && <DeclineDialog ticketId={ticket.id} onClose={() => setIsDeclining(false)} />}
    </section>
  );
}

function DeclineDialog({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('tickets.closureAsked.declineTitle')} onClose={onClose}>
      <p>{t('tickets.closureAsked.declineText')}</p>
      <KeptForm
        draftName={`closure-declined.${ticketId}`}
        schema={declineClosureInput}
        submitLabel={t('tickets.closureAsked.decline')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/tickets/${ticketId}/decline-closure`, values);
          await refresh(['tickets']);
          showToast({ text: t('tickets.closureAsked.declined') });
          onClose();
        }}
      >
        <TextArea name="reason" label={t('tickets.closureAsked.reason')} isRequired />
      </KeptForm>
    </Dialog>
  );
}
