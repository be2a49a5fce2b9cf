import type { ApiError } from '@guichet/api-client/api-error';
import type { AnyResource, ItemOf } from '@guichet/dto/core/resource';
import { fieldWords } from '@guichet/dto/problems/field-issue';
import type { FieldError, FieldErrors, FieldValues, Resolver, UseFormReturn } from 'react-hook-form';
import * as z from 'zod';

/**
 * Checks values by a schema; a field's error is a stable code, its words are chosen where it shows.
 * @param asked Fields that the schema can do without, and this form can't.
 */
export function schemaResolver(schema: z.ZodType, asked: readonly string[] = []): Resolver<FieldValues> {
  return (values) => {
    const result = schema.safeParse(withoutBlanks(schema, values), { reportInput: true });
    const missing = asked.filter((name) => blank(values[name]) === null);
    if (result.success && missing.length === 0) return { values: result.data as FieldValues, errors: {} };
    const errors: Record<string, FieldError> = Object.fromEntries(missing.map((name) => [name, { type: 'required' }]));
    // An item of a list is told at its list.
    for (const issue of result.error?.issues ?? []) errors[String(issue.path[0] ?? 'root')] ??= fieldError(issue);
    return { values: {}, errors: errors as FieldErrors };
  };
}

/** A field left blank is `null` where the schema takes it, absent where it does not: an absent key leaves what is stored. */
export function withoutBlanks(schema: z.ZodType, values: FieldValues): FieldValues {
  if (!(schema instanceof z.ZodObject)) return values;
  const known = Object.entries(values).filter(([key]) => key in schema.shape);
  return Object.fromEntries(
    known.map(([key, value]) => {
      if (value !== null && value !== '') return [key, value];
      return [key, (schema.shape[key] as z.ZodType).safeParse(null).success ? null : undefined];
    }),
  );
}

/** The part of an item that its form edits. */
export function editableValues<R extends AnyResource>(resource: R, item: ItemOf<R>): FieldValues {
  if (!(resource.update instanceof z.ZodObject)) return {};
  const source = item as FieldValues;
  return Object.fromEntries(Object.keys(resource.update.shape).map((key) => [key, source[key] ?? null]));
}

/** What differs from `base`: only that is sent, so that two people may edit different fields. */
export function changedValues(base: FieldValues, values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !isSame(base[key], value)));
}

/** Tells what the API refused at the fields themselves; an item of a list at its list. */
export function showFieldErrors(form: UseFormReturn<FieldValues>, { fields }: ApiError): void {
  for (const [path, code] of Object.entries(fields)) form.setError(path.split('.')[0] ?? path, { type: code });
}

/** Whether two values of a field are the same; nothing typed is nothing stored. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(blank(one)) === JSON.stringify(blank(other));
}

const blank = (value: unknown) => (value === undefined || value === '' ? null : value);

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const { key, values } = fieldWords(issue);
  return { type: key, types: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
}
