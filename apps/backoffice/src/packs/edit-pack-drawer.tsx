import { hourPack, invoiceState } from '@guichet/dto/contracts/hour-pack';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { MoneyField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { DateField, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { enumOptions } from '../options.ts';
import { useText } from '../texts/load-texts.ts';
import { OverageField } from './pack-term-fields.tsx';

/** Changes what a pack allows; what was drawn from it stays as it was. */
export function EditPackDrawer({ pack, onClose }: { pack: { id: string; name: string }; onClose: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const form = useResourceForm(hourPack, pack.id, {
    onSaved: () => {
      showToast({ text: t('packs.saved') });
      onClose();
      void refresh(['companies', 'contracts']);
    },
  });
  const labels = {
    name: t('packs.name'),
    expiresOn: t('packs.expiresOn'),
    overage: t('packs.overage'),
    rateCents: t('packs.rate'),
    priceCents: t('packs.price'),
    invoiceState: t('packs.invoiceState'),
  };
  return (
    <Drawer title={t('packs.editTitle', { name: pack.name })} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <TextField name="name" label={labels.name} isRequired />
        <DateField name="expiresOn" label={labels.expiresOn} hint={t('packs.expiresHint')} isRequired />
        <MoneyField name="priceCents" label={labels.priceCents} />
        <SelectField
          name="invoiceState"
          label={labels.invoiceState}
          options={enumOptions(invoiceState, (value) => t(`packs.invoiceStates.${value}`))}
          isRequired
        />
        <MoneyField name="rateCents" label={labels.rateCents} hint={t('packs.rateHint')} />
        <OverageField />
      </EditForm>
    </Drawer>
  );
}
