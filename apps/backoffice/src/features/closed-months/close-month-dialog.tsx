import { closedMonth, openMonths } from '@guichet/dto/contracts/closed-month';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useWatch } from 'react-hook-form';
import { useText } from '../../texts/load-texts.ts';

/** Closes everything up to one of the months that are over. */
export function CloseMonthDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { data, isLoading, error, retry } = useRead('/closed-months/open', openMonths);
  return (
    <Dialog title={t('closedMonths.closeTitle')} onClose={onClose}>
      <p>{t('closedMonths.closeText')}</p>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <Skeleton lines={2} />}
      {data?.months.length === 0 && <p>{t('closedMonths.allClosed')}</p>}
      {data && data.months.length > 0 && <CloseMonthForm months={data.months} onClose={onClose} />}
    </Dialog>
  );
}

function CloseMonthForm({ months, onClose }: { months: readonly string[]; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const api = useApi();
  const refresh = useRefresh();
  const latestFirst = months.toReversed();
  return (
    <PlainForm
      schema={closedMonth.create}
      defaults={{ month: latestFirst[0] ?? '' }}
      submitLabel={t('closedMonths.closeThis')}
      onCancel={{ label: core('actions.cancel'), run: onClose }}
      onSubmit={async (values) => {
        // What was said below the field, and nothing that came in since.
        const includesEarlier = earlierThan(values.month, months).length > 0;
        await api.create(closedMonth, { ...values, includesEarlier });
        showToast({ text: t('closedMonths.closed') });
        onClose();
        await refresh(['closed-months', 'hours', 'interventions']);
      }}
    >
      <SelectField
        name="month"
        label={t('closedMonths.upTo')}
        options={latestFirst.map((month) => ({ value: month, label: format.month(month) }))}
        isRequired
        isWide
      />
      <EarlierMonths months={months} />
      <TextField name="reason" label={t('closedMonths.reason')} hint={t('closedMonths.reasonHint')} isWide />
    </PlainForm>
  );
}

/** Says which months close with the chosen one. */
function EarlierMonths({ months }: { months: readonly string[] }) {
  const t = useText();
  const format = useFormat();
  const chosen = String(useWatch({ name: 'month' }) ?? '');
  const earlier = earlierThan(chosen, months).map(format.month);
  if (earlier.length === 0) return null;
  const words = { months: format.list(earlier), count: earlier.length };
  return <p className="g-notice g-field-wide">{t('closedMonths.withEarlier', words)}</p>;
}

const earlierThan = (chosen: string, months: readonly string[]) => months.filter((month) => month < chosen);
