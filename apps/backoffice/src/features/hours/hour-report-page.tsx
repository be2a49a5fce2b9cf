import { hourReport } from '@guichet/dto/contracts/hour-report';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useYear, YearPicker } from '../../parts/year-picker.tsx';
import { useText } from '../../texts/load-texts.ts';
import { Commitments } from './commitments.tsx';
import { ReportFigure } from './report-figure.tsx';
import '../../parts/parts.css';
import './hours.css';

/** Hours sold, used and lapsed month by month, and what is still owed to clients. [AG-09] */
export function HourReportPage() {
  const t = useText();
  const year = useYear();
  const download = useDownload();
  const { data, isLoading, error, retry } = useRead(`/hours/months${year.search}`, hourReport);
  const save = () =>
    download.run({ path: `/hours/months/export${year.search}`, name: `heures-${year.year || '12-mois'}.csv` });
  return (
    <div className="g-page">
      <PageHeader title={t('hours.report.title')} subtitle={t('hours.report.subtitle')} />
      <Section
        title={t('hours.report.months')}
        actions={
          <div className="g-page-actions">
            <YearPicker {...year} />
            <Button isBusy={download.isBusy} onClick={save}>
              {t('hours.report.export')}
            </Button>
          </div>
        }
      >
        {error && <ErrorState problem={error} onRetry={retry} />}
        {isLoading && <div className="b-chart-place" />}
        {data && <ReportFigure months={data.months} />}
      </Section>
      <div className={isLoading ? 'g-wait' : undefined}>
        <Commitments />
      </div>
    </div>
  );
}
