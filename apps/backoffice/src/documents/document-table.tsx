import type { RowOf } from '@guichet/dto/core/resource';
import type { document } from '@guichet/dto/documents/document';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../texts/load-texts.ts';
import { DocumentMenu } from './document-menu.tsx';
import { DownloadButton } from './download-button.tsx';
import { useKindWords } from './kind-words.ts';

type Row = RowOf<typeof document>;

interface Props {
  list: ResourceList<typeof document>;
  hasCompany?: boolean;
  emptyAction?: ReactNode;
}

/** Documents, each downloaded from its title as it was issued. */
export function DocumentTable({ list, hasCompany = false, emptyAction }: Props) {
  const t = useText();
  const columns = useDocumentColumns().filter(({ key }) => hasCompany || key !== 'company');
  return (
    <DataTable<typeof document>
      list={list}
      label={t('documents.title')}
      columns={columns}
      empty={<EmptyState title={t('documents.emptyTitle')} text={t('documents.emptyText')} action={emptyAction} />}
      rowActions={(row) => <DocumentMenu row={row} />}
    />
  );
}

const TONES = { pending: 'accent', ready: 'good', failed: 'danger' } as const;

function useDocumentColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  const kindWords = useKindWords();
  return [
    { key: 'title', label: t('documents.name'), isMain: true, cell: (row) => <DocumentTitle row={row} /> },
    {
      key: 'company',
      label: t('documents.company'),
      clip: 'wide',
      cell: (row) => <Link to={`/companies/${row.companyId}/documents`}>{row.companyName}</Link>,
    },
    {
      key: 'kind',
      label: t('documents.kind'),
      clip: 'wide',
      cell: (row) => kindWords(row.kind),
    },
    {
      key: 'documentOn',
      label: t('documents.documentOn'),
      isHiddenOnPhone: true,
      cell: (row) => row.documentOn && format.day(row.documentOn),
    },
    {
      key: 'visible',
      label: t('documents.visibleTo'),
      cell: (row) => (
        <Badge tone={row.isVisibleToClient ? 'accent' : 'neutral'}>
          {t(row.isVisibleToClient ? 'documents.visible' : 'documents.hidden')}
        </Badge>
      ),
    },
    {
      key: 'size',
      label: t('documents.size'),
      align: 'end',
      isHiddenOnPhone: true,
      cell: (row) => row.sizeBytes !== null && format.fileSize(row.sizeBytes),
    },
    {
      key: 'createdBy',
      label: t('documents.createdBy'),
      isHiddenOnPhone: true,
      clip: 'wide',
      cell: (row) => row.createdByName,
    },
    {
      key: 'createdAt',
      label: t('documents.createdAt'),
      sort: 'createdAt',
      clip: 'wide',
      cell: (row) => format.dateTime(row.createdAt),
    },
  ];
}

/** Its title, what it is about, and how far it is while it is not there. */
function DocumentTitle({ row }: { row: Row }) {
  const t = useText();
  const about = [row.projectTitle, row.contractTitle].filter(Boolean).join(' · ');
  return (
    <>
      <DownloadButton row={row} />{' '}
      {row.state !== 'ready' && <Badge tone={TONES[row.state]}>{t(`documents.states.${row.state}`)}</Badge>}
      {about && <div className="g-quiet">{about}</div>}
    </>
  );
}
