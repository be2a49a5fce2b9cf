import { closedMonth } from '@guichet/dto/contracts/closed-month';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/load-texts.ts';
import { monthsOver } from './months-over.ts';

/** Closes one of the months that are over. */
export function CloseMonthDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const api = useApi();
  const refresh = useRefresh();
  const closed = useResourceList(closedMonth, { isLocal: true, limit: 100 });
  const months = monthsOver(
    format.today(),
    closed.rows.map((row) => row.month),
  );
  return (
    <Dialog title={t('closedMonths.closeTitle')} onClose={onClose}>
      <p>{t('closedMonths.closeText')}</p>
      {closed.isLoading && <Skeleton lines={2} />}
      {!closed.isLoading && months.length === 0 && <p>{t('closedMonths.allClosed')}</p>}
      {!closed.isLoading && months.length > 0 && (
        <PlainForm
          schema={closedMonth.create}
          defaults={{ month: months[0] ?? '' }}
          submitLabel={t('closedMonths.closeThis')}
          onCancel={{ label: core('actions.cancel'), run: onClose }}
          onSubmit={async (values) => {
            await api.create(closedMonth, values);
            showToast({ text: t('closedMonths.closed') });
            onClose();
            await refresh(['closed-months', 'hours', 'interventions']);
          }}
        >
          <SelectField
            name="month"
            label={t('closedMonths.month')}
            options={months.map((month) => ({ value: month, label: format.month(month) }))}
            isRequired
            isWide
          />
          <TextField name="reason" label={t('closedMonths.reason')} hint={t('closedMonths.reasonHint')} isWide />
        </PlainForm>
      )}
    </Dialog>
  );
}
