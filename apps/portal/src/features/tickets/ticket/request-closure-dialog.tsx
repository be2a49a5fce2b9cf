import { requestClosureInput } from '@guichet/dto/tickets/ticket-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/use-text.ts';

/** Asks the business to close the ticket, with a comment. [AG-13] */
export function RequestClosureDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('tickets.requestClosure')} onClose={onClose}>
      <p>{t('tickets.requestClosureText')}</p>
      <KeptForm
        draftName={`closure.${id}`}
        schema={requestClosureInput}
        submitLabel={t('tickets.requestClosureSend')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/tickets/${id}/closure-request`, values);
          showToast({ text: t('tickets.closureRequested') });
          onClose();
          await refresh(['tickets']);
        }}
      >
        <TextArea name="comment" label={t('tickets.commentOptional')} />
      </KeptForm>
    </Dialog>
  );
}
