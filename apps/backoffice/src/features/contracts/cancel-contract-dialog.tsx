import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/load-texts.ts';

/** Ends a contract without losing what was billed. "Annuler" alone would be two things here: both buttons say what they do. */
export function CancelContractDialog({
  item,
  onClose,
}: {
  item: { id: string; reference: string };
  onClose: () => void;
}) {
  const t = useText();
  const api = useApi();
  const cancel = useCommand(() => api.command(`/contracts/${item.id}/cancel`), {
    refresh: ['contracts', 'hour-packs', 'companies'],
    done: t('contracts.cancelled'),
    onDone: onClose,
  });
  return (
    <Dialog title={t('contracts.cancelTitle', { reference: item.reference })} onClose={onClose}>
      <div className="g-dialog-text">{t('contracts.cancelText')}</div>
      <div className="g-form-actions">
        <Button data-first-focus onClick={onClose}>
          {t('contracts.keep')}
        </Button>
        <Button variant="danger" isBusy={cancel.isBusy} onClick={() => cancel.run()}>
          {t('contracts.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
