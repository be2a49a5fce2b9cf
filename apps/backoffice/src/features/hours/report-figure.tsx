import type { ReportedMonth } from '@guichet/dto/contracts/hour-report';
import { MonthFigure } from '@guichet/ui-kit/charts/month-figure.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../texts/load-texts.ts';
import { type BarSeries, MonthBars } from './month-bars.tsx';

/** Three bars a month; the table below has the gifts and the work on no pack too. */
export function ReportFigure({ months }: { months: readonly ReportedMonth[] }) {
  const t = useText();
  const format = useFormat();
  const bars: BarSeries<ReportedMonth>[] = [
    { key: 'bought', label: t('hours.report.sold'), of: (month) => month.soldMinutes },
    { key: 'used', label: t('hours.report.used'), of: (month) => month.usedMinutes },
    { key: 'lapsed', label: t('hours.report.lapsed'), of: (month) => month.lapsedMinutes },
  ];
  const others = [
    { key: 'granted', label: t('hours.report.granted'), of: (month: ReportedMonth) => month.grantedMinutes },
    {
      key: 'unaccounted',
      label: t('hours.report.unaccounted'),
      of: (month: ReportedMonth) => month.unaccountedMinutes,
    },
  ];
  const every = [...bars, ...others];
  if (months.every((month) => every.every(({ of }) => of(month) === 0)))
    return <p className="g-quiet">{t('hours.report.nothing')}</p>;
  const total = (of: (month: ReportedMonth) => number) =>
    format.hours(months.reduce((sum, month) => sum + of(month), 0));
  return (
    <MonthFigure
      className="b-chart"
      tableClassName="b-figures"
      months={months}
      series={every}
      caption={t('hours.report.sentence', {
        sold: total((month) => month.soldMinutes),
        used: total((month) => month.usedMinutes),
        lapsed: total((month) => month.lapsedMinutes),
      })}
    >
      <MonthBars label={t('hours.report.months')} months={months} series={bars} />
    </MonthFigure>
  );
}
