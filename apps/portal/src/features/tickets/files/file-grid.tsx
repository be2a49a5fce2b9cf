import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../texts/use-text.ts';
import { BlobImage } from './blob-image.tsx';
import { FileViewer } from './file-viewer.tsx';
import { useBlob } from './use-blob.ts';

const isImage = ({ contentType }: AttachmentRow) => contentType.startsWith('image/');

/** Files of a message: images as thumbnails that open large, the others to download. */
export function FileGrid({ files }: { files: readonly AttachmentRow[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const images = files.filter(isImage);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="p-files">
        {files.map((file) => (
          <li key={file.id}>
            {isImage(file) ? <Thumbnail file={file} onOpen={() => setOpenId(file.id)} /> : <PlainFile file={file} />}
          </li>
        ))}
      </ul>
      {openId && <FileViewer files={images} startId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function Thumbnail({ file, onOpen }: { file: AttachmentRow; onOpen: () => void }) {
  const t = useText();
  const { blob, hasFailed } = useBlob(`/attachments/${file.id}/thumbnail`);
  if (hasFailed) return <PlainFile file={file} />;
  return (
    <button
      type="button"
      className="p-thumbnail"
      onClick={onOpen}
      aria-label={t('files.open', { name: file.name })}
      title={file.name}
    >
      {blob && <BlobImage blob={blob} />}
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
      <span className="p-hidden">{core('actions.download')}</span> <span>{name}</span>{' '}
      <span className="p-quiet">{format.fileSize(sizeBytes)}</span>
    </button>
  );
}
