import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { UploadRow } from './upload-row.tsx';
import type { Uploads } from './use-uploads.ts';

interface Props {
  uploads: Uploads;
  /** Names the place, where a page has several. */
  label?: string;
  /** What files may be dropped on: a reply box, a whole form. The drop zone alone when left out. */
  children?: ReactNode;
}

/** Takes files: dropped, chosen, or pasted as screenshots. */
export function FileDrop({ uploads, label, children }: Props) {
  const t = useCoreText();
  const format = useFormat();
  const zone = useRef<HTMLDivElement>(null);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (files) => uploads.add(files),
    noClick: true,
    noKeyboard: true,
    // Pasting is heard below, wherever the focus is: heard twice, a screenshot would be there twice.
    noPaste: true,
  });
  usePastedFiles(zone, uploads.add, t('files.screenshot'));

  return (
    <div {...getRootProps()} className={isDragActive ? 'g-drop g-drop-over' : 'g-drop'}>
      <div ref={zone}>
        {children}
        <input {...getInputProps({ 'aria-label': label ?? t('files.choose') })} />
        <div className="g-drop-words">
          <span>{t('files.drop')} </span>
          <button type="button" className="btn btn-link" onClick={open}>
            {t('files.choose')}
          </button>
          <span className="g-quiet">
            {' '}
            {t('files.limits', { count: MAX_FILES_PER_UPLOAD, size: format.fileSize(MAX_FILE_BYTES) })}
          </span>
        </div>
        {uploads.keeping && uploads.keeping !== 'kept' && (
          <output className="g-field-error">{t(`files.${uploads.keeping}`)}</output>
        )}
        {uploads.all.length > 0 && (
          <ul className="g-uploads">
            {uploads.all.map((upload) => (
              <UploadRow key={upload.id} upload={upload} uploads={uploads} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A screenshot pasted anywhere in the same form, or on the page when nobody types elsewhere. */
function usePastedFiles(
  zone: { current: HTMLElement | null },
  add: (files: readonly File[]) => void,
  name: string,
): void {
  const take = useEffectEvent(add);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const scope = zone.current?.closest('form, dialog, section') ?? zone.current;
      const isElsewhere = event.target !== document.body && !scope?.contains(event.target as Node);
      if (files.length === 0 || isElsewhere) return;
      event.preventDefault();
      take(files.map((file, index) => named(file, name, index)));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [zone, name]);
}

/** Browsers call every screenshot `image.png`. */
function named(file: File, name: string, index: number): File {
  if (!file.name.startsWith('image.')) return file;
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[:T]/g, '-');
  return new File([file], `${name}-${stamp}${index ? `-${index + 1}` : ''}.${file.name.split('.').pop()}`, {
    type: file.type,
  });
}
