import { UploadRow } from '@guichet/ui-kit/files/upload-row.tsx';
import type { Uploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../../texts/load-texts.ts';

interface Props {
  reference: string;
  uploads: Uploads;
  onFinish: () => void;
}

/** The ticket is there; its files are on their way, and one that fails can be sent again. */
export function SendingFiles({ reference, uploads, onFinish }: Props) {
  const t = useText();
  return (
    <>
      <output>{t('tickets.form.sendingFiles', { reference })}</output>
      <ul className="g-uploads">
        {uploads.all.map((upload) => (
          <UploadRow key={upload.id} upload={upload} uploads={uploads} />
        ))}
      </ul>
      {!uploads.isBusy && (
        <div className="g-form-actions">
          <Button onClick={onFinish}>{t('tickets.form.finish')}</Button>
        </div>
      )}
    </>
  );
}
