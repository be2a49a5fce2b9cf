import { type ReactNode, type RefCallback, useId } from 'react';
import { type FieldError, useController } from 'react-hook-form';
import { useFieldErrorText } from '../feedback/use-field-error.ts';
import { useCoreText } from '../i18n/use-text.ts';

export interface FieldProps {
  /** The key of the schema. */
  name: string;
  label: string;
  hint?: ReactNode;
  isRequired?: boolean;
  /** Over both columns of the form. */
  isWide?: boolean;
  isDisabled?: boolean;
}

/** What a control of a form needs: give it all to the element that people type in. */
export interface Control<Value> {
  value: Value;
  change: (value: Value) => void;
  input: {
    id: string;
    name: string;
    ref: RefCallback<HTMLElement>;
    onBlur: () => void;
    disabled: boolean;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
    'aria-required': boolean | undefined;
  };
}

interface Props<Value> extends FieldProps {
  children: (control: Control<Value>) => ReactNode;
}

/** A control of a form with its label above, its hint and its error below. */
export function FormField<Value>({ name, isDisabled = false, children, ...frame }: Props<Value>) {
  const id = useId();
  const { field, fieldState } = useController({ name });
  const isDescribed = Boolean(fieldState.error) || Boolean(frame.hint);
  return (
    <FieldFrame id={id} error={fieldState.error} {...frame}>
      {children({
        value: field.value as Value,
        change: field.onChange,
        input: {
          id,
          name,
          ref: field.ref,
          onBlur: field.onBlur,
          disabled: isDisabled,
          'aria-invalid': Boolean(fieldState.error),
          'aria-describedby': isDescribed ? `${id}-note` : undefined,
          'aria-required': frame.isRequired ? true : undefined,
        },
      })}
    </FieldFrame>
  );
}

type FrameProps = Omit<FieldProps, 'name' | 'isDisabled'> & {
  id: string;
  error?: FieldError | undefined;
  children: ReactNode;
};

/** Label, control, hint and error, for a control with a life of its own. */
function FieldFrame({ id, label, hint, error, isRequired, isWide, children }: FrameProps) {
  const t = useCoreText();
  const errorText = useFieldErrorText()(error);
  return (
    <div className={isWide ? 'g-field g-field-wide' : 'g-field'}>
      <label htmlFor={id}>
        {label}
        {isRequired && (
          <span className="g-required" title={t('common.required')} aria-hidden>
            {' '}
            *
          </span>
        )}
      </label>
      {children}
      {(errorText ?? hint) && (
        <div id={`${id}-note`} className={errorText ? 'g-field-error' : 'g-field-hint'}>
          {errorText ?? hint}
        </div>
      )}
    </div>
  );
}
