import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { CircleCheck, MapPin } from 'lucide-react';
import { useId } from 'react';
import { PhotoPicture } from '../../photos/photo-picture.tsx';
import { usePhotoViewer } from '../../photos/use-photo-viewer.ts';
import { PLACE_MARK } from '../../place/use-keep-place.ts';
import { useSheetText } from '../../texts/use-sheet-text.ts';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { PinnedPhoto } from './pinned-photo.tsx';
import { ReserveActs, ReserveMenu } from './reserve-acts.tsx';

/** One reserve: what, where, by when, how it was found and how it was put right. [WS-20] */
export function ReserveCard({ row, places }: { row: ReserveRow; places: readonly string[] }) {
  const t = useAcceptanceText();
  const titleId = useId();
  const { id, number, title, description, photos, pin, state, reopenReason } = row;
  const found = photos.filter((photo) => photo.role === 'found' && photo.id !== pin?.photoId);
  return (
    <li id={`reserve-${id}`} className="s-reserve" aria-labelledby={titleId} {...{ [PLACE_MARK]: id }}>
      <div className="s-card-head">
        <div>
          <h3 id={titleId}>
            <span className="s-quiet">{t('reserves.number', { number })}</span> {title}
          </h3>
          <Whereabouts row={row} />
        </div>
        <ReserveMenu row={row} places={places} />
      </div>
      {description && <p className="s-said">{description}</p>}
      {pin && <PinnedPhoto row={row} pin={pin} />}
      <Photos photos={found} label={t('reserves.found', { number })} />
      {state === 'open' && reopenReason && (
        <p className="s-mark s-contested">{t('reserves.contested', { reason: reopenReason })}</p>
      )}
      <Repair row={row} />
      <Found row={row} />
      <ReserveActs row={row} />
    </li>
  );
}

/** Where it is and until when: late in words as well as in colour. */
function Whereabouts({ row: { place, dueOn, isOverdue, state } }: { row: ReserveRow }) {
  const t = useAcceptanceText();
  const format = useFormat();
  if (!place && !dueOn) return null;
  const day = dueOn && format.day(dueOn);
  const due =
    day &&
    (state === 'open' ? t('reserves.dueSoon', { day, left: format.relativeDay(dueOn) }) : t('reserves.due', { day }));
  return (
    <p className="s-reserve-facts">
      {place && (
        <span>
          <MapPin size={16} aria-hidden /> {place}
        </span>
      )}
      {due && <span>{due}</span>}
      {isOverdue && <Badge tone="danger">{t('reserves.overdue')}</Badge>}
    </p>
  );
}

function Found({ row: { createdAt, createdByName } }: { row: ReserveRow }) {
  const t = useAcceptanceText();
  const format = useFormat();
  const name = createdByName ?? t('reserves.nobody');
  return <p className="s-quiet s-small">{t('reserves.foundBy', { day: format.date(createdAt), name })}</p>;
}

/** What was done about it, with its proof, and whether the other side agrees. */
function Repair({ row }: { row: ReserveRow }) {
  const t = useAcceptanceText();
  const format = useFormat();
  const { number, liftedAt, liftedByName, liftNote, acceptedAt, acceptedByName, photos } = row;
  const proofs = photos.filter(({ role }) => role === 'proof');
  if (!liftedAt && proofs.length === 0) return null;
  const nobody = t('reserves.nobody');
  return (
    <div className="s-repair">
      <p className="s-repair-title">{t('reserves.after')}</p>
      {liftNote && <p className="s-said">{liftNote}</p>}
      <Photos photos={proofs} label={t('reserves.proof', { number })} />
      {liftedAt && (
        <p className="s-quiet s-small">
          {t('reserves.lifting', { day: format.date(liftedAt), name: liftedByName ?? nobody })}
        </p>
      )}
      {acceptedAt && (
        <p className="s-finished s-small">
          <CircleCheck size={16} aria-hidden />
          {t('reserves.agreed', { day: format.date(acceptedAt), name: acceptedByName ?? nobody })}
        </p>
      )}
    </div>
  );
}

function Photos({ photos, label }: { photos: ReserveRow['photos']; label: string }) {
  const t = useSheetText();
  const open = usePhotoViewer(photos);
  if (photos.length === 0) return null;
  return (
    <ul className="s-photos s-reserve-photos" aria-label={label}>
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <PhotoPicture
            photo={photo}
            size="thumb"
            label={t('photos.open', { place: index + 1, count: photos.length })}
            onOpen={open}
          />
        </li>
      ))}
    </ul>
  );
}
