import { company } from '@guichet/dto/companies/company';
import { startTimerInput } from '@guichet/dto/contracts/timer';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';

const schema = startTimerInput.pick({ companyId: true }).required();

/** Starts the timer for a company; a ticket's own page starts it for the ticket. */
export function StartTimerDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('layout.timer.chooseCompany')} onClose={onClose}>
      <PlainForm
        schema={schema}
        submitLabel={t('layout.timer.start')}
        onSubmit={async (values) => {
          await api.command('/timer/start', values);
          await refresh(['timer']);
          onClose();
        }}
      >
        <ReferenceField
          name="companyId"
          label={t('layout.timer.company')}
          resource={company}
          rowLabel={(row) => row.name}
          filters={{ isArchived: false }}
          isRequired
          isWide
        />
      </PlainForm>
    </Dialog>
  );
}
