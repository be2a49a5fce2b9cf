import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Clock } from 'lucide-react';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { useInterventionAddress } from '../../../time/use-intervention-address.ts';
import { LinkedText } from './linked-text.tsx';
import { When } from './when.tsx';

type Work = Extract<TimelineEntry, { type: 'intervention' }>;

/** Time that was booked: what it took, what it costs the hours, what was done. */
export function WorkLine({ entry }: { entry: Work }) {
  const t = useText();
  const format = useFormat();
  const { href } = useInterventionAddress();
  const { interventionId, actorName, at, kind, summary, minutes, accountedMinutes, isOffered, workedOn, apiKeyName } =
    entry;
  const times = { real: format.hours(minutes ?? accountedMinutes), accounted: format.hours(accountedMinutes) };
  const isOtherDay = workedOn !== at.slice(0, 10);
  return (
    <div className="t-line t-work">
      <Clock size={16} aria-hidden className="t-line-icon" />
      <div>
        <div>
          <strong>{actorName ?? t('tickets.thread.deletedPerson')}</strong> ·{' '}
          {t(`enumerations.interventionKind.${kind}`)} ·{' '}
          <strong>{t(isOffered ? 'tickets.work.offered' : 'tickets.work.time', times)}</strong>
          {apiKeyName && <span className="g-quiet"> {t('tickets.thread.byKey', { name: apiKeyName })}</span>}
          {isOtherDay && ` · ${t('tickets.work.on', { day: format.day(workedOn) })}`} <When at={at} />{' '}
          <Link to={href(interventionId)} preventScrollReset className="t-when">
            {t('tickets.work.open')}
          </Link>
        </div>
        <LinkedText text={summary} />
      </div>
    </div>
  );
}
