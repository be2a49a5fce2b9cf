import { overagePolicy } from '@guichet/dto/contracts/contract';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { useText } from '../texts/load-texts.ts';

const UNITS = [0, 5, 15, 30] as const;

/** What happens past the end of the hours, explained. [AG-05] */
export function OverageField() {
  const t = useText();
  return (
    <RadioField
      name="overage"
      label={t('packs.overage')}
      options={overagePolicy.options.map((value) => ({
        value,
        label: t(`packs.overageLabels.${value}`),
        hint: t(`packs.overageHints.${value}`),
      }))}
      isRequired
    />
  );
}

/** What worked time is rounded up to. [AG-04] */
export function UnitField() {
  const t = useText();
  return (
    <SelectField
      name="unitMinutes"
      label={t('packs.unit')}
      hint={t('packs.unitHint')}
      options={UNITS.map((value) => ({ value, label: t(`enumerations.unit.${value}`) }))}
      isRequired
    />
  );
}
