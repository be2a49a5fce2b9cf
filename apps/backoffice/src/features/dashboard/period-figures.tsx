import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { PeriodPicker } from '@guichet/ui-kit/period/period-picker.tsx';
import type { usePeriod } from '@guichet/ui-kit/period/use-period.ts';
import { Link } from 'react-router';
import { ticketsAddress } from '../../parts/ticket-lists.ts';
import { useText } from '../../texts/load-texts.ts';
import { DayBars } from './day-bars.tsx';
import { trendOf } from './trend.ts';

interface Props {
  figures: Dashboard;
  period: ReturnType<typeof usePeriod>;
}

/** What a period held, against the one before, and its hours day by day. */
export function PeriodFigures({ figures, period }: Props) {
  const t = useText();
  const format = useFormat();
  const { from, to } = figures.period;
  return (
    <Section title={t('dashboard.period.title')} actions={<PeriodPicker {...period} />}>
      <ul className="d-figures" aria-label={t('dashboard.period.title')}>
        <PeriodFigure
          to={`/interventions?workedOn.from=${from}&workedOn.to=${to}`}
          label={t('dashboard.period.usedMinutes')}
          value={format.hours(figures.usedMinutes)}
          before={format.hours(figures.usedMinutesBefore)}
          trend={trendOf(figures.usedMinutes, figures.usedMinutesBefore)}
        />
        <PeriodFigure
          to={ticketsAddress({ openedAt: { from, to } })}
          label={t('dashboard.period.openedTickets')}
          value={format.number(figures.openedTickets)}
          before={format.number(figures.openedTicketsBefore)}
          trend={trendOf(figures.openedTickets, figures.openedTicketsBefore)}
        />
      </ul>
      <p className="g-quiet">
        {t('dashboard.period.comparedWith', {
          from: format.day(figures.before.from),
          to: format.day(figures.before.to),
        })}
      </p>
      <DayBars days={figures.usedByDay} period={figures.period} />
    </Section>
  );
}

interface FigureProps {
  to: string;
  label: string;
  value: string;
  before: string;
  /** In per cent; `null` when there was nothing before. */
  trend: number | null;
}

function PeriodFigure({ to, label, value, before, trend }: FigureProps) {
  const t = useText();
  const format = useFormat();
  const arrow = trend === null || trend === 0 ? '' : trend > 0 ? '↗ ' : '↘ ';
  const change = trend === null ? '' : `${arrow}${trend > 0 ? '+' : ''}${format.percent(trend / 100)} · `;
  return (
    <li>
      <Link to={to} className="d-figure">
        <span className="d-figure-value">{value}</span>
        <span>{label}</span>
        <span className="g-quiet">
          {change}
          {t('dashboard.period.before', { value: before })}
        </span>
      </Link>
    </li>
  );
}
