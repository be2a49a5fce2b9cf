import { toDate } from '../kernel/days.ts';
import type { Allocation } from '../modules/contracts/public.ts';
import type { DoneWork } from './stage.ts';
import { clientOf, type World } from './world.ts';

/** A piece of work with what pays for it. */
export interface Spent {
  work: DoneWork;
  minutes: number;
  isOffered: boolean;
  contractId: string | null;
  allocation: Allocation;
}

/** Writes a piece of work, its entries in the ledger, and the change that tells of it. */
export function writeWork(world: World, { work, minutes, isOffered, contractId, allocation }: Spent): void {
  const { rows, random } = world;
  const { userId, kind, summary, ticket, at: createdAt } = work;
  const companyId = clientOf(world, work.client).id;
  const { accountedMinutes, overageMinutes, unaccountedMinutes } = allocation;
  const ticketId = ticket?.id ?? null;
  const row = {
    id: random.id(createdAt),
    companyId,
    ticketId,
    contractId,
    userId,
    kind,
    summary,
    workedOn: toDate(work.day),
    minutes,
    isOffered,
    accountedMinutes,
    overageMinutes,
    unaccountedMinutes,
    createdAt,
    updatedAt: createdAt,
  };
  rows.interventions.push(row);
  writeEntries(world, row, allocation);
  const audience = { companyId, ticket: { companyId, requesterId: ticket?.requesterId ?? null } };
  const about = { entity: 'intervention', entityId: row.id, ticketId, companyId, action: 'created' };
  rows.changes.push({ ...about, after: row, audience, actorId: userId, at: createdAt });
}

/** The entries of the ledger, as the product freezes them. */
function writeEntries({ rows, random }: World, work: WrittenWork, { draws }: Allocation): void {
  const { id: interventionId, companyId, workedOn, createdAt, userId: createdById } = work;
  for (const { pack, minutes, isOverage } of draws) {
    const frozen = { packId: pack.id, packMinutes: pack.minutes, rateCents: pack.rateCents };
    const entry = {
      id: random.id(createdAt),
      companyId,
      interventionId,
      minutes,
      isOverage,
      workedOn,
      createdById,
      createdAt,
    };
    rows.allocations.push({ ...entry, ...frozen });
  }
}

interface WrittenWork {
  id: string;
  companyId: string;
  userId: string;
  workedOn: Date;
  createdAt: Date;
}
