import { type ReferencedModel, references } from '@guichet/dto/core/scalars';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { countVisible } from '../db/count-visible.ts';
import { modelOf } from '../db/delegate.ts';
import { invalid } from '../errors/problem-error.ts';

interface DeclaredReference {
  field: string;
  model: ReferencedModel;
}

/** The references that a body schema declares at its first level. */
export function declaredReferences(schema: z.ZodType): DeclaredReference[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([field, fieldSchema]) => {
    const declared = references.get(unwrapped(fieldSchema as z.ZodType) as never);
    return declared ? [{ field, model: declared.model }] : [];
  });
}

/**
 * Looks every identifier of a body up through the caller's scope, before the handler runs, in one statement: what a caller can't see
 * can't be pointed to.
 * @throws invalid `unknown_reference` on each field that names nothing the caller sees.
 */
export async function resolveReferences(
  { actor, kernel, sql }: Context,
  declared: readonly DeclaredReference[],
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const named = declared.flatMap(({ field, model }) => {
    const ids = [...new Set([body[field]].flat())].filter((id) => typeof id === 'string');
    if (ids.length === 0) return [];
    const modelName = modelOf(model);
    return [{ field, ids, model: modelName, scope: kernel.registry.scopeOf(modelName, actor) }];
  });
  if (named.length === 0) return;
  const counts = await countVisible(sql, named);
  const unknown = named.filter(({ ids }, index) => counts[index] !== ids.length);
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown.map(({ field }) => [field, 'unknown_reference'])));
}

/** What a field holds, or what the list in it does. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodArray ? unwrapped(schema.element as z.ZodType) : schema;
}
