import {
  type ChangeSubject,
  type FieldMode,
  type FieldOf,
  fieldMode,
  fieldsOf,
} from '@guichet/dto/accounts/client-fields';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/errors/problem-error.ts';

/** Fields of an account by name; `null` is an empty one. */
export type FieldValues = Readonly<Record<string, string | null>>;

/** What a client wrote, parted by what the business lets them do with each field. */
export interface SortedFields {
  direct: Record<string, string | null>;
  asked: Record<string, string | null>;
}

/**
 * What the caller may do with a field: as the settings say, and no more than read those of a company whose account their role does
 * not change. [WS-01]
 */
export function modeFor<S extends ChangeSubject>(
  { settings, actor }: Context,
  subject: S,
  field: FieldOf<S>,
): FieldMode {
  const mode = fieldMode(settings, subject, field);
  if (mode === 'hidden' || subject === 'contact' || can(actor, 'account.write')) return mode;
  return 'shown';
}

/**
 * Parts what a client wrote by the settings of this moment. A field that is not theirs to change is refused whatever its value:
 * a refusal that looked at it would tell what a hidden one holds. [WS-01]
 * @throws ProblemError 403 `account.field_locked`, with each such field.
 */
export function sortFields<S extends ChangeSubject>(
  context: Context,
  subject: S,
  input: Readonly<Record<string, string | null | undefined>>,
): SortedFields {
  const sorted: SortedFields = { direct: {}, asked: {} };
  const locked: string[] = [];
  for (const field of fieldsOf[subject]) {
    const value = input[field];
    if (value === undefined) continue;
    const mode = modeFor(context, subject, field);
    if (mode === 'editable') sorted.direct[field] = value;
    else if (mode === 'approval') sorted.asked[field] = value;
    else locked.push(field);
  }
  if (locked.length === 0) return sorted;
  const fields = Object.fromEntries(locked.map((field) => [field, 'not_editable']));
  throw new ProblemError(403, 'account.field_locked', { fields });
}
