import { type FieldProps, FormField } from '@guichet/ui-kit/fields/form-field.tsx';

/** A colour, picked or typed. */
export function ColorField(field: FieldProps) {
  return (
    <FormField<string | null> {...field}>
      {({ value, change, input }) => (
        <div className="b-color">
          <input
            type="color"
            aria-label={field.label}
            className="form-control form-control-color"
            disabled={input.disabled}
            value={/^#[0-9a-f]{6}$/i.test(value ?? '') ? (value ?? '') : '#000000'}
            onChange={(event) => change(event.target.value)}
          />
          <input
            {...input}
            className="form-control"
            value={value ?? ''}
            maxLength={7}
            onChange={(event) => change(event.target.value)}
          />
        </div>
      )}
    </FormField>
  );
}
