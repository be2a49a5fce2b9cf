import { contract } from '@guichet/dto/contracts/contract';
import { interventionKind } from '@guichet/dto/contracts/intervention';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { CheckField, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { DurationField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { DateField, TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { enumOptions } from '../options.ts';
import { useText } from '../texts/load-texts.ts';

/** How long, when, what. */
export function WorkFields() {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <DurationField name="minutes" label={t('interventions.duration')} isRequired />
      <DateField name="workedOn" label={t('interventions.workedOn')} max={format.today()} isRequired />
      <SelectField
        name="kind"
        label={t('interventions.kind')}
        options={enumOptions(interventionKind, (kind) => t(`enumerations.interventionKind.${kind}`))}
        isRequired
      />
      <CheckField name="isOffered" label={t('interventions.offeredLabel')} isWide />
      <TextArea name="summary" label={t('interventions.summary')} isRequired />
    </>
  );
}

/** Under which contract of the company the work was done. */
export function ContractField({ companyId }: { companyId: string }) {
  const t = useText();
  if (!useCan()('contracts.read')) return null;
  return (
    <ReferenceField
      name="contractId"
      label={t('interventions.contract')}
      resource={contract}
      rowLabel={(row) => `${row.reference} ${row.title}`}
      filters={{ companyId: [companyId] }}
    />
  );
}
