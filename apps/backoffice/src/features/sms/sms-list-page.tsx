import type { RowOf } from '@guichet/dto/core/resource';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { smsMessage, smsState } from '@guichet/dto/sms/sms-message';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { Link } from 'react-router';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { SmsStateBadge } from './sms-state-badge.tsx';

/** What left by SMS, what waits and what failed, with what it cost. [WS-15] */
export function SmsListPage() {
  const t = useText();
  const list = useResourceList(smsMessage);
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.sms')}
        subtitle={t('sms.text')}
        actions={
          <Link className="btn btn-outline-secondary" to="/sms-refusals">
            {t('sms.refusals')}
          </Link>
        }
      />
      <FilterBar list={list}>
        <ChoiceFilter
          label={t('sms.state')}
          options={enumOptions(smsState, (state) => t(`enumerations.smsState.${state}`))}
          value={list.query.filters?.state}
          onChange={(value) => list.setFilter('state', value)}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('layout.pages.sms')}
        columns={useSmsColumns()}
        href={(row) => `/sms/${row.id}`}
        empty={<EmptyState title={t('sms.emptyTitle')} text={t('sms.emptyText')} />}
      />
    </div>
  );
}

function useSmsColumns(): readonly Column<RowOf<typeof smsMessage>>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'body', label: t('sms.body'), isMain: true, cell: (row) => row.body },
    { key: 'toName', label: t('sms.to'), isLabelledOnPhone: true, cell: (row) => row.toName },
    { key: 'toNumber', label: t('sms.number'), cell: (row) => spacedNumber(row.toNumber) },
    { key: 'state', label: t('sms.state'), cell: (row) => <SmsStateBadge state={row.state} /> },
    {
      key: 'segments',
      label: t('sms.segments'),
      align: 'end',
      isHiddenOnPhone: true,
      cell: (row) => format.number(row.segments),
    },
    {
      key: 'cost',
      label: t('sms.cost'),
      align: 'end',
      isLabelledOnPhone: true,
      cell: (row) => format.mills(row.costMills),
    },
    { key: 'createdAt', label: t('sms.createdAt'), sort: 'createdAt', cell: (row) => format.dateTime(row.createdAt) },
  ];
}
