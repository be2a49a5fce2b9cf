import { reopenMonthInput } from '@guichet/dto/contracts/closed-month';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';

/** Opens a month again, for a reason that stays in the record. */
export function ReopenMonth({ id, month }: { id: string; month: string }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const words = { month: useFormat().month(month) };
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  return (
    <>
      <Button variant="link" aria-label={t('closedMonths.reopenOf', words)} onClick={() => setIsAsking(true)}>
        {t('closedMonths.reopen')}
      </Button>
      {isAsking && (
        <Dialog title={t('closedMonths.reopenTitle', words)} onClose={close}>
          <p>{t('closedMonths.reopenText')}</p>
          <KeptForm
            draftName={`month-reopened.${id}`}
            schema={reopenMonthInput}
            submitLabel={t('closedMonths.reopen')}
            onCancel={{ label: core('actions.cancel'), run: close }}
            onSubmit={async (values) => {
              await api.command(`/closed-months/${id}/reopen`, values);
              showToast({ text: t('closedMonths.reopened') });
              close();
              await refresh(['closed-months', 'hours', 'interventions']);
            }}
          >
            <TextField name="reason" label={t('closedMonths.reopenReason')} isRequired isWide />
          </KeptForm>
        </Dialog>
      )}
    </>
  );
}
