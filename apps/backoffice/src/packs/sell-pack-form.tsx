import type { OveragePolicy } from '@guichet/dto/contracts/contract';
import { hourPack, invoiceState } from '@guichet/dto/contracts/hour-pack';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { DurationField, MoneyField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { DateField, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { enumOptions } from '../options.ts';
import { addMonths } from '../parts/periods.ts';
import { useProposedEnd } from '../parts/use-proposed-end.ts';
import { useText } from '../texts/load-texts.ts';
import { DurationChoices } from './duration-choices.tsx';
import { OverageField, UnitField } from './pack-term-fields.tsx';
import type { PackDefaults } from './use-pack-defaults.ts';

/** Whose pack it will be; a contract's own terms come before the settings. */
export interface PackOwner {
  companyId: string;
  companyName: string;
  contract?: { id: string; unitMinutes: number; overage: OveragePolicy; rateCents: number };
}

const ORIGINS = ['sold', 'granted'] as const;

export function SellPackForm({
  owner,
  defaults,
  onClose,
}: {
  owner: PackOwner;
  defaults: PackDefaults;
  onClose: () => void;
}) {
  const t = useText();
  const today = useFormat().today();
  const refresh = useRefresh();
  const { companyId, contract } = owner;
  const form = useResourceForm(hourPack, undefined, {
    draftName: contract?.id ?? companyId,
    defaults: {
      companyId,
      ...(contract && { contractId: contract.id, rateCents: contract.rateCents }),
      origin: 'sold',
      purchasedOn: today,
      expiresOn: addMonths(today, defaults.validityMonths),
      unitMinutes: (contract?.unitMinutes ?? defaults.unitMinutes) as PackDefaults['unitMinutes'],
      overage: contract?.overage ?? defaults.overage,
      invoiceState: 'none',
    },
    onSaved: ({ reference }) => {
      showToast({ text: t('packs.sold', { reference }) });
      onClose();
      void refresh(['companies', 'contracts']);
    },
  });
  const origin: unknown = useWatch({ control: form.form.control, name: 'origin' });
  return (
    <EditForm form={form} onCancel={onClose} submitLabel={origin === 'granted' ? t('packs.grant') : t('packs.sell')}>
      <RadioField
        name="origin"
        label={t('packs.origin')}
        options={ORIGINS.map((value) => ({
          value,
          label: t(`packs.origins.${value}`),
          hint: t(`packs.originHints.${value}`),
        }))}
      />
      <div className="g-field-wide g-form">
        <DurationField name="minutes" label={t('packs.minutes')} hint={t('packs.minutesHint')} isRequired isWide />
        <DurationChoices name="minutes" />
      </div>
      <Days validityMonths={defaults.validityMonths} />
      <OriginFields />
      <UnitField />
      <TextField name="name" label={t('packs.name')} hint={t('packs.nameHint')} />
      <OverageField />
    </EditForm>
  );
}

function Days({ validityMonths }: { validityMonths: number }) {
  const t = useText();
  const propose = useCallback((day: string) => addMonths(day, validityMonths), [validityMonths]);
  useProposedEnd({ start: 'purchasedOn', end: 'expiresOn', propose });
  return (
    <>
      <DateField name="purchasedOn" label={t('packs.purchasedOn')} isRequired />
      <DateField name="expiresOn" label={t('packs.expiresOn')} hint={t('packs.expiresHint')} isRequired />
    </>
  );
}

/** A sale has a price and an invoice; a gift has a reason. */
function OriginFields() {
  const t = useText();
  const origin: unknown = useWatch({ name: 'origin' });
  if (origin === 'granted') return <TextField name="reason" label={t('packs.reason')} isRequired isWide />;
  return (
    <>
      <MoneyField name="priceCents" label={t('packs.price')} />
      <SelectField
        name="invoiceState"
        label={t('packs.invoiceState')}
        options={enumOptions(invoiceState, (value) => t(`packs.invoiceStates.${value}`))}
        isRequired
      />
      <MoneyField name="rateCents" label={t('packs.rate')} hint={t('packs.rateHint')} />
    </>
  );
}
