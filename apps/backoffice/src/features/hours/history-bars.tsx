import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../texts/load-texts.ts';
import { hourTicks } from './chart-scale.ts';
import type { Month } from './use-chart.tsx';

/** Width of a month and height of the whole, in the drawing's own units: it stretches, its words do not. */
const MONTH = 10;
const HEIGHT = 100;

/** Two bars a month on one scale; the sentence above it and the table below say the same. */
export function HistoryBars({ months }: { months: readonly Month[] }) {
  const t = useText();
  const format = useFormat();
  const ticks = hourTicks(Math.max(0, ...months.flatMap((month) => [month.usedMinutes, month.boughtMinutes])));
  const top = ticks.at(-1) ?? 60;
  const y = (minutes: number) => HEIGHT - (minutes / top) * HEIGHT;
  return (
    <div className="b-chart-plot">
      <div className="b-chart-ticks" aria-hidden>
        {ticks.toReversed().map((minutes) => (
          <span key={minutes}>{format.number(minutes / 60)} h</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${months.length * MONTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('hours.chart.title')}
      >
        {ticks.map((minutes) => (
          <line
            key={minutes}
            x1={0}
            x2={months.length * MONTH}
            y1={y(minutes)}
            y2={y(minutes)}
            className="b-chart-line"
          />
        ))}
        {months.map(({ month, usedMinutes, boughtMinutes }, index) => (
          <g key={month} transform={`translate(${index * MONTH} 0)`}>
            <title>
              {t('hours.chart.of', {
                month: format.month(month),
                used: format.hours(usedMinutes),
                bought: format.hours(boughtMinutes),
              })}
            </title>
            <rect width={MONTH} height={HEIGHT} className="b-chart-hit" />
            <rect
              x={1.5}
              width={3}
              y={y(boughtMinutes)}
              height={HEIGHT - y(boughtMinutes)}
              className="b-chart-bought"
            />
            <rect x={5.5} width={3} y={y(usedMinutes)} height={HEIGHT - y(usedMinutes)} className="b-chart-used" />
          </g>
        ))}
      </svg>
      <div className="b-chart-months" aria-hidden>
        {months.map(({ month }) => (
          <span key={month}>{format.shortMonth(month)}</span>
        ))}
      </div>
      <div className="b-chart-legend">
        <span className="b-key-bought">{t('hours.chart.bought')}</span>
        <span className="b-key-used">{t('hours.chart.used')}</span>
      </div>
    </div>
  );
}
