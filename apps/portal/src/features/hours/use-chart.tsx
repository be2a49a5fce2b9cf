import { hourHistory } from '@guichet/dto/contracts/hours';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { MonthFigure, type MonthSeries, useMonthWords } from '@guichet/ui-kit/charts/month-figure.tsx';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import type * as z from 'zod';
import { Block } from '../../layout/block.tsx';
import { useCompanyPath } from '../../parts/company-hours.ts';
import { useText } from '../../texts/use-text.ts';

type Month = z.infer<typeof hourHistory>['months'][number];

/** Twelve months of use against what was bought: a sentence, bars, and the same as a table. */
export function UseChart() {
  const t = useText();
  const format = useFormat();
  const { data, isLoading, error, retry } = useRead(useCompanyPath('hour-history'), hourHistory);
  const months = data?.months ?? [];
  const series = [
    { key: 'used', label: t('hours.chart.used'), of: (month: Month) => month.usedMinutes },
    { key: 'bought', label: t('hours.chart.bought'), of: (month: Month) => month.boughtMinutes },
  ];
  const used = months.reduce((sum, month) => sum + month.usedMinutes, 0);
  const bought = months.reduce((sum, month) => sum + month.boughtMinutes, 0);
  return (
    <Block title={t('hours.chart.title')}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && (
        <div className="p-chart-place">
          <Skeleton lines={6} />
        </div>
      )}
      {data && (
        <MonthFigure
          className="p-chart"
          tableClassName="p-table"
          months={months}
          series={series}
          caption={t('hours.chart.sentence', { used: format.hours(used), bought: format.hours(bought) })}
        >
          <Bars months={months} series={series} />
        </MonthFigure>
      )}
    </Block>
  );
}

/** Bought and used share one scale, so that their heights can be compared. Read aloud as the sentence and the table. */
function Bars({ months, series }: { months: readonly Month[]; series: readonly MonthSeries<Month>[] }) {
  const wordsOf = useMonthWords(series);
  const t = useText();
  const format = useFormat();
  const top = Math.max(60, ...months.flatMap((month) => [month.usedMinutes, month.boughtMinutes]));
  const height = (minutes: number) => ({ blockSize: `max(3px, ${(minutes / top) * 100}%)` });
  return (
    <div aria-hidden>
      <div className="p-bars">
        {months.map((row) => (
          <div key={row.month} className="p-bars-month" title={wordsOf(row)}>
            <div className="p-bars-pair">
              {row.boughtMinutes > 0 && <div className="p-bar-bought" style={height(row.boughtMinutes)} />}
              {row.usedMinutes > 0 && <div className="p-bar-used" style={height(row.usedMinutes)} />}
            </div>
            <span className="p-bars-label">{format.shortMonth(row.month)}</span>
          </div>
        ))}
      </div>
      <p className="p-legend">
        <span className="p-legend-used">{t('hours.chart.used')}</span>
        <span className="p-legend-bought">{t('hours.chart.bought')}</span>
        <span className="p-quiet">{t('hours.chart.scale', { time: format.hours(top) })}</span>
      </p>
    </div>
  );
}
