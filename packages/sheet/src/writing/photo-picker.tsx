import type { PhotoRow } from '@guichet/dto/progress/photo';
import { Camera, ImagePlus, X } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import type { WrittenPhoto } from '../outbox/outbox-rows.ts';
import { ACCEPTED_PHOTOS } from '../photos/photo-upload.ts';
import { TextPhoto } from '../photos/text-photo.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { WrittenPhotoImage } from './written-photo.tsx';

/** Lets photos be chosen, several at once, or taken with the camera of a phone. */
export function usePhotoChoice(add: (files: readonly File[]) => Promise<readonly string[]>) {
  const [input, takeInput] = useState<HTMLInputElement | null>(null);
  const [camera, takeCamera] = useState<HTMLInputElement | null>(null);
  const asked = useRef<(keys: readonly string[]) => void>(undefined);
  const onChange = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    const keys = await add(files);
    asked.current?.(keys);
    asked.current = undefined;
  };
  return {
    takeInput,
    takeCamera,
    openCamera: () => camera?.click(),
    openInput: () => input?.click(),
    onChange,
    /** Gives the keys of the photos that were chosen, none where nothing was. */
    choose: () =>
      new Promise<readonly string[]>((resolve) => {
        asked.current?.([]);
        asked.current = resolve;
        input?.addEventListener('cancel', () => resolve([]), { once: true });
        input?.click();
      }),
  };
}

interface PickerProps {
  choice: ReturnType<typeof usePhotoChoice>;
}

/** Two large buttons for a thumb: the camera, where there is one, and the photos of the device. [WS-18] */
export function PhotoPicker({ choice }: PickerProps) {
  const t = useSheetText();
  const { takeCamera, takeInput, openCamera, openInput, onChange } = choice;
  const common = { type: 'file', accept: ACCEPTED_PHOTOS, hidden: true, onChange } as const;
  return (
    <div className="s-acts">
      <input ref={takeCamera} {...common} capture="environment" data-photos="camera" />
      <input ref={takeInput} {...common} multiple data-photos="choose" />
      <button type="button" className="btn btn-outline-secondary s-camera" onClick={openCamera}>
        <Camera size={20} aria-hidden /> {t('writing.camera')}
      </button>
      <button type="button" className="btn btn-outline-secondary" onClick={openInput}>
        <ImagePlus size={20} aria-hidden /> {t('writing.choosePhotos')}
      </button>
    </div>
  );
}

interface TilesProps {
  older: readonly PhotoRow[];
  added: readonly WrittenPhoto[];
  onDropOlder: (id: string) => void;
  onDrop: (key: string) => void;
}

/** The photos below the text: each can be taken out. */
export function PhotoTiles({ older, added, onDropOlder, onDrop }: TilesProps) {
  const t = useSheetText();
  if (older.length + added.length === 0) return null;
  return (
    <ul className="s-photos" aria-label={t('photos.label')}>
      {older.map((photo) => (
        <Tile key={photo.id} name={photo.fileName} onRemove={() => onDropOlder(photo.id)}>
          <TextPhoto photo={photo} />
        </Tile>
      ))}
      {added.map(({ key, fileName }) => (
        <Tile key={key} name={fileName} onRemove={() => onDrop(key)}>
          <WrittenPhotoImage photoKey={key} fileName={fileName} />
        </Tile>
      ))}
    </ul>
  );
}

/** A photo that can be taken out again. */
export function Tile({ name, onRemove, children }: { name: string; onRemove: () => void; children: React.ReactNode }) {
  const t = useSheetText();
  return (
    <li className="s-photo">
      {children}
      <button
        type="button"
        className="s-photo-remove g-icon-button"
        aria-label={t('writing.removePhoto', { name })}
        onClick={onRemove}
      >
        <X size={18} aria-hidden />
      </button>
    </li>
  );
}
