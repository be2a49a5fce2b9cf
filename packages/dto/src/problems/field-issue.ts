import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** The stable code of what a schema has against a field. */
export function fieldCode(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeCodeOf(issue);
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'required';
  if (issue.code === 'invalid_format') return OWN_CODE.test(issue.message) ? issue.message : `invalid_${issue.format}`;
  if (issue.code === 'custom') return issue.message;
  return issue.code;
}

/** Its words in the catalogue of fields: those that name the limit, where there is one. */
export interface FieldWords {
  key: string;
  values: { minimum?: number; maximum?: number };
}

export function fieldWords(issue: Issue): FieldWords {
  const key = fieldCode(issue);
  if (issue.code === 'too_big' && typeof issue.maximum === 'number')
    return { key: issue.origin === 'string' ? 'too_big_text' : 'too_big_max', values: { maximum: issue.maximum } };
  if (key === 'too_small' && issue.code === 'too_small' && typeof issue.minimum === 'number')
    return { key: 'too_small_min', values: { minimum: issue.minimum } };
  return { key, values: {} };
}

/** What is missing is to fill in; what is there is of the wrong kind. */
function typeCodeOf({ message, input }: Issue): string {
  if (UNREADABLE.has(message)) return message;
  return input === undefined || input === null ? 'required' : 'invalid_type';
}

/** What a schema says of a format of its own; the library says a sentence. */
const OWN_CODE = /^[a-z_]+$/;

/** Codes that a schema gives to text that it can't read as what it is. */
const UNREADABLE = new Set(['invalid_duration', 'invalid_number']);
