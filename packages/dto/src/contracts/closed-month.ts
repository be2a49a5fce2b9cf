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

/**
 * Months whose hours can no longer change, nor those of any month before them. They are closed in order: `includesEarlier` closes the open
 * ones before it too. [AG-05]
 */
export const closedMonth = defineResource({
  name: 'closed-months',
  row: row.meta({ id: 'ClosedMonth' }),
  item: row,
  create: z.strictObject({ month, includesEarlier: z.boolean().default(false), reason: optionalLine(300) }),
  update: z.never(),
  filters: {},
  sort: ['month'],
  defaultSort: '-month',
  isSearchable: false,
  client: 'none',
});

/** Reopening touches what was told to clients: it says why. `includesLater` opens those closed after it too, as it has to. */
export const reopenMonthInput = z.strictObject({ reason: line(300), includesLater: z.boolean().default(false) });

/** The months that are over and can be closed, oldest first. */
export const openMonths = z.object({ months: z.array(month) }).meta({ id: 'OpenMonths' });
