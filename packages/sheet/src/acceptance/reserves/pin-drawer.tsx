import { type ReserveRow, reserve } from '@guichet/dto/acceptance/reserve';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { PhotoPicture } from '../../photos/photo-picture.tsx';
import { useSheetText } from '../../texts/use-sheet-text.ts';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { MIDDLE, type PinPlace, placeByKey, placeOf } from './pin-place.ts';
import { PinMark } from './pinned-photo.tsx';

type Photo = ReserveRow['photos'][number];
interface Props {
  row: ReserveRow;
  onClose: () => void;
}

/** Where staff show on a photo what is to be put right: a touch, or the arrow keys. [WS-20] */
export function PinDrawer({ row, onClose }: Props) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const photos = pinnable(row);
  const [pin, setPin] = useState(row.pin);
  const [chosenId, setChosenId] = useState(row.pin?.photoId);
  const photo = photos.find(({ id }) => id === chosenId) ?? photos[0];
  const { run, isBusy } = useSavePin(row, onClose);
  return (
    <Drawer title={t('pin.title', { number: row.number })} onClose={onClose}>
      <div className="s-acceptance">
        <p className="g-dialog-text">{t('pin.text')}</p>
        {photos.length > 1 && <PhotoChoice photos={photos} chosen={photo} onChoose={setChosenId} />}
        {photo && (
          <Target
            photo={photo}
            place={pin?.photoId === photo.id ? pin : null}
            onPlace={(place) => setPin({ photoId: photo.id, ...place })}
          />
        )}
        <div className="s-acts">
          <Button variant="primary" isBusy={isBusy} onClick={() => run(pin)}>
            {t('form.save')}
          </Button>
          {pin && <Button onClick={() => setPin(null)}>{t('pin.remove')}</Button>}
          <Button onClick={onClose}>{core('actions.cancel')}</Button>
        </div>
      </div>
    </Drawer>
  );
}

/** The photos of how a reserve was found, once they are there to be marked. */
export const pinnable = ({ photos }: ReserveRow): Photo[] =>
  photos.filter(({ role, state }) => role === 'found' && state === 'ready');

function useSavePin({ id, number, projectId, version }: ReserveRow, onDone: () => void) {
  const t = useAcceptanceText();
  const api = useApi();
  return useCommand(
    (pin: ReserveRow['pin']) => api.command(`/reserves/${id}`, { pin }, { method: 'PATCH', answer: reserve, version }),
    { done: t('pin.saved', { number }), onDone, refresh: [`projects/${projectId}`] },
  );
}

interface TargetProps {
  photo: Photo;
  place: PinPlace | null;
  onPlace: (place: PinPlace) => void;
}

function Target({ photo, place, onPlace }: TargetProps) {
  const t = useAcceptanceText();
  const percent = (part: number) => Math.round(part * 100);
  const label = place ? t('pin.placed', { across: percent(place.x), down: percent(place.y) }) : t('pin.place');
  return (
    <button
      type="button"
      className="s-pinned s-pin-target"
      aria-label={label}
      style={photo.width ? { maxInlineSize: photo.width } : undefined}
      // A key presses the middle: a mark is there to be moved.
      onClick={(event) =>
        onPlace(event.detail === 0 ? (place ?? MIDDLE) : placeOf(event, event.currentTarget.getBoundingClientRect()))
      }
      onKeyDown={(event) => {
        const moved = placeByKey(event.key, place ?? MIDDLE);
        if (!moved) return;
        event.preventDefault();
        onPlace(moved);
      }}
    >
      <PhotoPicture photo={photo} size="screen" isWhole label="" />
      {place && <PinMark place={place} />}
    </button>
  );
}

interface ChoiceProps {
  photos: readonly Photo[];
  chosen: Photo | undefined;
  onChoose: (id: string) => void;
}

function PhotoChoice({ photos, chosen, onChoose }: ChoiceProps) {
  const t = useAcceptanceText();
  const sheet = useSheetText();
  return (
    <fieldset className="s-taps" aria-label={t('pin.photos')}>
      {photos.map((photo, index) => (
        <button
          key={photo.id}
          type="button"
          className="s-tap"
          aria-pressed={photo.id === chosen?.id}
          onClick={() => onChoose(photo.id)}
        >
          {sheet('photos.one', { place: index + 1, count: photos.length })}
        </button>
      ))}
    </fieldset>
  );
}
