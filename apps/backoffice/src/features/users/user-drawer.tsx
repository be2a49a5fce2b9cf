import { company } from '@guichet/dto/companies/company';
import { language } from '@guichet/dto/core/scalars';
import { ticketScope, user } from '@guichet/dto/identity/user';
import { CheckField, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useNavigate } from 'react-router';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { RoleField } from './role-field.tsx';

interface Props {
  id?: string;
  /** The company that a new contact belongs to. */
  companyId?: string | undefined;
  canChangeRole?: boolean;
  onClose: () => void;
}

/** Creates a person, invited by mail, or edits the one of `id`. */
export function UserDrawer({ id, companyId, canChangeRole = true, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const navigate = useNavigate();
  const form = useResourceForm(user, id, {
    draftName: companyId ? `new-${companyId}` : 'new',
    defaults: {
      language: 'fr',
      ticketScope: 'company',
      canSeeInvoices: false,
      isInvited: true,
      companyId: companyId ?? null,
    },
    onSaved: (saved) => {
      onClose();
      if (!id) void navigate(`/users/${saved.id}`);
    },
  });
  const isContact = Boolean(form.form.watch('companyId'));
  return (
    <Drawer title={id ? t('users.edit') : t('users.create')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose}>
        <TextField name="firstName" label={t('users.firstName')} isRequired isFocusedFirst />
        <TextField name="lastName" label={t('users.lastName')} isRequired />
        <TextField name="email" type="email" label={t('users.email')} isRequired isWide />
        <ReferenceField
          name="companyId"
          label={t('users.company')}
          hint={t('users.companyHint')}
          resource={company}
          rowLabel={(row) => row.name}
          isDisabled={!canChangeRole}
          isWide
        />
        <RoleField
          name="roleId"
          label={t('users.role')}
          kind={isContact ? 'client' : 'staff'}
          isDisabled={!canChangeRole}
          isRequired
        />
        <SelectField
          name="language"
          label={core('language.label')}
          options={enumOptions(language, (each) => core(`language.${each}`))}
          isRequired
        />
        <TextField name="phone" type="tel" label={t('users.phone')} />
        <TextField name="mobile" type="tel" label={t('users.mobile')} hint={t('users.mobileHint')} />
        <TextField name="jobTitle" label={t('users.jobTitle')} />
        {isContact && (
          <>
            <SelectField
              name="ticketScope"
              label={t('users.ticketScope')}
              options={enumOptions(ticketScope, (scope) => t(`enumerations.ticketScope.${scope}`))}
              isRequired
              isWide
            />
            <CheckField name="canSeeInvoices" label={t('users.canSeeInvoices')} isWide />
          </>
        )}
        {!id && <CheckField name="isInvited" label={t('users.isInvited')} hint={t('users.isInvitedHint')} isWide />}
      </EditForm>
    </Drawer>
  );
}
