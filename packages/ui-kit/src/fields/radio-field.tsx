import { type ReactNode, useId } from 'react';
import { useController } from 'react-hook-form';
import { useFieldErrorText } from '../feedback/use-field-error.ts';
import type { FieldProps } from './form-field.tsx';

export interface RadioOption<Value> {
  value: Value;
  label: string;
  /** What choosing it means, in plain words. */
  hint?: ReactNode;
}

interface Props<Value> extends FieldProps {
  options: readonly RadioOption<Value>[];
}

/** One of a few, all in sight, each explained: for a choice with consequences. Nothing is chosen unless the form says so. */
export function RadioField<Value extends string | number | boolean>({
  name,
  label,
  options,
  hint,
  isRequired,
}: Props<Value>) {
  const id = useId();
  const { field, fieldState } = useController({ name });
  const errorText = useFieldErrorText()(fieldState.error);
  return (
    <fieldset className="g-field g-field-wide" aria-describedby={errorText || hint ? `${id}-note` : undefined}>
      <legend>
        {label}
        {isRequired && (
          <span className="g-required" aria-hidden>
            {' '}
            *
          </span>
        )}
      </legend>
      {options.map((option, index) => (
        <div key={String(option.value)} className="g-check">
          <input
            ref={index === 0 ? field.ref : undefined}
            id={`${id}-${index}`}
            type="radio"
            name={id}
            className="form-check-input"
            checked={field.value === option.value}
            required={isRequired ?? false}
            onChange={() => field.onChange(option.value)}
            onBlur={field.onBlur}
            aria-describedby={option.hint ? `${id}-${index}-hint` : undefined}
          />
          <label htmlFor={`${id}-${index}`}>{option.label}</label>
          {option.hint && (
            <div id={`${id}-${index}-hint`} className="g-field-hint">
              {option.hint}
            </div>
          )}
        </div>
      ))}
      {(errorText ?? hint) && (
        <div id={`${id}-note`} className={errorText ? 'g-field-error' : 'g-field-hint'}>
          {errorText ?? hint}
        </div>
      )}
    </fieldset>
  );
}
