import { company } from '@guichet/dto/companies/company';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

/** Creates a company, or edits the one of `id`. */
export function CompanyDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const form = useResourceForm(company, id, {
    defaults: { countryCode: 'FR' },
    onSaved: (saved) => {
      onClose();
      if (!id) void navigate(`/companies/${saved.id}`);
    },
  });
  const labels = {
    name: t('companies.name'),
    legalName: t('companies.legalName'),
    siren: t('companies.siren'),
    vatNumber: t('companies.vatNumber'),
    email: t('companies.email'),
    phone: t('companies.phone'),
    website: t('companies.website'),
    addressLine1: t('companies.address'),
    addressLine2: t('companies.addressMore'),
    postalCode: t('companies.postalCode'),
    city: t('companies.city'),
    internalNotes: t('companies.internalNotes'),
  };
  return (
    <Drawer title={id ? t('companies.edit') : t('companies.create')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <TextField name="name" label={labels.name} isRequired isWide isFocusedFirst />
        <TextField name="legalName" label={labels.legalName} />
        <TextField name="siren" label={labels.siren} inputMode="numeric" hint={t('companies.sirenHint')} />
        <TextField name="vatNumber" label={labels.vatNumber} hint={t('companies.vatNumberHint')} />
        <TextField name="email" type="email" label={labels.email} />
        <TextField name="phone" type="tel" label={labels.phone} />
        <TextField name="website" type="url" label={labels.website} placeholder="https://" isWide />
        <TextField name="addressLine1" label={labels.addressLine1} isWide />
        <TextField name="addressLine2" label={labels.addressLine2} isWide />
        <TextField name="postalCode" label={labels.postalCode} />
        <TextField name="city" label={labels.city} />
        <TextArea name="internalNotes" label={labels.internalNotes} hint={t('companies.internalNotesHint')} />
      </EditForm>
    </Drawer>
  );
}
