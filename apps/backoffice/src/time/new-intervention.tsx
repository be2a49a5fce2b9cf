import { company } from '@guichet/dto/companies/company';
import { intervention } from '@guichet/dto/contracts/intervention';
import { user } from '@guichet/dto/identity/user';
import { ticket } from '@guichet/dto/tickets/ticket';
import { useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useWatch } from 'react-hook-form';
import { useText } from '../texts/load-texts.ts';
import { HourPreviewLine } from './hour-preview-line.tsx';
import { ContractField, WorkFields } from './intervention-fields.tsx';

/** The work of a ticket is its company's; here one is named. */
const ASKED = ['companyId'];

/** Books work without a timer: for which company, how long, what. [AG-04] */
export function NewIntervention({ companyId, onClose }: { companyId?: string; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const refresh = useRefresh();
  const canWriteAny = useCan()('interventions.writeAny');
  const { id: userId } = useMe();
  const form = useResourceForm(intervention, undefined, {
    draftName: companyId ?? 'new',
    asked: ASKED,
    defaults: {
      ...(companyId && { companyId }),
      ...(canWriteAny && { userId }),
      kind: 'correction',
      workedOn: format.today(),
      isOffered: false,
    },
    onSaved: () => {
      showToast({ text: t('interventions.saved') });
      onClose();
      void refresh(['companies', 'hour-packs', 'tickets', 'contracts']);
    },
  });
  return (
    <EditForm form={form} onCancel={onClose} submitLabel={core('actions.save')}>
      {!companyId && (
        <ReferenceField
          name="companyId"
          label={t('interventions.company')}
          resource={company}
          rowLabel={(row) => row.name}
          filters={{ isArchived: false }}
          isRequired
          isWide
        />
      )}
      <WorkFields />
      <OfCompany />
      {canWriteAny && (
        <ReferenceField
          name="userId"
          label={t('interventions.person')}
          resource={user}
          rowLabel={(row) => `${row.firstName} ${row.lastName}`}
          filters={{ companyId: ['none'] }}
        />
      )}
    </EditForm>
  );
}

/** What depends on the company: its hours, tickets and contracts. */
function OfCompany() {
  const t = useText();
  const companyId = useWatch({ name: 'companyId' }) as string | null | undefined;
  if (!companyId) return <p className="g-field-wide b-preview b-preview-none">{t('interventions.companyFirst')}</p>;
  return (
    <>
      <HourPreviewLine companyId={companyId} />
      <ReferenceField
        key={companyId}
        name="ticketId"
        label={t('interventions.ticket')}
        resource={ticket}
        rowLabel={(row) => `${row.reference} ${row.title}`}
        filters={{ companyId: [companyId] }}
        isWide
      />
      <ContractField companyId={companyId} />
    </>
  );
}
