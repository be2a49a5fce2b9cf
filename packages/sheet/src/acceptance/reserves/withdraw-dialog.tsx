import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';

/** Takes back a reserve that was noted by mistake. [WS-20] */
export function WithdrawDialog({ row: { id, number, projectId }, onClose }: { row: ReserveRow; onClose: () => void }) {
  const t = useAcceptanceText();
  const api = useApi();
  const address = useMe().kind === 'staff' ? `/reserves/${id}` : `/reserve-proposals/${id}`;
  const { run, isBusy } = useCommand(() => api.command(address, undefined, { method: 'DELETE' }), {
    done: t('withdraw.done', { number }),
    onDone: onClose,
    refresh: [`projects/${projectId}`],
  });
  return (
    <ConfirmDialog
      title={t('withdraw.title', { number })}
      confirmLabel={t('withdraw.confirm')}
      isBusy={isBusy}
      onConfirm={() => run()}
      onClose={onClose}
    >
      {t('withdraw.text')}
    </ConfirmDialog>
  );
}
