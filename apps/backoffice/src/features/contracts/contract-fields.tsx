import { company } from '@guichet/dto/companies/company';
import { contractKind } from '@guichet/dto/contracts/contract';
import { CheckField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { DurationField, MoneyField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { DateField, TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { OverageField, UnitField } from '../../packs/pack-term-fields.tsx';
import { oneYearFrom } from '../../parts/periods.ts';
import { useProposedEnd } from '../../parts/use-proposed-end.ts';
import { useText } from '../../texts/load-texts.ts';

/** The words of each field, also where two versions are shown side by side. */
export function useContractLabels() {
  const t = useText();
  return {
    title: t('contracts.name'),
    notes: t('contracts.notes'),
    startsOn: t('contracts.startsOn'),
    endsOn: t('contracts.endsOn'),
    monthlyMinutes: t('contracts.monthly'),
    carriesOver: t('contracts.carriesOver'),
    unitMinutes: t('contracts.unit'),
    overage: t('contracts.overage'),
    rateCents: t('contracts.rate'),
    priceCents: t('contracts.price'),
  };
}

/** What can't change afterwards, then the terms. */
export function NewContractFields() {
  const t = useText();
  const { setValue } = useFormContext();
  const kind: unknown = useWatch({ name: 'kind' });
  useProposedEnd({ start: 'startsOn', end: 'endsOn', propose: oneYearFrom });
  // A contract of hours gives none each month: its packs hold them.
  useEffect(() => {
    if (kind === 'hours') setValue('monthlyMinutes', 0);
    if (kind === 'hosting') setValue('monthlyMinutes', 60);
  }, [kind, setValue]);
  return (
    <>
      <RadioField
        name="kind"
        label={t('contracts.kind')}
        options={contractKind.options.toReversed().map((value) => ({
          value,
          label: t(`contracts.kinds.${value}`),
          hint: t(`contracts.kindHints.${value}`),
        }))}
        isRequired
      />
      <ReferenceField
        name="companyId"
        label={t('contracts.company')}
        resource={company}
        rowLabel={(row) => row.name}
        filters={{ isArchived: false }}
        isRequired
        isWide
      />
      <ContractTermFields isHosting={kind === 'hosting'} />
    </>
  );
}

/** The terms that may change while the contract is active. */
export function ContractTermFields({ isHosting }: { isHosting: boolean }) {
  const t = useText();
  const labels = useContractLabels();
  return (
    <>
      <TextField name="title" label={labels.title} isRequired isWide />
      <DateField name="startsOn" label={labels.startsOn} isRequired />
      <DateField name="endsOn" label={labels.endsOn} hint={t('contracts.endsOnHint')} isRequired />
      {isHosting && (
        <>
          <DurationField name="monthlyMinutes" label={labels.monthlyMinutes} />
          <CheckField name="carriesOver" label={labels.carriesOver} hint={t('contracts.carriesOverHint')} isWide />
        </>
      )}
      <MoneyField name="priceCents" label={labels.priceCents} />
      <MoneyField name="rateCents" label={labels.rateCents} hint={t('packs.rateHint')} />
      <UnitField />
      <OverageField />
      <TextArea name="notes" label={labels.notes} hint={t('contracts.notesHint')} />
    </>
  );
}
