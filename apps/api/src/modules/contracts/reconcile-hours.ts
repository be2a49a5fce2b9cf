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
 * Checks the stored figures of every pack and of every intervention against its entries and mends those that differ: the ledger is the truth. [AG-05]
 * @returns the packs that differed, with both figures; each is logged as an error, and so is each intervention.
 */
export async function reconcileHours(kernel: Kernel): Promise<PackDrift[]> {
  const drifts = await kernel.database.sql.rows(mendPacks, []);
  for (const drift of drifts) kernel.log.error({ drift }, 'a pack did not equal its ledger');
  for (const drift of await kernel.database.sql.rows(mendWork, []))
    kernel.log.error({ drift }, 'an intervention did not equal its ledger');
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

/** What a statement adds up: the accounted minutes are what was decided, the entries say where they went. */
const mendWork = statement<{ id: string; overageMinutes: number; unaccountedMinutes: number }>(
  'mend_work',
  `with ledger as (
     select i.id, i."overageMinutes", i."unaccountedMinutes",
       coalesce(sum(a.minutes) filter (where a."isOverage"), 0)::int as over,
       (i."accountedMinutes" - coalesce(sum(a.minutes), 0))::int as rest
     from "Intervention" i left join "HourAllocation" a on a."interventionId" = i.id
     where i."deletedAt" is null group by i.id)
   update "Intervention" i set "overageMinutes" = l.over, "unaccountedMinutes" = greatest(l.rest, 0)
   from ledger l where l.id = i.id and (l.over <> l."overageMinutes" or l.rest <> l."unaccountedMinutes")
   returning i.id, l."overageMinutes", l."unaccountedMinutes"`,
);
