import { type FieldWords, fieldCode, fieldWords } from '@guichet/dto/problems/field-issue';
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
  const words: Record<string, FieldWords> = {};
  for (const issue of issues.flatMap(flattened)) {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[path ? `${path}.${key}` : key] = 'unrecognized_key';
    } else if (!((path || 'body') in fields)) {
      fields[path || 'body'] = fieldCode(issue);
      words[path || 'body'] = fieldWords(issue);
    }
  }
  return malformed(fields, words);
}

/** A union says best what its closest branch says. */
function flattened(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find((branch) => branch.every((inner) => inner.code !== 'invalid_type'));
  return closest?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [{ ...issue, errors: [] }];
}
