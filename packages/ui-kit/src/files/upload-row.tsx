import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import { RotateCw, X } from 'lucide-react';
import { Progress } from '../feedback/hours-bar.tsx';
import { useProblemText } from '../feedback/use-problem-text.ts';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import type { Upload, Uploads } from './use-uploads.ts';

/** One file: how far it is, or why it was refused and what can be done. */
export function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useCoreText();
  const format = useFormat();
  const { id, file, state, share } = upload;
  const percent = Math.round(share * 100);
  return (
    <li className="g-upload">
      <span className="g-upload-name">{file.name}</span>
      <span className="g-quiet">{format.fileSize(file.size)}</span>
      <UploadState upload={upload} />
      {state === 'failed' && (
        <button
          type="button"
          className="g-icon-button"
          aria-label={t('files.retry', { name: file.name })}
          onClick={() => uploads.retry(id)}
        >
          <RotateCw size={16} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="g-icon-button"
        aria-label={t('files.remove', { name: file.name })}
        onClick={() => uploads.remove(id)}
      >
        <X size={16} aria-hidden />
      </button>
      {state === 'sending' && <Progress share={share} label={t('files.uploading', { name: file.name, percent })} />}
    </li>
  );
}

function UploadState({ upload: { state, refusal, problem } }: { upload: Upload }) {
  const t = useCoreText();
  const format = useFormat();
  const problemText = useProblemText();
  const limits = { size: format.fileSize(MAX_FILE_BYTES), count: MAX_FILES_PER_UPLOAD };
  if (refusal)
    return (
      <span className="g-field-error" role="alert">
        {t(`files.${refusal}`, limits)}
      </span>
    );
  if (state === 'failed' && problem)
    return (
      <span className="g-field-error" role="alert">
        {problemText(problem)}
      </span>
    );
  if (state === 'done') return <span className="g-quiet">{t('files.done')}</span>;
  return <span className="g-quiet">{state === 'waiting' ? t('files.waiting') : ''}</span>;
}
