import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FileText } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { ProtectedImage } from './protected-image.tsx';

const FileViewer = lazy(async () => ({ default: (await import('./file-viewer.tsx')).FileViewer }));

const isImage = ({ contentType }: AttachmentRow) => contentType.startsWith('image/');

/** Images as thumbnails that open large; other files by name, to download. */
export function FileList({ files }: { files: readonly AttachmentRow[] }) {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  if (files.length === 0) return null;
  const images = files.filter(isImage);
  return (
    <>
      <ul className="t-files" aria-label={t('tickets.files.label')}>
        {files.map((file) => (
          <li key={file.id}>
            {isImage(file) ? <Thumbnail file={file} onOpen={() => setOpenId(file.id)} /> : <FileChip file={file} />}
          </li>
        ))}
      </ul>
      <Suspense>
        {openId && <FileViewer files={images} openId={openId} onMove={setOpenId} onClose={() => setOpenId(null)} />}
      </Suspense>
    </>
  );
}

function Thumbnail({ file: { id, name, isInternal }, onOpen }: { file: AttachmentRow; onOpen: () => void }) {
  const t = useText();
  const mark = isInternal ? ` (${t('tickets.files.internal')})` : '';
  return (
    <button
      type="button"
      className="t-thumbnail"
      aria-label={t('tickets.files.open', { name }) + mark}
      title={name}
      onClick={onOpen}
    >
      <ProtectedImage path={`/attachments/${id}/thumbnail`} alt="" />
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
