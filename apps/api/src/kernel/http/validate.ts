import type * as z from 'zod';
import { malformed, type ProblemError } from '../errors/problem-error.ts';

/**
 * Reads input by its schema.
 * @throws malformed with a stable code for each field that is not as it should be.
 */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw fieldProblem(result.error.issues);
}

/** A word of a rule (`weak_password`) is 422, a wrong shape is 400. */
function fieldProblem(issues: readonly z.core.$ZodIssue[]): ProblemError {
  const fields: Record<string, string> = {};
  for (const issue of issues.flatMap(flattened)) {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[path ? `${path}.${key}` : key] = 'unrecognized_key';
    } else fields[path || 'body'] ??= codeOf(issue);
  }
  return malformed(fields);
}

/** A union says best what its closest branch says. */
function flattened(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find((branch) => branch.every((inner) => inner.code !== 'invalid_type'));
  return closest?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [{ ...issue, errors: [] }];
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeCodeOf(issue);
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'required';
  if (issue.code === 'invalid_format') return OWN_WORDS.has(issue.message) ? issue.message : `invalid_${issue.format}`;
  if (issue.code === 'custom') return issue.message;
  return issue.code;
}

/** What is missing is to fill in; what is there is of the wrong kind. */
function typeCodeOf({ message, input }: z.core.$ZodIssue): string {
  if (UNREADABLE.has(message)) return message;
  return input === undefined || input === null ? 'required' : 'invalid_type';
}

const OWN_WORDS = new Set(['not_an_origin']);

/** Codes that a schema gives to text that it can't read as what it is. */
const UNREADABLE = new Set(['invalid_duration', 'invalid_number']);
