import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { requestClosureInput } from '@guichet/dto/tickets/ticket-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useRef } from 'react';
import { useText } from '../../../texts/use-text.ts';
import { useCommentSender } from '../reply/use-comment-sender.ts';

interface Props {
  ticket: ItemOf<typeof ticketResource>;
  onClose: () => void;
}

/** Opens a ticket again, with what is still wrong if the reader says it. [AG-13] */
export function ReopenDialog({ ticket: { id, state }, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const sendComment = useCommentSender(id);
  const attempt = useAttempt();
  const isReopened = useRef(false);

  async function reopen(comment: string | null | undefined): Promise<void> {
    // An answer to a resolved ticket opens it again by itself.
    const opensByItself = state === 'resolved' && comment;
    if (!opensByItself && !isReopened.current)
      await attempt('reopen', (idempotencyKey) => api.command(`/tickets/${id}/reopen`, undefined, { idempotencyKey }));
    isReopened.current = true;
    if (comment) await sendComment({ body: comment, attachmentIds: [] });
  }

  return (
    <Dialog title={t('tickets.reopenTitle')} onClose={onClose}>
      <KeptForm
        draftName={`reopened.${id}`}
        schema={requestClosureInput}
        submitLabel={t('tickets.reopen')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async ({ comment }) => {
          await reopen(comment);
          showToast({ text: t('tickets.reopened') });
          onClose();
          await refresh(['tickets']);
        }}
      >
        <TextArea name="comment" label={t('tickets.whatIsWrong')} />
      </KeptForm>
    </Dialog>
  );
}
