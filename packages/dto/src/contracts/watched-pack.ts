import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { day, id } from '../core/scalars.ts';

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  packName: z.string(),
  minutes: z.int(),
  leftMinutes: z.int(),
  overageMinutes: z.int(),
  expiresOn: day,
});

/** Packs that were overrun, are nearly empty, or expire within thirty days with time left: what the dashboard shows the first of. [AG-24] */
export const watchedPack = defineResource({
  name: 'hours/packs-to-watch',
  row: row.meta({ id: 'WatchedPack' }),
  item: row,
  create: z.never(),
  update: z.never(),
  filters: {},
  sort: ['expiresOn', 'companyName', 'leftMinutes', 'overageMinutes'],
  defaultSort: 'expiresOn',
  isSearchable: false,
  client: 'none',
});
