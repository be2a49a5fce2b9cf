import type { PhotoRow } from '@guichet/dto/progress/photo';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { PhotoPicture } from './photo-picture.tsx';

interface Props {
  photos: readonly PhotoRow[];
  /** Shows one over the whole screen. */
  onOpen: (id: string) => void;
}

/** The photos of a publication: small ones that open large, and one alone as large as the text. [WS-09] */
export function PhotoGrid({ photos, onOpen }: Props) {
  const t = useSheetText();
  if (photos.length === 0) return null;
  const isAlone = photos.length === 1;
  return (
    <ul className={isAlone ? 's-photos s-photos-one' : 's-photos'} aria-label={t('photos.label')}>
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <PhotoPicture
            photo={photo}
            size={isAlone ? 'screen' : 'thumb'}
            isWhole={isAlone}
            label={t('photos.open', { place: index + 1, count: photos.length })}
            onOpen={onOpen}
          />
          {isAlone && photo.caption && <p className="s-quiet">{photo.caption}</p>}
        </li>
      ))}
    </ul>
  );
}
