import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { FileDown, FileText } from 'lucide-react';
import { useState } from 'react';
import { FileViewer } from '../../../parts/file-viewer.tsx';
import { useText } from '../../../texts/use-text.ts';

const viewed = (file: AttachmentRow) => ({ ...file, path: `/attachments/${file.id}` });

/** Files of a message: images and PDF documents as pictures that open large, the others to download. */
export function FileGrid({ files }: { files: readonly AttachmentRow[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = files.filter(({ hasPreview }) => hasPreview).map(viewed);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="p-files">
        {files.map((file) => (
          <li key={file.id}>
            {file.hasPreview ? <Thumbnail file={file} onOpen={() => setOpenId(file.id)} /> : <PlainFile file={file} />}
          </li>
        ))}
      </ul>
      {openId && <FileViewer files={shown} startId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function Thumbnail({ file, onOpen }: { file: AttachmentRow; onOpen: () => void }) {
  const t = useText();
  const { blob, hasFailed } = useBlob(`/attachments/${file.id}/preview?size=small`);
  if (hasFailed) return <PlainFile file={file} />;
  return (
    <button
      type="button"
      className="p-thumbnail"
      onClick={onOpen}
      aria-label={t('files.open', { name: file.name })}
      title={file.name}
    >
      <BlobImage blob={blob} alt="" />
      {file.contentType === 'application/pdf' && (
        <span className="p-thumbnail-name">
          <FileText size={16} aria-hidden />
          <span>{file.name}</span>
        </span>
      )}
    </button>
  );
}

function PlainFile({ file: { id, name, sizeBytes } }: { file: AttachmentRow }) {
  const core = useCoreText();
  const format = useFormat();
  const download = useDownload();
  return (
    <button
      type="button"
      className="p-plain-file"
      onClick={() => download.run({ path: `/attachments/${id}/file`, name })}
      aria-busy={download.isBusy || undefined}
    >
      <FileDown size={20} aria-hidden />
      <span className="visually-hidden">{core('actions.download')}</span> <span>{name}</span>{' '}
      <span className="p-quiet">{format.fileSize(sizeBytes)}</span>
    </button>
  );
}
