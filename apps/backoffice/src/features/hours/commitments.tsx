import { commitment, commitmentTotal } from '@guichet/dto/contracts/hour-report';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';

/** What is still owed to each client in the evening of a day, and to all of them. [AG-09] */
export function Commitments() {
  const t = useText();
  const format = useFormat();
  const download = useDownload();
  const list = useResourceList(commitment, { limit: 50 });
  const on = list.query.filters?.on;
  const total = useRead(`/hours/commitments/total${on ? `?on=${on}` : ''}`, commitmentTotal);
  const day = on ?? format.today();
  const save = () => download.run({ path: `/hours/commitments/export?${list.search}`, name: `engagements-${day}.csv` });
  return (
    <Section
      title={t('hours.report.owed')}
      actions={
        <div className="g-page-actions">
          <label className="b-as-at">
            {t('hours.report.asAt')}{' '}
            <input
              type="date"
              className="form-control"
              value={day}
              onChange={(event) => list.setFilter('on', event.target.value || undefined)}
            />
          </label>
          <Button isBusy={download.isBusy} onClick={save}>
            {t('hours.report.export')}
          </Button>
        </div>
      }
    >
      <p className="b-owed" aria-live="polite">
        {total.data !== undefined &&
          total.data.companyCount > 0 &&
          t('hours.report.owedSentence', {
            count: total.data.companyCount,
            time: format.hours(total.data.leftMinutes),
            worth: format.money(total.data.leftCents),
            day: format.day(total.data.on),
          })}
      </p>
      <DataTable<typeof commitment>
        list={list}
        label={t('hours.report.owed')}
        columns={[
          {
            key: 'company',
            label: t('hours.report.company'),
            isMain: true,
            sort: 'companyName',
            cell: (row) => row.companyName,
          },
          { key: 'packs', label: t('hours.report.packs'), align: 'end', cell: (row) => format.number(row.packCount) },
          {
            key: 'left',
            label: t('hours.report.left'),
            sort: 'leftMinutes',
            align: 'end',
            cell: (row) => format.hours(row.leftMinutes),
          },
          {
            key: 'worth',
            label: t('hours.report.worth'),
            sort: 'leftCents',
            align: 'end',
            cell: (row) => format.money(row.leftCents),
          },
          {
            key: 'expiresOn',
            label: t('hours.report.expiresOn'),
            sort: 'expiresOn',
            isLabelledOnPhone: true,
            cell: (row) => format.day(row.expiresOn),
          },
        ]}
        href={(row) => `/companies/${row.id}/hours`}
        empty={<EmptyState title={t('hours.report.owedNothing')} text={t('hours.report.owedNothingText')} />}
      />
    </Section>
  );
}
