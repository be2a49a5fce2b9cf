import type { RowOf } from '@guichet/dto/core/resource';
import { incomingMail, incomingMailState } from '@guichet/dto/intake/incoming-mail';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useListNews } from '@guichet/ui-kit/live/use-list-news.ts';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { NewsBar } from '@guichet/ui-kit/table/news-bar.tsx';
import { Link } from 'react-router';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { IncomingMailState } from './incoming-mail-state.tsx';

type Row = RowOf<typeof incomingMail>;

/** What came in; what waits for a decision first of all. [AG-17] */
export function IncomingMailListPage() {
  const t = useText();
  const list = useResourceList(incomingMail, { isSteady: true });
  const news = useListNews(list, 'incomingMail');
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.incomingMails')}
        subtitle={t('intake.text')}
        actions={
          <Link to="/blocked-senders" className="btn btn-outline-secondary">
            {t('intake.blockedSenders')}
          </Link>
        }
      />
      <FilterBar list={list}>
        <ChoiceFilter
          label={t('intake.state')}
          options={enumOptions(incomingMailState, (state) => t(`enumerations.incomingMailState.${state}`))}
          value={list.query.filters?.state}
          onChange={(value) => list.setFilter('state', value)}
        />
      </FilterBar>
      <NewsBar news={news} />
      <DataTable
        list={list}
        label={t('layout.pages.incomingMails')}
        columns={useColumns()}
        href={(row) => `/incoming-mails/${row.id}`}
        empty={<EmptyState title={t('intake.emptyTitle')} text={t('intake.emptyText')} />}
      />
    </div>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'subject', label: t('intake.subject'), isMain: true, cell: (row) => row.subject || t('intake.noSubject') },
    { key: 'from', label: t('intake.from'), cell: (row) => row.fromName || row.fromAddress },
    {
      key: 'reason',
      label: t('intake.reason'),
      cell: (row) => row.reason && t(`enumerations.incomingMailReason.${row.reason}`),
    },
    { key: 'state', label: t('intake.state'), cell: (row) => <IncomingMailState state={row.state} /> },
    {
      key: 'receivedAt',
      label: t('intake.receivedAt'),
      sort: 'receivedAt',
      cell: (row) => format.dateTime(row.receivedAt),
    },
  ];
}
