import { hourHistory } from '@guichet/dto/contracts/hours';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';
import { HistoryBars } from './history-bars.tsx';

export type Month = z.infer<typeof hourHistory>['months'][number];

/** Twelve months of use against what was bought: bars for the eye, a sentence and a table for every reader. [AG-06] */
export function UseChart({ companyId }: { companyId: string }) {
  const t = useText();
  const { data, isLoading, error, retry } = useRead(`/companies/${companyId}/hour-history`, hourHistory);
  return (
    <Section title={t('hours.chart.title')}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <div className="b-chart-place" />}
      {data && <Figure months={data.months} />}
    </Section>
  );
}

function Figure({ months }: { months: readonly Month[] }) {
  const t = useText();
  const format = useFormat();
  const total = (key: 'usedMinutes' | 'boughtMinutes') =>
    format.hours(months.reduce((sum, month) => sum + month[key], 0));
  return (
    <figure className="b-chart">
      <figcaption>
        {t('hours.chart.sentence', { used: total('usedMinutes'), bought: total('boughtMinutes') })}
      </figcaption>
      <HistoryBars months={months} />
      <details>
        <summary>{t('hours.chart.asTable')}</summary>
        <MonthTable months={months} />
      </details>
    </figure>
  );
}

function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <table className="b-figures">
      <thead>
        <tr>
          <th scope="col">{t('hours.chart.month')}</th>
          <th scope="col">{t('hours.chart.used')}</th>
          <th scope="col">{t('hours.chart.bought')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, usedMinutes, boughtMinutes }) => (
          <tr key={month}>
            <th scope="row">{format.month(month)}</th>
            <td>{format.hours(usedMinutes)}</td>
            <td>{format.hours(boughtMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
