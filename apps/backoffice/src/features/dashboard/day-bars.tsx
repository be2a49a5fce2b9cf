import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useText } from '../../texts/load-texts.ts';
import { dayBars } from './trend.ts';

const HEIGHT = 96;
const STEP = 10;

/** The hours of each day as bars, and as a table for whoever reads or hears it. */
export function DayBars({ days, period }: { days: Dashboard['usedByDay']; period: Dashboard['period'] }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const bars = dayBars(days, period);
  if (days.length === 0) return <p className="g-quiet">{t('dashboard.period.noWork')}</p>;
  return (
    <figure className="d-bars">
      <figcaption className="visually-hidden">{t('dashboard.period.byDay')}</figcaption>
      <svg viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden focusable="false">
        {bars.map(({ day, minutes, share }, place) => (
          <rect
            key={day}
            x={place * STEP + 1}
            y={HEIGHT - (share * HEIGHT) / 100}
            width={STEP - 2}
            height={(share * HEIGHT) / 100}
          >
            <title>{t('dashboard.period.bar', { day: format.day(day), time: format.hours(minutes) })}</title>
          </rect>
        ))}
      </svg>
      <div className="d-bars-ends" aria-hidden>
        <span>{format.day(period.from)}</span>
        <span>{format.day(period.to)}</span>
      </div>
      <details>
        <summary>{core('chart.asTable')}</summary>
        <table className="d-bars-table">
          <thead>
            <tr>
              <th scope="col">{t('dashboard.work.day')}</th>
              <th scope="col">{t('dashboard.work.time')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, minutes }) => (
              <tr key={day}>
                <th scope="row">{format.day(day)}</th>
                <td>{format.hours(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
