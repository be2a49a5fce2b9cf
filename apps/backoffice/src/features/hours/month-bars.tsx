import { hourTicks } from '@guichet/ui-kit/charts/hour-ticks.ts';
import { type MonthSeries, useMonthWords } from '@guichet/ui-kit/charts/month-figure.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';

/** A series and how its bars look. */
export type BarSeries<Row> = MonthSeries<Row> & { key: 'bought' | 'used' | 'lapsed' };

/** Width of a month and height of the whole, in the drawing's own units: it stretches, its words do not. */
const MONTH = 12;
const HEIGHT = 100;
const MARGIN = 1.5;

interface Props<Row> {
  label: string;
  months: readonly Row[];
  series: readonly BarSeries<Row>[];
}

/** Bars of each month on one scale; the sentence above it and the table below say the same. */
export function MonthBars<Row extends { month: string }>({ label, months, series }: Props<Row>) {
  const format = useFormat();
  const wordsOf = useMonthWords(series);
  const ticks = hourTicks(Math.max(0, ...months.flatMap((month) => series.map(({ of }) => of(month)))));
  const top = ticks.at(-1) ?? 60;
  const y = (minutes: number) => HEIGHT - (minutes / top) * HEIGHT;
  const width = (MONTH - 2 * MARGIN) / series.length;
  return (
    <div className="b-chart-plot">
      <div className="b-chart-ticks" aria-hidden>
        {ticks.toReversed().map((minutes) => (
          <span key={minutes}>{format.number(minutes / 60)} h</span>
        ))}
      </div>
      <svg viewBox={`0 0 ${months.length * MONTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
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
        {months.map((row, index) => (
          <g key={row.month} transform={`translate(${index * MONTH} 0)`}>
            <title>{wordsOf(row)}</title>
            <rect width={MONTH} height={HEIGHT} className="b-chart-hit" />
            {series.map(({ key, of }, place) => (
              <rect
                key={key}
                x={MARGIN + place * width}
                width={width * 0.85}
                y={y(of(row))}
                height={HEIGHT - y(of(row))}
                className={`b-chart-${key}`}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className="b-chart-months" aria-hidden>
        {months.map(({ month }) => (
          <span key={month}>{format.shortMonth(month)}</span>
        ))}
      </div>
      <div className="b-chart-legend">
        {series.map(({ key, label: name }) => (
          <span key={key} className={`b-key-${key}`}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}
