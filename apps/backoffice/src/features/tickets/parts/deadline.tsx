import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { deadlineTone } from './deadline-tone.ts';
import type { TicketRow } from './ticket-types.ts';

/** A deadline; what is late or near says so in words too. */
export function Deadline({ ticket: { deadlineOn, state } }: { ticket: Pick<TicketRow, 'deadlineOn' | 'state'> }) {
  const t = useText();
  const format = useFormat();
  if (!deadlineOn) return null;
  const day = format.day(deadlineOn);
  const tone = deadlineTone(deadlineOn, state, format.today());
  if (tone === 'fine') return day;
  const words =
    tone === 'late'
      ? t('tickets.deadline.late', { count: -daysBetween(format.today(), deadlineOn) })
      : format.relativeDay(deadlineOn);
  return (
    <span className={`t-deadline-${tone}`} title={day}>
      {words}
    </span>
  );
}
