import type { CommentRow } from '@guichet/dto/tickets/comment';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';

/** What its author may still do with a message. */
export function MessageMenu({ comment: { id, authorId }, onEdit }: { comment: CommentRow; onEdit: () => void }) {
  const t = useText();
  const api = useApi();
  const isMine = useMe().id === authorId;
  const [isAsking, setIsAsking] = useState(false);
  const remove = useCommand(() => api.command(`/comments/${id}`, undefined, { method: 'DELETE' }), {
    refresh: ['tickets'],
    done: t('tickets.message.removed'),
  });
  if (!isMine) return null;
  return (
    <div className="t-message-menu">
      <Menu
        label={t('tickets.message.actions')}
        trigger={<Ellipsis size={16} aria-hidden />}
        items={[
          { label: t('tickets.message.edit'), onSelect: onEdit },
          { label: t('tickets.message.remove'), isDanger: true, isApart: true, onSelect: () => setIsAsking(true) },
        ]}
      />
      {isAsking && (
        <ConfirmDialog
          title={t('tickets.message.removeTitle')}
          confirmLabel={t('tickets.message.remove')}
          onConfirm={() => remove.run()}
          onClose={() => setIsAsking(false)}
          isBusy={remove.isBusy}
        >
          {t('tickets.message.removeText')}
        </ConfirmDialog>
      )}
    </div>
  );
}
