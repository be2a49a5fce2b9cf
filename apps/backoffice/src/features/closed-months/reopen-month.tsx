import { closedMonth } from '@guichet/dto/contracts/closed-month';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';

/** Opens a month again, after a question. */
export function ReopenMonth({ id, month }: { id: string; month: string }) {
  const t = useText();
  const api = useApi();
  const words = { month: useFormat().month(month) };
  const [isAsking, setIsAsking] = useState(false);
  const reopen = useCommand(() => api.remove(closedMonth, id), {
    refresh: ['closed-months'],
    done: t('closedMonths.reopened'),
  });
  return (
    <>
      <Button variant="link" aria-label={t('closedMonths.reopenOf', words)} onClick={() => setIsAsking(true)}>
        {t('closedMonths.reopen')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('closedMonths.reopenTitle', words)}
          confirmLabel={t('closedMonths.reopen')}
          isBusy={reopen.isBusy}
          onConfirm={() => reopen.run()}
          onClose={() => setIsAsking(false)}
        >
          {t('closedMonths.reopenText')}
        </ConfirmDialog>
      )}
    </>
  );
}
