import type { Kernel } from '../../kernel/context.ts';
import { statement } from '../../kernel/db/sql.ts';

/** A pack whose stored figures were not those of its ledger. Minutes. */
export interface PackDrift {
  id: string;
  usedMinutes: number;
  overageMinutes: number;
  ledgerUsedMinutes: number;
  ledgerOverageMinutes: number;
}

/**
 * Checks the stored figures of every pack against its entries and mends those that differ: the ledger is the truth. [AG-05]
 * @returns the packs that differed, with both figures; each is also logged as an error.
 */
export async function reconcileHours(kernel: Kernel): Promise<PackDrift[]> {
  const drifts = await kernel.database.sql.rows(mendPacks, []);
  for (const drift of drifts) kernel.log.error({ drift }, 'a pack did not equal its ledger');
  return drifts;
}

const mendPacks = statement<PackDrift>(
  'mend_packs',
  `with ledger as (
     select p.id, p."usedMinutes", p."overageMinutes",
       coalesce(sum(a.minutes) filter (where not a."isOverage"), 0)::int as used,
       coalesce(sum(a.minutes) filter (where a."isOverage"), 0)::int as over
     from "HourPack" p left join "HourAllocation" a on a."packId" = p.id group by p.id)
   update "HourPack" p set "usedMinutes" = l.used, "overageMinutes" = l.over
   from ledger l where l.id = p.id and (l.used <> l."usedMinutes" or l.over <> l."overageMinutes")
   returning p.id, l."usedMinutes", l."overageMinutes", l.used as "ledgerUsedMinutes", l.over as "ledgerOverageMinutes"`,
);
