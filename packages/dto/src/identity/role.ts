import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line } from '../core/scalars.ts';
import { permission } from './permission.ts';

const row = z.object({
  id,
  key: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['staff', 'client']),
  rank: z.int(),
  permissions: z.array(permission),
  userCount: z.int(),
  version: z.int(),
  createdAt: instant,
});

const rank = z.int().min(1).max(99);

/** Roles are rows: a matrix of permissions and a rank. [FR-09] */
export const role = defineResource({
  name: 'roles',
  row: row.meta({ id: 'Role' }),
  item: row,
  create: z.strictObject({
    name: line(80),
    kind: z.enum(['staff', 'client']).default('staff'),
    rank,
    permissions: z.array(permission),
  }),
  update: z.strictObject({ name: line(80), rank, permissions: z.array(permission) }).partial(),
  filters: { kind: 'is' },
  sort: ['createdAt'],
  defaultSort: 'createdAt',
  isSearchable: false,
  client: 'none',
});
