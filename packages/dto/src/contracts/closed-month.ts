import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line, month, optionalLine } from '../core/scalars.ts';

const row = z.object({
  id,
  month,
  closedAt: instant,
  closedByName: z.string().nullable(),
  reason: z.string().nullable(),
});

/** Months whose hours can no longer change. [AG-05] */
export const closedMonth = defineResource({
  name: 'closed-months',
  row: row.meta({ id: 'ClosedMonth' }),
  item: row,
  create: z.strictObject({ month, reason: optionalLine(300) }),
  update: z.never(),
  filters: {},
  sort: ['month'],
  defaultSort: '-month',
  isSearchable: false,
  client: 'none',
});

/** Reopening touches what was told to clients: it says why. */
export const reopenMonthInput = z.strictObject({ reason: line(300) });
