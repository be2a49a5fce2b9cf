import type { RichText } from '@guichet/dto/core/rich-text';
import { photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import type { PhotoRow } from '@guichet/dto/progress/photo';

/** The photos that the text does not show already. */
export function outsideText(body: RichText, photos: readonly PhotoRow[]): PhotoRow[] {
  const shown = new Set(photoIdsOf(body));
  return photos.filter(({ id }) => !shown.has(id));
}

/** As the page shows them: first those of the text, in its order. */
export function inOrderShown(body: RichText, photos: readonly PhotoRow[]): PhotoRow[] {
  const inText = photoIdsOf(body).flatMap((id) => photos.filter((photo) => photo.id === id));
  return [...inText, ...outsideText(body, photos)];
}
