import { cancelHourPackInput } from '@guichet/dto/contracts/hour-pack';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';

/** Cancels a pack that nothing was drawn from, for a reason. */
export function CancelPackDialog({ pack, onClose }: { pack: { id: string; name: string }; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('packs.cancelTitle', { name: pack.name })} onClose={onClose}>
      <p>{t('packs.cancelText')}</p>
      <KeptForm
        draftName={`pack-cancelled.${pack.id}`}
        schema={cancelHourPackInput}
        submitLabel={t('packs.cancel')}
        onCancel={{ label: t('packs.keep'), run: onClose }}
        isDanger
        onSubmit={async (values) => {
          await api.command(`/hour-packs/${pack.id}/cancel`, values);
          showToast({ text: t('packs.cancelled') });
          onClose();
          await refresh(['hour-packs', 'companies', 'contracts']);
        }}
      >
        <TextField name="reason" label={t('packs.reason')} isRequired isWide />
      </KeptForm>
    </Dialog>
  );
}
