import type { RowOf } from '@guichet/dto/core/resource';
import { document } from '@guichet/dto/documents/document';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { EditDocumentDialog } from './edit-document-dialog.tsx';
import { MailDocumentDialog } from './mail-document-dialog.tsx';

const FileViewer = lazy(async () => ({ default: (await import('../parts/file-viewer.tsx')).FileViewer }));

const viewed = ({ id, fileName, contentType }: RowOf<typeof document>) => ({
  id,
  path: `/documents/${id}`,
  name: fileName,
  contentType: contentType ?? '',
});

/** What may be done to a document. */
export function DocumentMenu({ row }: { row: RowOf<typeof document> }) {
  const t = useText();
  const core = useCoreText();
  const canWrite = useCan()('documents.write');
  const [open, setOpen] = useState<'preview' | 'mail' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const download = useDownload();
  const remove = useRemoval(row.id);
  const isReady = row.state === 'ready';
  return (
    <>
      <Menu
        label={t('documents.actionsOf', { title: row.title })}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          isReady && {
            label: core('actions.download'),
            onSelect: () => download.run({ path: `/documents/${row.id}/file`, name: row.fileName }),
          },
          row.hasPreview && { label: t('documents.preview'), onSelect: () => setOpen('preview') },
          isReady && canWrite && { label: t('documents.mail'), onSelect: () => setOpen('mail') },
          canWrite && { label: t('documents.edit'), onSelect: () => setOpen('edit') },
          canWrite && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => remove.run(),
          },
        ]}
      />
      <Suspense>{open === 'preview' && <FileViewer files={[viewed(row)]} openId={row.id} onClose={close} />}</Suspense>
      {open === 'mail' && <MailDocumentDialog document={row} onClose={close} />}
      {open === 'edit' && <EditDocumentDialog document={row} onClose={close} />}
    </>
  );
}

/** Deletes at once: what was deleted comes back by one press, or for thirty days by the API. [WS-03] */
function useRemoval(id: string) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = ['documents'];
  const restore = useCommand(() => api.command(`/documents/${id}/restore`), { refresh, done: t('documents.restored') });
  return useCommand(() => api.remove(document, id), {
    refresh: ['documents/list'],
    onDone: () =>
      showToast({ text: t('documents.removed'), action: { label: core('actions.undo'), run: () => restore.run() } }),
  });
}
