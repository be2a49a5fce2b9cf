import { acceptRegistration, type registration } from '@guichet/dto/accounts/registration';
import { company } from '@guichet/dto/companies/company';
import type { RowOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand, useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import './client-changes.css';

type Row = RowOf<typeof registration>;

/** What is decided of somebody who asks for an account. */
export function RegistrationActions({ row }: { row: Row }) {
  const t = useText();
  const api = useApi();
  const [open, setOpen] = useState<'accept' | 'decline' | null>(null);
  const close = () => setOpen(null);
  const person = `${row.firstName} ${row.lastName}`;
  const decline = useCommand(() => api.command(`/registrations/${row.id}/decline`), {
    refresh: ['registrations'],
    done: t('registrations.declined'),
    onDone: close,
  });
  return (
    <span className="b-change-acts">
      <Button variant="link" aria-label={t('registrations.acceptOf', { person })} onClick={() => setOpen('accept')}>
        {t('registrations.accept')}
      </Button>
      <Button variant="link" aria-label={t('registrations.declineOf', { person })} onClick={() => setOpen('decline')}>
        {t('registrations.decline')}
      </Button>
      {open === 'accept' && <AcceptDialog row={row} person={person} onClose={close} />}
      {open === 'decline' && (
        <ConfirmDialog
          title={t('registrations.declineOf', { person })}
          confirmLabel={t('registrations.decline')}
          isBusy={decline.isBusy}
          onConfirm={() => decline.run()}
          onClose={close}
        >
          {t('registrations.declineText')}
        </ConfirmDialog>
      )}
    </span>
  );
}

/** Into which company: one that is there, or a new one of the name that they gave. */
function AcceptDialog({ row, person, onClose }: { row: Row; person: string; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('registrations.acceptOf', { person })} onClose={onClose}>
      <PlainForm
        schema={acceptRegistration}
        submitLabel={t('registrations.accept')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/registrations/${row.id}/accept`, values);
          showToast({ text: t('registrations.accepted') });
          onClose();
          await refresh(['registrations', 'companies', 'users']);
        }}
      >
        <ReferenceField
          name="companyId"
          label={t('registrations.company')}
          hint={t('registrations.companyHint', { company: row.companyName })}
          resource={company}
          rowLabel={(one) => one.name}
          filters={{ isArchived: false }}
          isWide
        />
      </PlainForm>
    </Dialog>
  );
}
