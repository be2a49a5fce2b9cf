import { FileView, type ViewedFile } from '@guichet/ui-kit/files/file-view.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../texts/use-text.ts';

interface Props {
  files: readonly ViewedFile[];
  startId: string;
  onClose: () => void;
}

/** Images and PDF documents, each named above itself, over the whole screen: arrows lead from one to the next, Escape closes. */
export function FileViewer({ files, startId, onClose }: Props) {
  const t = useText();
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      files.findIndex(({ id }) => id === startId),
    ),
  );
  const element = useRef<HTMLDialogElement>(null);
  const file = files[index];
  useEffect(() => {
    element.current?.showModal();
  }, []);
  if (!file) return null;
  const move = (step: number) => setIndex((index + step + files.length) % files.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') move(-1);
    if (event.key === 'ArrowRight') move(1);
  };
  return (
    <dialog ref={element} className="p-viewer" aria-label={file.name} onClose={onClose} onKeyDown={onKeyDown}>
      <ViewerBar file={file} onClose={() => element.current?.close()} />
      <div className="p-viewer-image">
        <FileView key={file.id} file={file} failed={<p role="alert">{t('files.unreadable')}</p>} />
      </div>
      {files.length > 1 && (
        <>
          <button
            type="button"
            className="p-viewer-move"
            data-way="back"
            aria-label={t('files.previous')}
            onClick={() => move(-1)}
          >
            <ChevronLeft size={28} aria-hidden />
          </button>
          <button
            type="button"
            className="p-viewer-move"
            data-way="on"
            aria-label={t('files.next')}
            onClick={() => move(1)}
          >
            <ChevronRight size={28} aria-hidden />
          </button>
        </>
      )}
    </dialog>
  );
}

function ViewerBar({ file: { path, name }, onClose }: { file: ViewedFile; onClose: () => void }) {
  const core = useCoreText();
  const download = useDownload();
  return (
    <div className="p-viewer-bar">
      <span>{name}</span>
      <button
        type="button"
        aria-label={core('actions.download')}
        onClick={() => download.run({ path: `${path}/file`, name })}
      >
        <Download size={22} aria-hidden />
      </button>
      <button type="button" aria-label={core('actions.close')} onClick={onClose}>
        <X size={22} aria-hidden />
      </button>
    </div>
  );
}
