import type { PhotoRow } from '@guichet/dto/progress/photo';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { useState } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { PhotoViewer } from './photo-viewer.tsx';

/** The photos of a publication: small ones that open large. [WS-09] */
export function PhotoGrid({ photos }: { photos: readonly PhotoRow[] }) {
  const t = useSheetText();
  const [opened, setOpened] = useState<number | null>(null);
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="s-photos" aria-label={t('photos.label')}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <PhotoTile
              photo={photo}
              label={t('photos.open', { place: index + 1, count: photos.length })}
              onOpen={() => setOpened(index)}
            />
          </li>
        ))}
      </ul>
      {opened !== null && <PhotoViewer photos={photos} start={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function PhotoTile({ photo, label, onOpen }: { photo: PhotoRow; label: string; onOpen: () => void }) {
  const t = useSheetText();
  const { blob } = useBlob(photo.state === 'ready' ? `/photos/${photo.id}/file?size=thumb` : null);
  if (photo.state === 'failed') return <p className="s-photo s-photo-note">{t('photos.failed')}</p>;
  return (
    <button type="button" className="s-photo" aria-label={label} disabled={photo.state === 'waiting'} onClick={onOpen}>
      {photo.placeholder && !blob && <img src={photo.placeholder} alt="" />}
      {blob && <BlobImage blob={blob} alt={photo.caption ?? ''} width={photo.width} height={photo.height} />}
      {photo.state === 'waiting' && <span className="s-photo-note">{t('photos.waiting')}</span>}
    </button>
  );
}
