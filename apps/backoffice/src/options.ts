import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';
import type * as z from 'zod';

/** The values of an enumeration with their words: `enumOptions(ticketState, (value) => t(`enumerations.ticketState.${value}`))`. */
export function enumOptions<Value extends string>(
  schema: z.ZodEnum<Record<Value, Value>>,
  label: (value: Value) => string,
): Option<Value>[] {
  return (schema.options as Value[]).map((value) => ({ value, label: label(value) }));
}
