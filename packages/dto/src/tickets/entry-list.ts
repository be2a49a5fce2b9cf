import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line } from '../core/scalars.ts';

/** The shape of the lists that the business edits and orders: themes and steps. [AG-20] */
export const listEntry = z.object({
  id,
  name: z.string(),
  position: z.int(),
  isActive: z.boolean(),
  version: z.int(),
  createdAt: instant,
});

const create = z.strictObject({ name: line(80), position: z.int().min(0).max(10_000).optional() });
const clientRow = listEntry.pick({ id: true, name: true, position: true, isActive: true });

/** A list of named, ordered entries under `/api/v1/<name>`. */
export function defineEntryList(name: string, schemaId: string) {
  return defineResource({
    name,
    row: listEntry.meta({ id: schemaId }),
    item: listEntry,
    create,
    update: z.strictObject({ name: line(80), position: z.int().min(0).max(10_000), isActive: z.boolean() }).partial(),
    filters: { isActive: 'is' },
    sort: ['position'],
    defaultSort: 'position',
    isSearchable: false,
    client: { row: clientRow, item: clientRow, filters: ['isActive'], sort: ['position'] },
  });
}
