import type { SystemContext } from '../context.ts';
import { modelOf } from '../db/delegate.ts';
import { modelNames } from '../db/model-names.ts';
import type { Transaction } from '../db/scoped-db.ts';
import { statement } from '../db/sql.ts';
import { sqlIn } from '../db/transaction.ts';

/** What happened to a row. */
export interface RecordedChange {
  /** The model, as Prisma's client spells it: `ticket`. Its declared access says who hears of it. */
  entity: string;
  entityId: string;
  /** `created`, `updated`, `deleted`, or the name of a command in the past tense. */
  action: string;
  before?: object | undefined;
  after?: object | undefined;
  /** The columns that the row scope of the entity looks at. */
  audience: Readonly<Record<string, unknown>>;
  ticketId?: string | null | undefined;
  companyId?: string | null | undefined;
  /** Identifiers of what the row hangs on, by name: whoever hears of it places it on their page without reading all again. */
  place?: Readonly<Record<string, string | null>> | undefined;
}

/**
 * Records a change in the transaction of the write. Only the fields that differ are kept. Live listeners hear of it once the
 * transaction is committed, as the access of the model says.
 * @throws Error for an entity that is no model: nobody could say who hears of it.
 */
export async function recordChange(
  tx: Transaction,
  context: Pick<SystemContext, 'requestId' | 'clock' | 'actor'>,
  change: RecordedChange,
): Promise<void> {
  if (!MODELS.has(modelOf(change.entity))) throw new Error(`A change of ${change.entity}, which is no model.`);
  const values = changeValues(change, context.actor?.userId ?? null, context.requestId, context.clock.now());
  if (!values) return;
  const { place } = change;
  await sqlIn(tx).rows(insertChange, [...values, context.actor?.key?.id ?? null, place ? JSON.stringify(place) : null]);
}

/** The values of the insert, or `undefined` when nothing differs. */
export function changeValues(change: RecordedChange, actorId: string | null, requestId: string | null, at: Date) {
  const { before, after } = difference(change.before, change.after);
  if (change.before && change.after && Object.keys(after ?? {}).length === 0) return undefined;
  return [
    change.entity,
    change.entityId,
    change.action,
    before ? JSON.stringify(before) : null,
    after ? JSON.stringify(after) : null,
    JSON.stringify(change.audience),
    change.ticketId ?? null,
    change.companyId ?? null,
    actorId,
    requestId,
    at.toISOString(),
  ];
}

/** The columns of the insert, in the order of {@link changeValues}. */
export const CHANGE_COLUMNS =
  '"entity", "entityId", "action", "before", "after", "audience", "ticketId", "companyId", "actorId", "requestId", "at"';

const insertChange = statement<never>(
  'record_change',
  `insert into "Change" (${CHANGE_COLUMNS}, "apiKeyId", "place")
   values ($1, $2::uuid, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7::uuid, $8::uuid, $9::uuid, $10, $11::timestamptz, $12::uuid,
     $13::jsonb)`,
);

const MODELS = new Set(modelNames);

/** Columns that move with every write and tell nothing. */
const SILENT = new Set(['version', 'updatedAt', 'lastActivityAt', 'passwordHash', 'totpSecret', 'searchVector']);

function difference(before: object | undefined, after: object | undefined) {
  const [old, fresh] = [before, after].map(
    (row) => row && (JSON.parse(JSON.stringify(row)) as Record<string, unknown>),
  );
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])].filter((key) => !SILENT.has(key));
  const changed = keys.filter((key) => !old || !fresh || JSON.stringify(old[key]) !== JSON.stringify(fresh[key]));
  const only = (row: Record<string, unknown> | undefined) =>
    row && Object.fromEntries(changed.filter((key) => key in row).map((key) => [key, row[key]]));
  return { before: only(old), after: only(fresh) };
}
