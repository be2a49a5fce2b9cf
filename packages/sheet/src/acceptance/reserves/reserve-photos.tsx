import { MAX_RESERVE_PHOTOS } from '@guichet/dto/acceptance/reserve';
import type { PhotoUpload } from '../../photos/photo-upload.ts';
import { PhotoPicker, Tile, usePhotoChoice } from '../../writing/photo-picker.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import type { ChosenPhoto, ChosenPhotos } from './use-chosen-photos.ts';

/** The photos that leave with a form: on a phone, the camera is the first thing at hand. [WS-20] */
export function ReservePhotos({ photos: { all, uploads, add, remove } }: { photos: ChosenPhotos }) {
  const t = useAcceptanceText();
  const choice = usePhotoChoice(async (files) => {
    add(files);
    return [];
  });
  return (
    <div className="g-field g-field-wide">
      {all.length > 0 && (
        <ul className="s-photos s-reserve-photos" aria-label={t('form.photos')}>
          {all.map((photo) => (
            <ChosenTile
              key={photo.clientKey}
              photo={photo}
              upload={uploads.get(photo.clientKey)}
              onRemove={() => remove(photo.clientKey)}
            />
          ))}
        </ul>
      )}
      <PhotoPicker choice={choice} />
      <div role="alert">
        {all.map((photo) => (
          <Wrong key={photo.clientKey} photo={photo} upload={uploads.get(photo.clientKey)} />
        ))}
      </div>
    </div>
  );
}

interface PhotoProps {
  photo: ChosenPhoto;
  /** Once it has begun to leave. */
  upload: PhotoUpload | undefined;
}

/** What has arrived stays. */
function ChosenTile({ photo: { url, file }, upload, onRemove }: PhotoProps & { onRemove: () => void }) {
  const picture = <img src={url} alt={file.name} />;
  if (upload?.state === 'sent') return <li className="s-photo">{picture}</li>;
  return (
    <Tile name={file.name} onRemove={onRemove}>
      {picture}
      {upload?.state === 'sending' && (
        <progress className="s-photo-share" max={1} value={upload.share} aria-label={file.name} />
      )}
    </Tile>
  );
}

/** Why a photo does not leave. */
function Wrong({ photo, upload }: PhotoProps) {
  const t = useAcceptanceText();
  const { name } = photo.file;
  const refusal = photo.refusal ?? upload?.refusal;
  if (refusal) return <p className="g-field-error">{t(`form.${refusal}`, { name, most: MAX_RESERVE_PHOTOS })}</p>;
  return upload?.state === 'failed' ? <p className="g-field-error">{t('form.notSent', { name })}</p> : null;
}
