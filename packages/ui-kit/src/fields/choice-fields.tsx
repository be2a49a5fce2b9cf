import { useId } from 'react';
import { useController } from 'react-hook-form';
import { useFieldErrorText } from '../feedback/use-field-error.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export interface Option<Value extends string | number = string> {
  value: Value;
  label: string;
}

/** One of a few; the device's own list, good under a thumb too. */
export function SelectField<Value extends string | number>({
  options,
  ...field
}: FieldProps & { options: readonly Option<Value>[] }) {
  const t = useCoreText();
  return (
    <FormField<Value | null> {...field}>
      {({ value, change, input }) => (
        <select
          {...input}
          className="form-select"
          value={value ?? ''}
          onChange={(event) =>
            change(options.find((option) => String(option.value) === event.target.value)?.value ?? null)
          }
        >
          {(!field.isRequired || value === null || value === undefined) && (
            <option value="">{field.isRequired ? t('form.choose') : t('common.none')}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

/** Yes or no. */
export function CheckField({ name, label, hint, isWide, isDisabled = false }: FieldProps) {
  const id = useId();
  const {
    field: { ref, value, onChange, onBlur },
  } = useController({ name });
  return (
    <div className={isWide ? 'g-check g-field-wide' : 'g-check'}>
      <input
        id={id}
        ref={ref}
        type="checkbox"
        className="form-check-input"
        checked={value === true}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
        aria-describedby={hint ? `${id}-note` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-note`} className="g-field-hint">
          {hint}
        </div>
      )}
    </div>
  );
}

type CheckGroupProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[];
  /** Where several groups choose for one field: what says, once, what is wrong with it. */
  errorId?: string;
};

/** Several of a few, all in sight. */
export function CheckGroup<Value extends string>({
  name,
  label,
  options,
  hint,
  isDisabled,
  errorId,
}: CheckGroupProps<Value>) {
  const id = useId();
  const { field, fieldState } = useController({ name });
  const chosen = (field.value as Value[] | null) ?? [];
  const wrong = useFieldErrorText()(fieldState.error);
  const errorText = errorId ? undefined : wrong;
  const noteId = hint || errorText ? `${id}-note` : undefined;
  return (
    <fieldset
      className="g-field g-field-wide"
      disabled={isDisabled}
      aria-describedby={wrong && errorId ? errorId : noteId}
    >
      <legend>{label}</legend>
      <div className="g-checks">
        {options.map((option) => (
          <label key={option.value} className="g-check">
            <input
              type="checkbox"
              className="form-check-input"
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                field.onChange(
                  event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {(errorText ?? hint) && (
        <div id={noteId} className={errorText ? 'g-field-error' : 'g-field-hint'}>
          {errorText ?? hint}
        </div>
      )}
    </fieldset>
  );
}
