import type { RowOf } from '@guichet/dto/core/resource';
import { document as documentResource } from '@guichet/dto/documents/document';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { type ResourceList, useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { Block } from '../layout/block.tsx';
import { useText } from '../texts/use-text.ts';
import { useKindWords } from './document-kind-words.ts';
import { Empty } from './empty.tsx';
import { FileViewer } from './file-viewer.tsx';
import { LineSkeleton } from './line-skeleton.tsx';

/** The documents of the reader's company, newest first; only the first `limit` when given. [AG-08, WS-03] */
export function DocumentList({ limit }: { limit?: number }) {
  const t = useText();
  const list = useResourceList(documentResource, { isLocal: true, ...(limit && { limit }) });
  if (list.error) return <ErrorState problem={list.error} onRetry={list.retry} />;
  if (list.isLoading) return <LineSkeleton rows={limit ?? 5} />;
  if (list.rows.length === 0) return <Empty title={t('documents.none')} text={t('documents.noneText')} />;
  return <DocumentRows list={list} hasMore={!limit && list.hasMore} />;
}

/** Those of one worksite, under a title; nothing where there is none. [WS-03] */
export function WorksiteDocuments({ projectId }: { projectId: string }) {
  const t = useText();
  const list = useResourceList(documentResource, { isLocal: true, fixed: { projectId: [projectId] } });
  if (list.rows.length === 0) return null;
  return (
    <Block title={t('documents.title')}>
      <DocumentRows list={list} hasMore={list.hasMore} />
    </Block>
  );
}

function DocumentRows({ list, hasMore }: { list: ResourceList<typeof documentResource>; hasMore: boolean }) {
  const core = useCoreText();
  return (
    <>
      <ul className="p-lines">
        {list.rows.map((row) => (
          <DocumentRow key={row.id} row={row} />
        ))}
      </ul>
      {hasMore && (
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
  const kindWords = useKindWords();
  const size = row.sizeBytes && format.fileSize(row.sizeBytes);
  const day = row.documentOn ? format.day(row.documentOn) : format.date(row.createdAt);
  const about = [kindWords(row.kind), row.projectTitle, day, size].filter(Boolean).join(' · ');
  return (
    <li className="p-document">
      {row.state === 'ready' && (row.hasPreview ? <DocumentPicture row={row} /> : <DocumentSign />)}
      <div>
        <strong>{row.title}</strong>
        <span className="p-quiet">{row.state === 'ready' ? about : t(`documents.states.${row.state}`)}</span>
      </div>
      {row.state === 'ready' && (
        <Button
          onClick={() => download.run({ path: `/documents/${row.id}/file`, name: row.fileName })}
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

/** What has no picture. */
const DocumentSign = () => (
  <span className="p-document-picture">
    <FileText size={22} aria-hidden />
  </span>
);

/** The image or the first page, small; it opens the whole. */
function DocumentPicture({ row: { id, title, fileName, contentType } }: { row: RowOf<typeof documentResource> }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const path = `/documents/${id}`;
  const { blob, hasFailed } = useBlob(`${path}/preview?size=small`);
  const file = { id, path, name: fileName, contentType: contentType ?? '' };
  if (hasFailed) return <DocumentSign />;
  return (
    <>
      <button
        type="button"
        className="p-document-picture"
        aria-label={t('files.read', { name: title })}
        onClick={() => setIsOpen(true)}
      >
        <BlobImage blob={blob} alt="" />
      </button>
      {isOpen && <FileViewer files={[file]} startId={id} onClose={() => setIsOpen(false)} />}
    </>
  );
}
