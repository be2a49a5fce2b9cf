import './parts.css';
import { FileView, type ViewedFile } from '@guichet/ui-kit/files/file-view.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useText } from '../texts/load-texts.ts';

interface Props {
  files: readonly ViewedFile[];
  openId: string;
  onMove?: (id: string) => void;
  onClose: () => void;
}

/** An image or a PDF as large as the screen lets it; the arrows go to the next one. */
export function FileViewer({ files, openId, onMove, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const download = useDownload();
  const index = files.findIndex(({ id }) => id === openId);
  const file = files[index];
  const move = (step: number) => {
    const next = files[(index + step + files.length) % files.length];
    if (next) onMove?.(next.id);
  };
  useShortcuts({ ArrowLeft: () => move(-1), ArrowRight: () => move(1) });
  if (!file) return null;
  return (
    <Dialog title={file.name} onClose={onClose}>
      <div className="b-viewer">
        <div className="b-viewer-image">
          <FileView key={file.id} file={file} failed={<p role="alert">{t('tickets.files.failed')}</p>} />
        </div>
        <div className="b-viewer-bar">
          {files.length > 1 && (
            <>
              <Button aria-label={t('tickets.files.previous')} onClick={() => move(-1)}>
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <output>{t('tickets.files.position', { index: index + 1, count: files.length })}</output>
              <Button aria-label={t('tickets.files.next')} onClick={() => move(1)}>
                <ChevronRight size={16} aria-hidden />
              </Button>
            </>
          )}
          <Button
            variant="primary"
            onClick={() => download.run({ path: `${file.path}/file`, name: file.name })}
            isBusy={download.isBusy}
          >
            <Download size={16} aria-hidden /> {core('actions.download')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
