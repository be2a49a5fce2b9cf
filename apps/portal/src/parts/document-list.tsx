import type { RowOf } from '@guichet/dto/core/resource';
import { document as documentResource } from '@guichet/dto/documents/document';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Download } from 'lucide-react';
import { useText } from '../texts/use-text.ts';
import { Empty } from './empty.tsx';
import { LineSkeleton } from './line-skeleton.tsx';

/** The documents of the reader's company, newest first; only the first `limit` when given. */
export function DocumentList({ limit }: { limit?: number }) {
  const t = useText();
  const core = useCoreText();
  const list = useResourceList(documentResource, { isLocal: true, ...(limit && { limit }) });
  if (list.error) return <ErrorState problem={list.error} onRetry={list.retry} />;
  if (list.isLoading) return <LineSkeleton rows={limit ?? 5} />;
  if (list.rows.length === 0) return <Empty title={t('documents.none')} text={t('documents.noneText')} />;
  return (
    <>
      <ul className="p-lines">
        {list.rows.map((row) => (
          <DocumentRow key={row.id} row={row} />
        ))}
      </ul>
      {!limit && list.hasMore && (
        <Button onClick={list.loadMore} isBusy={list.isLoadingMore}>
          {core('actions.loadMore')}
        </Button>
      )}
    </>
  );
}

function DocumentRow({ row }: { row: RowOf<typeof documentResource> }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const download = useDownload();
  const size = row.sizeBytes && format.fileSize(row.sizeBytes);
  const about = [format.date(row.createdAt), size].filter(Boolean).join(' · ');
  return (
    <li className="p-document">
      <div>
        <strong>{row.title}</strong>
        <span className="p-quiet">{row.state === 'ready' ? about : t(`documents.states.${row.state}`)}</span>
      </div>
      {row.state === 'ready' && (
        <Button
          onClick={() => download.run({ path: `/documents/${row.id}/file`, name: `${row.title}.pdf` })}
          isBusy={download.isBusy}
          aria-label={t('documents.download', { title: row.title })}
        >
          <Download size={18} aria-hidden />
          <span className="p-wide-only">{core('actions.download')}</span>
        </Button>
      )}
    </li>
  );
}
