import type { PhotoRow } from '@guichet/dto/progress/photo';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';
import { useRef } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { photoPath } from './photo-path.ts';
import { useNear } from './use-near.ts';

interface Props {
  photo: PhotoRow;
  size: 'thumb' | 'screen';
  /** What pressing it does, said to who does not see it. */
  label: string;
  /** Its own shape; cut to the shape of a tile otherwise. */
  isWhole?: boolean;
  /** Left out where nothing opens. */
  onOpen?: (id: string) => void;
}

/** A photo in its place, which it has from the first moment: its tiny picture until it is there. [WS-09] */
export function PhotoPicture({ photo, size, label, isWhole = false, onOpen }: Props) {
  const t = useSheetText();
  const place = useRef<HTMLButtonElement & HTMLSpanElement>(null);
  const isNear = useNear(place);
  const { id, state, placeholder, caption, width, height } = photo;
  const { blob, hasFailed } = useBlob(state === 'ready' && isNear ? photoPath(photo, size) : null);
  if (state === 'failed') return <p className="s-photo s-photo-note">{t('photos.failed')}</p>;
  const shape = isWhole && width && height ? { aspectRatio: `${width} / ${height}`, maxWidth: width } : undefined;
  const frame = { ref: place, className: isWhole ? 's-photo s-photo-whole' : 's-photo', style: shape };
  const picture = (
    <>
      {placeholder && <img src={placeholder} alt="" />}
      {blob && <BlobImage blob={blob} alt={onOpen ? '' : (caption ?? '')} />}
      {state === 'waiting' && <span className="s-photo-note">{t('photos.waiting')}</span>}
      {hasFailed && <span className="s-photo-note">{t('photos.notShown')}</span>}
    </>
  );
  if (!onOpen) return <span {...frame}>{picture}</span>;
  return (
    <button
      {...frame}
      type="button"
      aria-label={caption ? `${caption}. ${label}` : label}
      disabled={state === 'waiting'}
      onClick={() => onOpen(id)}
    >
      {picture}
    </button>
  );
}
