import type { RowOf } from '@guichet/dto/core/resource';
import { mailMessage, mailState } from '@guichet/dto/mails/mail-message';
import { mailServer } from '@guichet/dto/mails/mail-server';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { MailServerState } from './mail-server-state.tsx';
import { MailStateBadge } from './mail-state-badge.tsx';
import { MailTestButton } from './mail-test-button.tsx';

type Row = RowOf<typeof mailMessage>;

/** What left, what waits and what failed. [AG-11] */
export function MailListPage() {
  const t = useText();
  const can = useCan();
  const list = useResourceList(mailMessage);
  const server = useRead('/mail-server', mailServer).data;
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.mails')}
        actions={server?.sendsBy && can('settings.write') && <MailTestButton />}
      />
      <MailServerState server={server} />
      <FilterBar list={list}>
        <ChoiceFilter
          label={t('mails.state')}
          options={enumOptions(mailState, (state) => t(`enumerations.mailState.${state}`))}
          value={list.query.filters?.state}
          onChange={(value) => list.setFilter('state', value)}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('layout.pages.mails')}
        columns={useMailColumns()}
        href={(row) => `/mails/${row.id}`}
        empty={<EmptyState title={t('mails.emptyTitle')} text={t('mails.emptyText')} />}
      />
    </div>
  );
}

function useMailColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'subject', label: t('mails.subject'), isMain: true, cell: (row) => row.subject },
    {
      key: 'to',
      label: t('mails.to'),
      isLabelledOnPhone: true,
      clip: 'wide',
      cell: (row) => row.toAddress,
    },
    { key: 'state', label: t('mails.state'), cell: (row) => <MailStateBadge state={row.state} /> },
    {
      key: 'attempts',
      label: t('mails.attempts'),
      align: 'end',
      isHiddenOnPhone: true,
      cell: (row) => format.number(row.attempts),
    },
    { key: 'createdAt', label: t('mails.createdAt'), sort: 'createdAt', cell: (row) => format.dateTime(row.createdAt) },
  ];
}
