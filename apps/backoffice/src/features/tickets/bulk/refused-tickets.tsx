import { ApiError } from '@guichet/api-client/api-error';
import type { BulkChangeReport } from '@guichet/dto/tickets/ticket-commands';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';

interface Props {
  refused: BulkChangeReport['refused'];
  onClose: () => void;
}

/** Which tickets did not change, and why each. */
export function RefusedTickets({ refused, onClose }: Props) {
  const t = useText();
  const problemText = useProblemText();
  const fieldText = useFieldErrorText();
  const words = (code: string) => {
    if (code === 'ticket.bad_transition') return t('tickets.bulk.badTransition');
    const isProblem = code.includes('.') || code === 'not_found';
    return isProblem ? problemText(new ApiError(409, code)) : fieldText({ type: code });
  };
  return (
    <Dialog title={t('tickets.bulk.refusedTitle', { count: refused.length })} onClose={onClose}>
      <p className="g-quiet">{t('tickets.bulk.refusedText')}</p>
      <ul className="t-refused">
        {refused.map(({ id, reference, title, code }) => (
          <li key={id}>
            {reference && (
              <Link to={`/tickets/${id}`}>
                {reference} · {title}
              </Link>
            )}
            <div className="g-quiet">{words(code)}</div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
