import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { Deadline } from '../parts/deadline.tsx';
import { deadlineTone } from '../parts/deadline-tone.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import type { Edit } from './use-ticket-acts.ts';

interface Props {
  ticket: TicketItem;
  onSave: (edit: Edit) => void;
}

/** While a year is typed digit by digit, each digit makes a date. */
const TYPING_MS = 900;

/** The day by which it must be done; saved once the typing pauses or leaves the field. */
export function DeadlineField({ ticket, onSave }: Props) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? ticket.deadlineOn ?? '';
  const tone = deadlineTone(ticket.deadlineOn, ticket.state, format.today());
  const save = (value: string | null) => {
    setTyped(null);
    onSave({ field: 'deadlineOn', value, words: value ? format.day(value) : t('tickets.none.deadline') });
  };
  const saveTyped = () => {
    if (typed !== null && isRealDay(typed)) save(typed);
  };
  const saveAfterPause = useEffectEvent(saveTyped);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => saveAfterPause(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <div className="t-prop">
      <label className="t-prop-label" htmlFor={id}>
        {t('tickets.fields.deadline')}
      </label>
      {ticket.abilities.update ? (
        <div className="t-prop-value t-prop-date">
          <input
            id={id}
            type="date"
            className="form-control"
            value={shown}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={saveTyped}
          />
          {ticket.deadlineOn && (
            <button
              type="button"
              className="g-icon-button"
              aria-label={t('tickets.side.removeDeadline')}
              onClick={() => save(null)}
            >
              <X size={14} aria-hidden />
            </button>
          )}
        </div>
      ) : (
        <div className="t-prop-value">
          {ticket.deadlineOn ? <Deadline ticket={ticket} /> : t('tickets.none.deadline')}
        </div>
      )}
      {tone !== 'fine' && ticket.abilities.update && (
        <div className="t-prop-note">
          <Deadline ticket={ticket} />
        </div>
      )}
    </div>
  );
}

function isRealDay(text: string): boolean {
  return /^20\d{2}-\d{2}-\d{2}$/.test(text);
}
