import { useId } from 'react';
import { useText } from '../../../texts/use-text.ts';

interface Props {
  label: string;
  value: string;
  /** The empty text takes the filter away. */
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** Something is always chosen. */
  isRequired?: boolean;
}

/** One choice of a list; the device's own, good under a thumb. */
export function FilterSelect({ label, value, onChange, options, isRequired = false }: Props) {
  const t = useText();
  const id = useId();
  return (
    <div className="p-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {!isRequired && <option value="">{t('tickets.anything')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
