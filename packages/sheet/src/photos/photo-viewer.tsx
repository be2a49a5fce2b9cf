import type { PhotoRow } from '@guichet/dto/progress/photo';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';

/** One photo, large. [WS-09] */
export function PhotoViewer({
  photos,
  start,
  onClose,
}: {
  photos: readonly PhotoRow[];
  start: number;
  onClose: () => void;
}) {
  const t = useSheetText();
  const photo = photos[start];
  const { blob } = useBlob(photo ? `/photos/${photo.id}/file?size=screen` : null);
  return (
    <Dialog title={t('photos.one', { place: start + 1, count: photos.length })} onClose={onClose}>
      <BlobImage blob={blob} alt={photo?.caption ?? ''} width={photo?.width ?? null} height={photo?.height ?? null} />
    </Dialog>
  );
}
