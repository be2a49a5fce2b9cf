import type { company } from '@guichet/dto/companies/company';
import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, stale } from '../../kernel/errors/problem-error.ts';

/** Creates a company. [AG-23] */
export function createCompany(context: Context, input: CreateOf<typeof company>): Promise<string> {
  return transaction(context.db, (tx) => addCompany(tx, context, input));
}

/** The same, in the transaction of what needs it. @returns Its id. */
export async function addCompany(
  tx: Transaction,
  context: Context,
  input: Pick<CreateOf<typeof company>, 'name'> & Partial<CreateOf<typeof company>>,
): Promise<string> {
  const created = await tx.company.create({ data: input });
  await record(tx, context, { action: 'created', after: created });
  return created.id;
}

/** Updates the fields of a company. Throws stale when another version is stored. [AG-23] */
export function updateCompany(
  context: Context,
  id: string,
  input: UpdateOf<typeof company>,
  version: number | undefined,
): Promise<void> {
  return changeCompany(context, id, 'updated', (before) => {
    if (version !== undefined && before.version !== version) throw stale(before);
    return input;
  });
}

/** Archives a company: it leaves the lists and its contacts can no longer sign in. Throws conflict('company.archived'). [AG-23] */
export function archiveCompany(context: Context, id: string): Promise<void> {
  return changeCompany(context, id, 'archived', (before) => {
    if (before.archivedAt) throw conflict('company.archived');
    return { archivedAt: context.clock.now() };
  });
}

/** Brings an archived company back. Throws conflict('company.not_archived'). [AG-23] */
export function restoreCompany(context: Context, id: string): Promise<void> {
  return changeCompany(context, id, 'restored', (before) => {
    if (!before.archivedAt) throw conflict('company.not_archived');
    return { archivedAt: null };
  });
}

/** Deletes a company that has no history. Throws conflict('company.has_history'): such a company is archived. [AG-23] */
export function deleteCompany(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    await lockRow(tx, 'Company', id);
    const before = await orNotFound(tx.company.findFirst({ where: { id } }));
    const counts = await tx.company.findFirst({
      where: { id },
      select: {
        _count: {
          select: {
            users: true,
            tickets: true,
            contracts: true,
            hourPacks: true,
            interventions: true,
            documents: true,
            projects: true,
            timers: true,
          },
        },
      },
    });
    if (Object.values(counts?._count ?? {}).some((count) => count > 0)) throw conflict('company.has_history');
    await tx.company.delete({ where: { id } });
    await record(tx, context, { action: 'deleted', before });
  });
}

export type StoredCompany = NonNullable<Awaited<ReturnType<Transaction['company']['findFirst']>>>;

/** One way for every change of a company: lock, read in scope, decide, write, record. */
function changeCompany(
  context: Context,
  id: string,
  action: string,
  decide: (before: StoredCompany) => CompanyColumns,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockCompany(tx, id);
    await writeCompany(tx, context, { before, action, data: decide(before) });
  });
}

type CompanyColumns = UpdateOf<typeof company> & { archivedAt?: Date | null };

/** Locks a company and reads it within the caller's scope. @throws notFound outside of it. */
export async function lockCompany(tx: Transaction, id: string): Promise<StoredCompany> {
  await lockRow(tx, 'Company', id);
  return orNotFound(tx.company.findFirst({ where: { id } }));
}

/** Writes columns of a company that the caller has locked, and records what changed. */
export async function writeCompany(
  tx: Transaction,
  context: Context,
  { before, action, data }: { before: StoredCompany; action: string; data: CompanyColumns },
): Promise<void> {
  const after = await tx.company.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
  });
  await record(tx, context, { action, before, after });
}

function record(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: StoredCompany; after?: StoredCompany },
): Promise<void> {
  const { id } = (change.after ?? change.before) as StoredCompany;
  return recordChange(tx, context, { entity: 'company', entityId: id, ...change, audience: { id }, companyId: id });
}
