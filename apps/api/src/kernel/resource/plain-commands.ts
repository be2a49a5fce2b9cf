import { recordChange } from '../changes/record-change.ts';
import type { Context } from '../context.ts';
import { type DelegateName, delegateOf, modelOf } from '../db/delegate.ts';
import type { Transaction } from '../db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../db/transaction.ts';
import { stale } from '../errors/problem-error.ts';

interface Written {
  id: string;
  version?: number;
}

/** The writes of reference data, which have no rule of their own: each with its change record in one transaction. */
export function plainCommands<Create extends object, Update extends object>(
  model: DelegateName,
  audienceOf: (row: Record<string, unknown>) => Record<string, unknown> = () => ({}),
) {
  const record = (tx: Transaction, context: Context, change: { action: string; before?: object; after?: object }) => {
    const row = (change.after ?? change.before) as Written & Record<string, unknown>;
    return recordChange(tx, context, { entity: model, entityId: row.id, ...change, audience: audienceOf(row) });
  };
  return {
    create: (context: Context, input: Create) =>
      transaction(context.db, async (tx) => {
        const after = (await delegateOf(tx, model).create({ data: input })) as Written;
        await record(tx, context, { action: 'created', after });
        return after.id;
      }),
    update: (context: Context, id: string, input: Update, version: number | undefined) =>
      transaction(context.db, async (tx) => {
        const before = await readLocked(tx, model, id, version);
        const after = await delegateOf(tx, model).update({
          where: { id },
          data: { ...input, version: { increment: 1 } },
        });
        await record(tx, context, { action: 'updated', before, after: after as Written });
      }),
    remove: (context: Context, id: string) =>
      transaction(context.db, async (tx) => {
        const before = await readLocked(tx, model, id, undefined);
        await delegateOf(tx, model).delete({ where: { id } });
        await record(tx, context, { action: 'deleted', before });
      }),
  };
}

async function readLocked(
  tx: Transaction,
  model: DelegateName,
  id: string,
  version: number | undefined,
): Promise<Written> {
  await lockRow(tx, modelOf(model), id);
  const before = (await orNotFound(delegateOf(tx, model).findFirst({ where: { id } }))) as Written;
  if (version !== undefined && before.version !== version) throw stale(before);
  return before;
}
