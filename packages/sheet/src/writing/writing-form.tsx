import { MAX_PHOTO_BYTES, MAX_PHOTOS } from '@guichet/dto/progress/photo';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { RichTextEditor } from '@guichet/ui-kit/rich-text/rich-text-editor.tsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Writing } from '../outbox/outbox-rows.ts';
import { TextPhoto } from '../photos/text-photo.tsx';
import { outsideText } from '../publications/text-photos.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { PhotoPicker, PhotoTiles, usePhotoChoice } from './photo-picker.tsx';
import { besideText, hasContent, type Unkept, type Untaken, useWriting } from './use-writing.ts';
import { WritingOptions } from './writing-options.tsx';
import { WrittenPhotoImage } from './written-photo.tsx';

interface Props {
  first: Writing;
  /** What is rewritten; left out for a new one. */
  publication?: PublicationRow;
  onType: () => void;
  onClose: () => void;
}

/** Where staff write a publication: text, photos, and what becomes of it. [WS-07, WS-08, WS-09, WS-18] */
export function WritingForm({ first, publication, onType, onClose }: Props) {
  const t = useSheetText();
  const draft = useWriting(first);
  const { writing, change } = draft;
  const choice = usePhotoChoice(draft.addPhotos);
  const [isEmptyTold, setIsEmptyTold] = useState(false);
  const older = publication?.photos ?? [];
  const isEmpty = !hasContent(writing, older);
  const left = outsideText(writing.body, older).filter(({ id }) => !writing.droppedPhotoIds.includes(id));

  const form = useFormEvents({ add: draft.addPhotos, send: (event) => void submit(event) });

  async function submit(event: Pick<Event, 'preventDefault'>): Promise<void> {
    event.preventDefault();
    setIsEmptyTold(isEmpty);
    if (!isEmpty && (await draft.release())) onClose();
  }
  const discard = () => void draft.discard().then(onClose);
  // What is blank is no draft to come back to.
  const close = () => (isEmpty && !publication ? discard() : onClose());
  return (
    <form
      className="s-writing"
      aria-label={t(publication ? 'writing.rewrite' : 'writing.new')}
      noValidate
      ref={form}
      onSubmit={(event) => void submit(event)}
    >
      <RichTextEditor
        label={t('writing.text')}
        placeholder={t('writing.placeholder')}
        value={writing.body}
        isFocusedFirst={!matchMedia('(pointer: coarse)').matches}
        isInvalid={isEmptyTold && isEmpty}
        onChange={(body) => {
          change({ body });
          onType();
        }}
        addPhotos={(files) => (files ? draft.addPhotos(files) : choice.choose())}
        renderPhoto={(id) => <PhotoOfText id={id} writing={writing} older={older} />}
      />
      <PhotoTiles
        older={left}
        added={besideText(writing)}
        onDropOlder={(id) => change({ droppedPhotoIds: [...writing.droppedPhotoIds, id] })}
        onDrop={draft.removePhoto}
      />
      <PhotoPicker choice={choice} />
      <WritingOptions writing={writing} change={change} publishedAt={publication?.publishedAt ?? null} />
      <Told isEmpty={isEmptyTold && isEmpty} unkept={draft.unkept} untaken={draft.untaken} />
      <Foot writing={writing} isEmpty={isEmpty} onDiscard={discard} onClose={close} />
    </form>
  );
}

/** A photo in the text: of the device, or of the publication that is rewritten. */
function PhotoOfText({ id, writing, older }: { id: string; writing: Writing; older: PublicationRow['photos'] }) {
  const added = writing.photos.find(({ key }) => key === id);
  if (added) return <WrittenPhotoImage photoKey={id} fileName={added.fileName} />;
  return <TextPhoto photo={older.find((photo) => photo.id === id)} />;
}

interface ToldProps {
  isEmpty: boolean;
  unkept: Unkept;
  untaken: Untaken | null;
}

function Told({ isEmpty, unkept, untaken }: ToldProps) {
  const t = useSheetText();
  const format = useFormat();
  const limits = { name: untaken?.name ?? '', size: format.fileSize(MAX_PHOTO_BYTES), most: MAX_PHOTOS };
  return (
    <div role="alert">
      {isEmpty && <p className="g-field-error">{t('writing.empty')}</p>}
      {untaken && <p className="g-field-error">{t(`writing.${untaken.reason}`, limits)}</p>}
      {unkept && <p className="g-field-error">{t(`writing.${unkept}`)}</p>}
    </div>
  );
}

interface FootProps {
  writing: Writing;
  isEmpty: boolean;
  onDiscard: () => void;
  onClose: () => void;
}

/** What the one button does is what the boxes say. */
function Foot({ writing, isEmpty, onDiscard, onClose }: FootProps) {
  const t = useSheetText();
  const core = useCoreText();
  const [isAsking, setIsAsking] = useState(false);
  const { over, publishes, tells } = writing;
  const isRead = over?.state === 'published';
  const act = isRead ? 'save' : !publishes ? 'saveDraft' : tells ? 'publishAndTell' : 'publish';
  return (
    <div className="s-acts">
      <Button type="submit" variant="primary">
        {t(`writing.${act}`)}
      </Button>
      <Button onClick={onClose}>{core('actions.close')}</Button>
      <Button variant="link" onClick={() => (isEmpty ? onDiscard() : setIsAsking(true))}>
        {t('writing.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('writing.discardTitle')}
          confirmLabel={t('writing.discardConfirm')}
          onConfirm={onDiscard}
          onClose={() => setIsAsking(false)}
        >
          {t('writing.discardText')}
        </ConfirmDialog>
      )}
    </div>
  );
}

interface Hearing {
  add: (files: readonly File[]) => Promise<unknown>;
  send: (event: KeyboardEvent) => void;
}

/** Photos may be dropped anywhere on the form, and its keys send it from anywhere; dropped into the text, the editor takes them itself. */
function useFormEvents({ add, send }: Hearing) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])].filter(isPhoto);
    if (event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    void add(files);
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const leaving = new AbortController();
    const { signal } = leaving;
    element?.addEventListener('keydown', (event) => onKey(event), { signal });
    element?.addEventListener('drop', (event) => onDrop(event), { signal });
    element?.addEventListener('dragover', allowFiles, { signal });
    return () => leaving.abort();
  }, []);
  return form;
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

// Some systems know no type for the photos of a phone.
const isPhoto = ({ type, name }: File): boolean => type.startsWith('image/') || /\.hei[cf]$/i.test(name);
