import type { PhotoRow } from '@guichet/dto/progress/photo';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { PhotoPicture } from './photo-picture.tsx';

/** A photo in the middle of a text, as wide as it; it opens with the others of its publication, unless it is being written. */
export function TextPhoto({ photo, onOpen }: { photo: PhotoRow | undefined; onOpen?: (id: string) => void }) {
  const t = useSheetText();
  if (!photo) return null;
  return (
    <>
      <PhotoPicture photo={photo} size="screen" isWhole label={t('photos.enlarge')} {...(onOpen && { onOpen })} />
      {photo.caption && <span className="s-photo-caption">{photo.caption}</span>}
    </>
  );
}
