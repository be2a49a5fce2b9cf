import type { RowOf } from '@guichet/dto/core/resource';
import { document } from '@guichet/dto/documents/document';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { MailDocumentDialog } from '../mail-document-dialog.tsx';
import { EditDocumentDialog } from './edit-document-dialog.tsx';

const FileViewer = lazy(async () => ({ default: (await import('../../../parts/file-viewer.tsx')).FileViewer }));

const viewed = ({ id, title }: RowOf<typeof document>) => ({
  id,
  path: `/documents/${id}`,
  name: `${title}.pdf`,
  contentType: 'application/pdf',
});

/** What may be done to a document. */
export function DocumentMenu({ row }: { row: RowOf<typeof document> }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const canWrite = useCan()('recaps.create');
  const [open, setOpen] = useState<'preview' | 'mail' | 'edit' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const download = useDownload();
  const remove = useCommand(() => api.remove(document, row.id), {
    refresh: ['documents/list'],
    done: t('documents.removed'),
    onDone: close,
  });
  const isReady = row.state === 'ready';
  return (
    <>
      <Menu
        label={t('documents.actionsOf', { title: row.title })}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          isReady && {
            label: core('actions.download'),
            onSelect: () => download.run({ path: `/documents/${row.id}/file`, name: `${row.title}.pdf` }),
          },
          isReady && { label: t('documents.preview'), onSelect: () => setOpen('preview') },
          isReady && canWrite && { label: t('documents.mail'), onSelect: () => setOpen('mail') },
          canWrite && { label: t('documents.edit'), onSelect: () => setOpen('edit') },
          canWrite && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      <Suspense>{open === 'preview' && <FileViewer files={[viewed(row)]} openId={row.id} onClose={close} />}</Suspense>
      {open === 'mail' && <MailDocumentDialog document={row} onClose={close} />}
      {open === 'edit' && <EditDocumentDialog document={row} onClose={close} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('documents.removeTitle', { title: row.title })}
          confirmLabel={core('actions.remove')}
          isBusy={remove.isBusy}
          onConfirm={() => remove.run()}
          onClose={close}
        >
          {t('documents.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
