import { type ReactNode, useId } from 'react';

interface Props {
  isOn: boolean;
  isDisabled?: boolean;
  /** What its absence means. */
  hint?: string;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

/** One thing that is chosen or not, in the words of its label. */
export function CheckBox({ isOn, isDisabled = false, hint, onChange, children }: Props) {
  const id = useId();
  return (
    <div className="g-check">
      <input
        id={id}
        type="checkbox"
        className="form-check-input"
        checked={isOn}
        disabled={isDisabled}
        aria-describedby={hint && !isOn ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
      {hint && !isOn && (
        <p id={`${id}-hint`} className="g-field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
