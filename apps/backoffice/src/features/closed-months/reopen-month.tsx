import { closedMonth, reopenMonthInput } from '@guichet/dto/contracts/closed-month';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';

interface Reopened {
  id: string;
  month: string;
}

/** Opens a month again, and those closed after it, for a reason that stays in the record. */
export function ReopenMonth({ id, month }: Reopened) {
  const t = useText();
  const words = { month: useFormat().month(month) };
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="link" aria-label={t('closedMonths.reopenOf', words)} onClick={() => setIsAsking(true)}>
        {t('closedMonths.reopen')}
      </Button>
      {isAsking && <ReopenDialog id={id} month={month} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function ReopenDialog({ id, month, onClose }: Reopened & { onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const api = useApi();
  const refresh = useRefresh();
  const closed = useResourceList(closedMonth, { isLocal: true, limit: 100 });
  const later = closed.rows.map((row) => row.month).filter((one) => one > month);
  const words = { months: format.list(later.toSorted().map(format.month)), count: later.length };
  return (
    <Dialog title={t('closedMonths.reopenTitle', { month: format.month(month) })} onClose={onClose}>
      <p>{t('closedMonths.reopenText')}</p>
      {later.length > 0 && <p className="g-notice g-notice-warning">{t('closedMonths.withLater', words)}</p>}
      {closed.isLoading && <Skeleton lines={2} />}
      {!closed.isLoading && (
        <KeptForm
          draftName={`month-reopened.${id}`}
          schema={reopenMonthInput}
          submitLabel={t('closedMonths.reopen')}
          onCancel={{ label: core('actions.cancel'), run: onClose }}
          onSubmit={async (values) => {
            await api.command(`/closed-months/${id}/reopen`, { ...values, includesLater: later.length > 0 });
            showToast({ text: t('closedMonths.reopened', { count: later.length + 1 }) });
            onClose();
            await refresh(['closed-months', 'hours', 'interventions']);
          }}
        >
          <TextField name="reason" label={t('closedMonths.reopenReason')} isRequired isWide />
        </KeptForm>
      )}
    </Dialog>
  );
}
