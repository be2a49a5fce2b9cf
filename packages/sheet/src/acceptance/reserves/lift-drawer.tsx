import { liftReserveInput, MAX_RESERVE_PHOTOS, type ReserveRow, reserve } from '@guichet/dto/acceptance/reserve';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { reservePhotoDoors } from './reserve-photo-doors.ts';
import { ReservePhotos } from './reserve-photos.tsx';
import { useChosenPhotos } from './use-chosen-photos.ts';

/** Says that a reserve is put right, and shows it. [WS-20] */
export function LiftDrawer({
  row: { id, number, projectId, photos },
  onClose,
}: {
  row: ReserveRow;
  onClose: () => void;
}) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const chosen = useChosenPhotos((to) => reservePhotoDoors(to, 'proof'), MAX_RESERVE_PHOTOS - photos.length);
  return (
    <Drawer title={t('lift.title', { number })} onClose={onClose}>
      <p className="g-dialog-text">{t('lift.text')}</p>
      <KeptForm
        draftName={`reserve-lifted.${id}`}
        schema={liftReserveInput}
        submitLabel={t('lift.confirm')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          await chosen.sendTo(id);
          await api.command(`/reserves/${id}/lift`, input, { answer: reserve });
          await refresh([`projects/${projectId}`]);
          showToast({ text: t('lift.done', { number }) });
          onClose();
        }}
      >
        <ReservePhotos photos={chosen} />
        <TextArea name="note" label={t('lift.note')} />
      </KeptForm>
    </Drawer>
  );
}
