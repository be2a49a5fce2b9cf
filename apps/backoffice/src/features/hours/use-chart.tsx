import type { hourHistory } from '@guichet/dto/contracts/hours';
import type { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { MonthFigure } from '@guichet/ui-kit/charts/month-figure.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';
import { type BarSeries, MonthBars } from './month-bars.tsx';

type History = ReturnType<typeof useRead<typeof hourHistory>>;

type Month = z.infer<typeof hourHistory>['months'][number];

/** Twelve months of use against what was bought: bars for the eye, a sentence and a table for every reader. [AG-06] */
export function UseChart({ data, isLoading, error, retry }: History) {
  const t = useText();
  const format = useFormat();
  const series: BarSeries<Month>[] = [
    { key: 'bought', label: t('hours.chart.bought'), of: (month) => month.boughtMinutes },
    { key: 'used', label: t('hours.chart.used'), of: (month) => month.usedMinutes },
  ];
  const total = (key: 'usedMinutes' | 'boughtMinutes') =>
    format.hours((data?.months ?? []).reduce((sum, month) => sum + month[key], 0));
  return (
    <Section title={t('hours.chart.title')}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <div className="b-chart-place" />}
      {data && (
        <MonthFigure
          className="b-chart"
          tableClassName="b-figures"
          months={data.months}
          series={series}
          caption={t('hours.chart.sentence', { used: total('usedMinutes'), bought: total('boughtMinutes') })}
        >
          <MonthBars label={t('hours.chart.title')} months={data.months} series={series} />
        </MonthFigure>
      )}
    </Section>
  );
}
