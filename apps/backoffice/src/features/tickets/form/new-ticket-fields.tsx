import { company } from '@guichet/dto/companies/company';
import { user } from '@guichet/dto/identity/user';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { DateField, TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../../texts/load-texts.ts';
import { usePriorityOptions, useStaff, useSteps, useThemes } from '../parts/use-choices.ts';

export function NewTicketFields() {
  const t = useText();
  return (
    <>
      <ReferenceField
        name="companyId"
        label={t('tickets.fields.company')}
        resource={company}
        rowLabel={(row) => row.name}
        filters={{ isArchived: false }}
        isRequired
      />
      <RequesterField />
      <TextField name="title" label={t('tickets.fields.title')} isRequired isWide />
      <TextArea name="description" label={t('tickets.fields.description')} rows={6} isRequired />
      <SelectField name="priority" label={t('tickets.fields.priority')} options={usePriorityOptions()} isRequired />
      <SelectField name="themeId" label={t('tickets.fields.theme')} options={useThemes().active} />
      <SelectField name="stepId" label={t('tickets.fields.step')} options={useSteps().active} />
      <DateField name="deadlineOn" label={t('tickets.fields.deadline')} />
      <AssigneeField />
    </>
  );
}

/** A contact of the chosen company, and of no other. */
function RequesterField() {
  const t = useText();
  const { setValue } = useFormContext();
  const companyId = useWatch({ name: 'companyId' }) as string | null | undefined;
  const lastCompanyId = useRef(companyId);
  useEffect(() => {
    if (lastCompanyId.current && lastCompanyId.current !== companyId) setValue('requesterId', null);
    lastCompanyId.current = companyId;
  }, [companyId, setValue]);
  return (
    <ReferenceField
      key={companyId}
      name="requesterId"
      label={t('tickets.fields.requester')}
      resource={user}
      rowLabel={(row) => `${row.firstName} ${row.lastName}`}
      filters={{ companyId: companyId ? [companyId] : [] }}
      isDisabled={!companyId}
      hint={companyId ? undefined : t('tickets.form.companyFirst')}
    />
  );
}

function AssigneeField() {
  const t = useText();
  const canAssign = useCan()('tickets.assign');
  const staff = useStaff();
  return canAssign ? <SelectField name="assigneeId" label={t('tickets.fields.assignee')} options={staff} /> : null;
}
