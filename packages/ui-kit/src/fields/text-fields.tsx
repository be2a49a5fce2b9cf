import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { FirstFocus } from './first-focus.tsx';
import { type Control, type FieldProps, FormField } from './form-field.tsx';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal';
  placeholder?: string;
  isFocusedFirst?: boolean;
}

/** One line of text. */
export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  placeholder,
  isFocusedFirst,
  ...field
}: TextFieldProps) {
  const [isTyped, setIsTyped] = useState(false);
  // A number is stored without its spaces; what is being typed is nobody's to rewrite.
  const shown = (value: string) => (type === 'tel' && !isTyped ? spacedNumber(value) : value);
  return (
    <FormField<string | null> {...field}>
      {({ value, change, input }) => (
        <>
          <input
            {...input}
            className="form-control"
            type={type}
            value={shown(value ?? '')}
            onChange={(event) => {
              setIsTyped(true);
              change(event.target.value);
            }}
            autoComplete={autoComplete ?? 'off'}
            inputMode={inputMode}
            placeholder={placeholder}
          />
          {isFocusedFirst && <FirstFocus id={input.id} />}
        </>
      )}
    </FormField>
  );
}

/** A password, which can be shown. */
export function PasswordField({ autoComplete, isFocusedFirst, ...field }: TextFieldProps) {
  const t = useCoreText();
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <FormField<string | null> {...field}>
      {({ value, change, input }) => (
        <div className="g-with-button">
          <input
            {...input}
            className="form-control"
            type={isShown ? 'text' : 'password'}
            value={value ?? ''}
            onChange={(event) => change(event.target.value)}
            autoComplete={autoComplete}
          />
          {isFocusedFirst && <FirstFocus id={input.id} />}
          <button
            type="button"
            className="g-icon-button"
            aria-label={isShown ? t('form.hidePassword') : t('form.showPassword')}
            onClick={() => setIsShown(!isShown)}
          >
            <Icon size={16} aria-hidden />
          </button>
        </div>
      )}
    </FormField>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextArea({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return (
    <FormField<string | null> isWide {...field}>
      {({ value, change, input }) => (
        <textarea
          {...input}
          className="form-control g-growing"
          rows={rows}
          value={value ?? ''}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </FormField>
  );
}

/** A calendar day, picked as the device picks days. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  return (
    <FormField<string | null> {...field}>
      {({ value, change, input }) => (
        <input
          {...input}
          className="form-control"
          type="date"
          min={min}
          max={max}
          value={value ?? ''}
          onChange={(event) => change(event.target.value || null)}
        />
      )}
    </FormField>
  );
}

/** Several values, one on each line. */
export function LinesField({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  return (
    <FormField<readonly string[] | null> isWide {...field}>
      {(control) => <TypedLines control={control} rows={rows} />}
    </FormField>
  );
}

/** Shows what is typed while it is typed, blank lines included, and the values afterwards. */
function TypedLines({
  control: { value, change, input },
  rows,
}: {
  control: Control<readonly string[] | null>;
  rows: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <textarea
      {...input}
      className="form-control g-growing"
      rows={rows}
      value={typed ?? (value ?? []).join('\n')}
      onChange={(event) => {
        setTyped(event.target.value);
        change(
          event.target.value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
      onBlur={() => {
        setTyped(null);
        input.onBlur();
      }}
    />
  );
}
