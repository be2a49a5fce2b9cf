import { type changeRequest, declineChange } from '@guichet/dto/accounts/change-request';
import type { RowOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand, useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showProblem, showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useFieldWords } from '../../parts/field-words.ts';
import { useText } from '../../texts/load-texts.ts';
import './client-changes.css';

type Row = RowOf<typeof changeRequest>;

/** What is decided of a request. The value in sight goes with the decision: one that moved meanwhile is shown first. */
export function ChangeActions({ row }: { row: Row }) {
  const t = useText();
  const api = useApi();
  const words = useFieldWords();
  const refresh = useRefresh();
  const [isDeclining, setIsDeclining] = useState(false);
  const named = { field: words(row.subject, row.field), company: row.companyName };
  const accept = useCommand(() => api.command(`/change-requests/${row.id}/accept`, { current: row.current }), {
    refresh: ['change-requests', 'companies', 'users'],
    done: t('clientChanges.accepted'),
    onProblem: (problem) => {
      showProblem(problem);
      void refresh(['change-requests']);
    },
  });
  return (
    <span className="b-change-acts">
      <Button
        variant="link"
        aria-label={t('clientChanges.acceptOf', named)}
        isBusy={accept.isBusy}
        onClick={() => accept.run()}
      >
        {t('clientChanges.accept')}
      </Button>
      <Button variant="link" aria-label={t('clientChanges.declineOf', named)} onClick={() => setIsDeclining(true)}>
        {t('clientChanges.decline')}
      </Button>
      {isDeclining && <DeclineDialog row={row} onClose={() => setIsDeclining(false)} />}
    </span>
  );
}

function DeclineDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('clientChanges.declineTitle')} onClose={onClose}>
      <KeptForm
        draftName={`change-declined.${row.id}`}
        schema={declineChange}
        submitLabel={t('clientChanges.decline')}
        isDanger
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/change-requests/${row.id}/decline`, values);
          showToast({ text: t('clientChanges.declined') });
          onClose();
          await refresh(['change-requests']);
        }}
      >
        <TextArea name="reason" label={t('clientChanges.reason')} hint={t('clientChanges.reasonHint')} rows={4} />
      </KeptForm>
    </Dialog>
  );
}
