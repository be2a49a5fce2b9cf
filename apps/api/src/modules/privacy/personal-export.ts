import type { PersonalExportRow } from '@guichet/dto/privacy/privacy';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, notFound } from '../../kernel/errors/problem-error.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { assertMayChange, lockUser } from '../identity/public.ts';
import { writeArchive } from './write-archive.ts';

/** The queue of archives to make. */
export const EXPORT_PERSON = 'privacy.export-person';
const KEPT_MS = 7 * 24 * 3_600_000;

const select = { id: true, state: true, sizeBytes: true, createdAt: true, expiresAt: true } as const;

/** Asks for the archive of a person: of oneself, or of somebody of a lower rank. Throws conflict('privacy.export_waiting'). [AG-34] */
export async function requestExport(context: Context, personId: string): Promise<PersonalExportRow> {
  const { actor, clock, kernel } = context;
  const now = clock.now();
  return transaction(context.db, async (tx) => {
    const person = await lockUser(tx, personId);
    if (actor.userId !== personId) assertMayChange(actor, person, 'export');
    await lockRow(tx, 'User', personId);
    if (await tx.personalExport.findFirst({ where: { personId, state: 'waiting' } }))
      throw conflict('privacy.export_waiting');
    const data = {
      personId,
      requestedById: actor.userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + KEPT_MS),
    };
    const created = await tx.personalExport.create({ data, select });
    const { companyId } = person;
    const about = { entity: 'personalExport', entityId: created.id, audience: { personId }, companyId };
    await recordChange(tx, context, { ...about, action: 'created', after: { personId } });
    await kernel.jobs.enqueue(tx, EXPORT_PERSON, { exportId: created.id });
    return toRow(created);
  });
}

/** The last archives of a person that can still be downloaded or are being made: of oneself, or of somebody of a lower rank. */
export async function listExports(context: Context, personId: string): Promise<PersonalExportRow[]> {
  const { db, clock } = context;
  await assertMayRead(context, personId);
  const where = { personId, expiresAt: { gt: clock.now() } };
  return (await db.personalExport.findMany({ where, select, orderBy: { createdAt: 'desc' }, take: 5 })).map(toRow);
}

/** An archive tells everything of its person: who reads it stands above them, as who asked for it did. */
async function assertMayRead(context: Context, personId: string): Promise<void> {
  const { actor, db } = context;
  if (actor.userId === personId) return;
  assertMayChange(actor, await transaction(db, (tx) => lockUser(tx, personId)), 'export');
}

/** Throws forbidden by rank, notFound for the archive of somebody else, one that has expired, or one that is not ready. */
export async function openExport(context: Context, id: string, personId?: string) {
  const where = { id, ...(personId && { personId }), expiresAt: { gt: context.clock.now() } };
  const found = await orNotFound(context.db.personalExport.findFirst({ where }));
  await assertMayRead(context, found.personId);
  if (!found.storageKey || found.sizeBytes === null) throw notFound('privacy.export_not_ready');
  return { sizeBytes: found.sizeBytes, stream: await context.kernel.storage.stream(found.storageKey) };
}

const keyOf = (exportId: string) => storageKey('personal-exports', exportId);

/** Makes the archive. It may run twice: what is ready stays, and nothing stays of one whose person was erased meanwhile. */
export async function makeExport(kernel: Kernel, exportId: string): Promise<void> {
  const { personalExport } = kernel.database.systemDb('the archive of a person');
  const found = await personalExport.findUnique({ where: { id: exportId } });
  const key = keyOf(exportId);
  // A run that was cut off may have written it already.
  if (!found) return kernel.storage.remove(key);
  if (found.state !== 'waiting') return;
  const { sizeBytes, sha256 } = await writeArchive(kernel, found.personId, key);
  const ready = { state: 'ready', storageKey: key, sizeBytes, sha256 } as const;
  const { count } = await personalExport.updateMany({ where: { id: exportId, state: 'waiting' }, data: ready });
  // The person was erased meanwhile.
  if (count === 0 && !(await personalExport.findUnique({ where: { id: exportId } }))) await kernel.storage.remove(key);
}

/** Removes archives a week after they were asked for. */
export async function sweepExports(kernel: Kernel): Promise<void> {
  const { personalExport } = kernel.database.systemDb('archives that have expired');
  const old = await personalExport.findMany({ where: { expiresAt: { lte: kernel.clock.now() } }, take: 500 });
  for (const { id } of old) {
    await kernel.storage.remove(keyOf(id));
    await personalExport.deleteMany({ where: { id } });
  }
}

function toRow({
  createdAt,
  expiresAt,
  ...same
}: Omit<PersonalExportRow, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date }): PersonalExportRow {
  return { ...same, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
