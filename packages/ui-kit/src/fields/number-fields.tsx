import { parseDuration } from '@guichet/dto/core/duration';
import { useState } from 'react';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { type Control, type FieldProps, FormField } from './form-field.tsx';

type Amount = number | string | null;

/** A whole number. */
export function NumberField({ suffix, ...field }: FieldProps & { suffix?: string }) {
  return (
    <FormField<Amount> {...field}>
      {(control) => (
        <TypedNumber control={control} read={readWhole} write={String} inputMode="numeric" suffix={suffix} />
      )}
    </FormField>
  );
}

/** Worked or sold time in minutes, typed `1h15`, `1:15` or `75`. [AG-04] */
export function DurationField(field: FieldProps) {
  const t = useCoreText();
  const format = useFormat();
  return (
    <FormField<Amount> {...field} hint={field.hint ?? t('form.durationHint')}>
      {(control) => <TypedNumber control={control} read={parseDuration} write={format.hours} inputMode="text" />}
    </FormField>
  );
}

/** An amount in cents, typed in euros with a comma or a point. */
export function MoneyField(field: FieldProps) {
  return (
    <FormField<Amount> {...field}>
      {(control) => (
        <TypedNumber control={control} read={parseMoney} write={writeMoney} inputMode="decimal" suffix="€" />
      )}
    </FormField>
  );
}

/** A small amount in thousandths of the currency, typed in cents with at most one decimal: a price per SMS. */
export function CentsField({ suffix, ...field }: FieldProps & { suffix: string }) {
  return (
    <FormField<Amount> {...field}>
      {(control) => (
        <TypedNumber control={control} read={parseCents} write={writeCents} inputMode="decimal" suffix={suffix} />
      )}
    </FormField>
  );
}

/** Thousandths of an amount in cents as people type it, `7,5`. */
export function parseCents(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d)?$/.test(typed) ? Math.round(Number(typed) * 10) : null;
}

const writeCents = (mills: number): string => String(mills / 10).replace('.', ',');

/** Cents of an amount as people type it, `1 234,50`. */
export function parseMoney(text: string): number | null {
  const typed = text.replaceAll(/[\s€]/g, '').replace(',', '.');
  if (!/^\d+(\.\d{0,2})?$/.test(typed)) return null;
  return Math.round(Number(typed) * 100);
}

interface TypedNumberProps {
  control: Control<Amount>;
  read: (text: string) => number | null;
  write: (value: number) => string;
  inputMode: 'text' | 'numeric' | 'decimal';
  suffix?: string | undefined;
}

/** Shows what is typed while it is typed, and the value as people read it afterwards. Text that is no number is kept, and refused by the schema. */
function TypedNumber({ control: { value, change, input }, read, write, inputMode, suffix }: TypedNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (typeof value === 'number' ? write(value) : (value ?? ''));
  const field = (
    <input
      {...input}
      className="form-control"
      inputMode={inputMode}
      autoComplete="off"
      value={shown}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value);
        change(event.target.value.trim() === '' ? null : (read(event.target.value) ?? event.target.value));
      }}
      onBlur={() => {
        setTyped(null);
        input.onBlur();
      }}
    />
  );
  if (!suffix) return field;
  return (
    <div className="g-with-suffix">
      {field}
      <span aria-hidden>{suffix}</span>
    </div>
  );
}

function readWhole(text: string): number | null {
  return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

function writeMoney(value: number): string {
  return (value / 100).toFixed(value % 100 === 0 ? 0 : 2).replace('.', ',');
}
