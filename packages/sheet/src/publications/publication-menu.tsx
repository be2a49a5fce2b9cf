import { type PublicationRow, publication as publicationSchema } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import type { PagesKeeper } from './pages-keeper.ts';
import { PublishDialog } from './publish-dialog.tsx';

interface Props {
  publication: PublicationRow;
  pages: PagesKeeper;
  /** Absent where nothing is rewritten. */
  onEdit: (() => void) | undefined;
}

/** What staff do with a publication; what the reader may not do is not there. [WS-10, WS-11] */
export function PublicationMenu({ publication, pages, onEdit }: Props) {
  const t = useSheetText();
  const [asked, setAsked] = useState<'publish' | 'cancel' | 'remove' | null>(null);
  const acts = usePublicationActs(publication, pages);
  const { abilities } = publication;
  const close = () => setAsked(null);
  const items = [
    abilities.publish && { label: t('publication.publish'), onSelect: () => setAsked('publish') },
    abilities.update && onEdit && { label: t('publication.edit'), onSelect: onEdit },
    abilities.cancel && { label: t('publication.cancel'), onSelect: () => setAsked('cancel') },
    abilities.restore && { label: t('publication.restore'), onSelect: acts.restore },
    abilities.delete && {
      label: t('publication.remove'),
      onSelect: () => setAsked('remove'),
      isDanger: true,
      isApart: true,
    },
  ];
  return (
    <>
      <Menu label={t('publication.actions')} trigger={<Ellipsis size={18} aria-hidden />} items={items} />
      {asked === 'publish' && <PublishDialog publication={publication} onDone={pages.put} onClose={close} />}
      {asked === 'cancel' && <CancelDialog publication={publication} onDone={pages.put} onClose={close} />}
      {asked === 'remove' && (
        <ConfirmDialog
          title={t('publication.removeTitle')}
          confirmLabel={t('publication.removeConfirm')}
          isBusy={acts.isRemoving}
          onConfirm={() => acts.remove()}
          onClose={close}
        >
          {t('publication.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Each act answers with the publication as it now is; a deletion can be taken back. */
function usePublicationActs({ id }: PublicationRow, pages: PagesKeeper) {
  const t = useSheetText();
  const api = useApi();
  const restore = useCommand(() => plain('restore'), { done: t('publication.restored'), onDone: pages.put });
  const undelete = useCommand(() => plain('undelete'), { onDone: pages.put });
  const removal = useCommand(() => api.command(`/publications/${id}`, undefined, { method: 'DELETE' }), {
    onDone: () => {
      pages.drop(id);
      showToast({
        text: t('publication.removed'),
        action: { label: t('publication.undo'), run: () => undelete.run() },
      });
    },
  });
  function plain(name: string) {
    return api.command(`/publications/${id}/${name}`, undefined, { answer: publicationSchema });
  }
  return {
    restore: () => restore.run(),
    remove: () => removal.run(),
    isRemoving: removal.isBusy,
  };
}
