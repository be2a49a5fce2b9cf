import { company } from '@guichet/dto/companies/company';
import { type InterventionKind, interventionKind } from '@guichet/dto/contracts/intervention';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';

interface Props<Value> {
  value: readonly Value[] | undefined;
  onChange: (value: Value[] | undefined) => void;
}

/** For whom work was done. */
export function WorkCompanyFilter({ value, onChange }: Props<string>) {
  const t = useText();
  return (
    <ReferenceFilter
      label={t('interventions.company')}
      resource={company}
      rowLabel={(row) => row.name}
      value={value}
      onChange={onChange}
    />
  );
}

/** What kind of work it was. */
export function WorkKindFilter({ value, onChange }: Props<InterventionKind | 'none'>) {
  const t = useText();
  return (
    <ChoiceFilter
      label={t('interventions.kind')}
      options={enumOptions(interventionKind, (kind) => t(`enumerations.interventionKind.${kind}`))}
      value={value}
      onChange={onChange}
    />
  );
}
