import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';

/** One thing measured each month, in minutes. */
export interface MonthSeries<Row> {
  key: string;
  label: string;
  of: (row: Row) => number;
}

interface Props<Row> {
  className: string;
  /** What the figure says, in a sentence. */
  caption: ReactNode;
  months: readonly Row[];
  series: readonly MonthSeries<Row>[];
  tableClassName: string;
  /** The bars. */
  children: ReactNode;
}

/** Hours month by month, for every reader: a sentence, the bars of the page, and the same figures as a table. */
export function MonthFigure<Row extends { month: string }>(props: Props<Row>) {
  const { className, caption, months, series, tableClassName, children } = props;
  const t = useCoreText();
  const format = useFormat();
  return (
    <figure className={className}>
      <figcaption>{caption}</figcaption>
      {children}
      <details>
        <summary>{t('chart.asTable')}</summary>
        <table className={tableClassName}>
          <thead>
            <tr>
              <th scope="col">{t('chart.month')}</th>
              {series.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((row) => (
              <tr key={row.month}>
                <th scope="row">{format.month(row.month)}</th>
                {series.map(({ key, of }) => (
                  <td key={key}>{format.hours(of(row))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** What a month's bars say when they are pointed at. */
export function useMonthWords<Row extends { month: string }>(series: readonly MonthSeries<Row>[]) {
  const t = useCoreText();
  const format = useFormat();
  return (row: Row) =>
    t('chart.of', {
      month: format.month(row.month),
      figures: series.map(({ label, of }) => `${label} ${format.hours(of(row))}`).join(', '),
    });
}
