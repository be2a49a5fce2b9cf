import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FileText } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';

const FileViewer = lazy(async () => ({ default: (await import('../../../parts/file-viewer.tsx')).FileViewer }));

const viewed = (file: AttachmentRow) => ({ ...file, path: `/attachments/${file.id}` });

/** Images and PDF documents as pictures that open large; other files by name, to download. */
export function FileList({ files }: { files: readonly AttachmentRow[] }) {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  if (files.length === 0) return null;
  const shown = files.filter(({ hasPreview }) => hasPreview).map(viewed);
  return (
    <>
      <ul className="t-files" aria-label={t('tickets.files.label')}>
        {files.map((file) => (
          <li key={file.id}>
            {file.hasPreview ? <Thumbnail file={file} onOpen={() => setOpenId(file.id)} /> : <FileChip file={file} />}
          </li>
        ))}
      </ul>
      <Suspense>
        {openId && <FileViewer files={shown} openId={openId} onMove={setOpenId} onClose={() => setOpenId(null)} />}
      </Suspense>
    </>
  );
}

function Thumbnail({ file, onOpen }: { file: AttachmentRow; onOpen: () => void }) {
  const t = useText();
  const { id, name, isInternal, contentType } = file;
  const { blob, hasFailed } = useBlob(`/attachments/${id}/preview?size=small`);
  if (hasFailed) return <FileChip file={file} />;
  const mark = isInternal ? ` (${t('tickets.files.internal')})` : '';
  return (
    <button
      type="button"
      className="t-thumbnail"
      aria-label={t('tickets.files.open', { name }) + mark}
      title={name}
      onClick={onOpen}
    >
      <BlobImage blob={blob} alt="" />
      {contentType === 'application/pdf' && <span className="t-thumbnail-name">{name}</span>}
    </button>
  );
}

function FileChip({ file: { id, name, sizeBytes } }: { file: AttachmentRow }) {
  const t = useText();
  const format = useFormat();
  const download = useDownload();
  return (
    <button
      type="button"
      className="t-file"
      aria-label={t('tickets.files.download', { name })}
      aria-busy={download.isBusy || undefined}
      onClick={() => download.run({ path: `/attachments/${id}/file`, name })}
    >
      <FileText size={16} aria-hidden />
      <span className="t-file-name">{name}</span>
      <span className="g-quiet">{format.fileSize(sizeBytes)}</span>
    </button>
  );
}
