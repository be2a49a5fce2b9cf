import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { photoPath } from '../../photos/photo-path.ts';
import { PhotoPicture } from '../../photos/photo-picture.tsx';
import { usePhotoViewer } from '../../photos/use-photo-viewer.ts';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import type { PinPlace } from './pin-place.ts';

/** The photo on which a reserve is marked, whole, with its mark: one of its own, or one of the sheet. [WS-20] */
export function PinnedPhoto({
  row: { number, photos },
  pin,
}: {
  row: ReserveRow;
  pin: PinPlace & { photoId: string };
}) {
  const t = useAcceptanceText();
  const open = usePhotoViewer(photos);
  const own = photos.find(({ id }) => id === pin.photoId);
  const label = t('pin.shown', { number });
  return (
    <div className="s-pinned" style={own?.width ? { maxInlineSize: `min(24rem, ${own.width}px)` } : undefined}>
      {own ? (
        <PhotoPicture photo={own} size="screen" isWhole label={label} onOpen={open} />
      ) : (
        <PhotoOfSheet id={pin.photoId} alt={label} />
      )}
      <PinMark place={pin} />
    </div>
  );
}

function PhotoOfSheet({ id, alt }: { id: string; alt: string }) {
  const { blob, hasFailed } = useBlob(photoPath({ id }, 'screen'));
  return hasFailed ? null : <BlobImage blob={blob} alt={alt} />;
}

/** The mark itself, over a photo that has its shape. */
export function PinMark({ place: { x, y } }: { place: PinPlace }) {
  return (
    <span className="s-pin" aria-hidden style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }} />
  );
}
