import { type ReserveRow, reopenReserveInput, reserve } from '@guichet/dto/acceptance/reserve';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';

/** Says that it is not put right after all, and why. [WS-20] */
export function ReopenDialog({ row: { id, number, projectId }, onClose }: { row: ReserveRow; onClose: () => void }) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('answer.title', { number })} onClose={onClose}>
      <p className="g-dialog-text">{t('answer.text')}</p>
      <KeptForm
        draftName={`reserve-reopened.${id}`}
        schema={reopenReserveInput}
        submitLabel={t('answer.confirm')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          await api.command(`/reserves/${id}/reopen`, input, { answer: reserve });
          await refresh([`projects/${projectId}`]);
          onClose();
        }}
      >
        <TextArea name="reason" label={t('answer.reason')} isRequired />
      </KeptForm>
    </Dialog>
  );
}
