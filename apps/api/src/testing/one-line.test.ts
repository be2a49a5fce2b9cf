import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const DTO = path.resolve(import.meta.dirname, '../../../../packages/dto/src');

test('[AG-10] no short text of any command or resource keeps a line break', async () => {
  const files = globSync('**/*.ts', { cwd: DTO }).filter((file) => !/test/.test(file));
  const kept: string[] = [];
  let looked = 0;
  for (const file of files) {
    const exported: Record<string, unknown> = await import(path.join(DTO, file));
    for (const schema of Object.values(exported).flatMap(objectsOf))
      for (const [name, field] of Object.entries(schema.shape)) {
        looked += 1;
        if (isShort(field) && /[\n\t]/.test(String(field.safeParse('ab\n\tcd').data))) kept.push(`${file} ${name}`);
      }
  }
  expect(looked).toBeGreaterThan(500);
  expect(kept.filter((one) => !COMPARED.has(one))).toEqual([]);
});

/** Compared with what is there, and shown to nobody. */
const COMPARED = new Set([
  'identity/auth.ts code',
  'identity/auth.ts currentPassword',
  'identity/auth.ts password',
  'search/search.ts q',
  'tickets/ticket-view-commands.ts defaultKey',
]);

/** What is written: a schema of its own, or those of a resource. */
function objectsOf(exported: unknown): z.ZodObject[] {
  if (exported instanceof z.ZodObject) return [exported];
  if (typeof exported !== 'object' || exported === null || !('create' in exported && 'update' in exported)) return [];
  return [exported.create, exported.update].filter((one) => one instanceof z.ZodObject);
}

/** A longer one may be several lines. */
const isShort = (field: z.ZodType): boolean => !field.safeParse('x'.repeat(301)).success;
