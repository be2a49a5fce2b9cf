import { user } from '@guichet/dto/identity/user';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { DateField, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useText } from '../../texts/load-texts.ts';

/** The words of each field, also where two versions are shown side by side. */
export function useProjectLabels() {
  const t = useText();
  return {
    title: t('projects.name'),
    reference: t('projects.reference'),
    leadId: t('projects.lead'),
    startsOn: t('projects.startsOn'),
    plannedEndOn: t('projects.plannedEndOn'),
    worksite: t('projects.address'),
  };
}

/** What is known of a worksite: its name and number, who leads it, its dates and where it is. [WS-04] */
export function ProjectFields({ isNew = false }: { isNew?: boolean }) {
  const t = useText();
  const labels = useProjectLabels();
  return (
    <>
      <TextField name="title" label={labels.title} isRequired isWide />
      <TextField
        name="reference"
        label={labels.reference}
        isRequired={!isNew}
        {...(isNew && { hint: t('projects.referenceHint') })}
      />
      <ReferenceField
        name="leadId"
        label={labels.leadId}
        resource={user}
        rowLabel={(row) => `${row.firstName} ${row.lastName}`}
        filters={{ companyId: ['none'], state: ['active'] }}
      />
      <DateField name="startsOn" label={labels.startsOn} />
      <DateField name="plannedEndOn" label={labels.plannedEndOn} />
      <TextField name="worksite.addressLine" label={labels.worksite} hint={t('projects.addressHint')} isWide />
      <TextField name="worksite.postcode" label={t('projects.postcode')} />
      <TextField name="worksite.city" label={t('projects.city')} />
    </>
  );
}
