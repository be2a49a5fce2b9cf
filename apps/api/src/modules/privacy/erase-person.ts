import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Kernel } from '../../kernel/context.ts';
import { systemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, sqlIn } from '../../kernel/db/transaction.ts';
import type { PersonalTable } from '../../kernel/personal/personal-data.ts';
import { erasureDigest } from '../audit/public.ts';
import { signInCounters } from '../identity/public.ts';
import {
  beginRewriting,
  countRows,
  deleteRows,
  emptyChanges,
  emptyCopies,
  emptyWords,
  forgetWords,
  sweepTable,
  textColumns,
} from './erasure.sql.ts';
import { type KnownAs, knownAs } from './known-as.ts';
import { personalColumns } from './registry.ts';

/** The queue of people to erase. */
export const ERASE_PERSON = 'privacy.erase-person';
/** A sweep reads every text of the database. */
const TIME_LIMIT_MS = 280_000;

/**
 * Erases a person who is shut out already: rows in one transaction, files after it. It may run twice, and two at once: what was
 * done is not done again. [AG-34]
 */
export async function erasePerson(kernel: Kernel, erasureId: string): Promise<void> {
  const db = kernel.database.systemDb('erasing a person');
  await db.$transaction((tx) => eraseRows(tx as Transaction, kernel, erasureId), { timeout: TIME_LIMIT_MS });
  await removeFiles(kernel, erasureId);
  kernel.feed.announce();
}

async function eraseRows(tx: Transaction, kernel: Kernel, erasureId: string): Promise<void> {
  await lockRow(tx, 'Erasure', erasureId);
  const erasure = await tx.erasure.findUnique({
    where: { id: erasureId },
    include: { person: { include: { role: true } } },
  });
  if (erasure?.state !== 'waiting') return;
  const { person } = erasure;
  // Before anything of theirs, as whoever takes a mail of theirs does.
  await lockRow(tx, 'User', person.id);
  await tx.erasure.update({ where: { id: erasureId }, data: { state: 'running' } });
  const sql = sqlIn(tx);
  await beginRewriting(sql, erasureId);
  const known = await knownAs(sql, person);
  const { counts, files } = await eraseDeclared(tx, kernel.personal, {
    personId: person.id,
    addresses: known.addresses,
    isContact: person.role.kind === 'client',
  });
  await emptyChanges(sql, 'User', [person.id]);
  await tx.signInThrottle.deleteMany({ where: { key: { in: signInCounters(person.email) } } });
  await tx.user.update({ where: { id: person.id }, data: { ...NOBODY, email: `${person.id}@supprime.invalid` } });
  await sweep(tx, known);
  await forgetWords(sql, known.names.join(' '));
  await tx.erasure.update({ where: { id: erasureId }, data: { state: 'files', counts, files } });
  const { companyId } = person;
  // What is left of sealed changes is sealed in its turn, with this record.
  const after = { counts, leftOfChanges: await erasureDigest(sql, erasureId) };
  const change = { entity: 'erasure', entityId: erasureId, action: 'done', after, audience: {}, companyId };
  await recordChange(tx, systemContext(kernel), change);
}

const NOBODY = {
  firstName: 'Personne',
  lastName: 'supprimée',
  phone: null,
  mobile: null,
  jobTitle: null,
  state: 'disabled',
  passwordHash: null,
  passwordChangedAt: null,
  totpSecret: null,
  totpEnabledAt: null,
  lastSignInAt: null,
} as const;

interface Target {
  personId: string;
  addresses: readonly string[];
  isContact: boolean;
}

/** What the tables declare: words that are emptied, rows that go, rows that stay. */
async function eraseDeclared(tx: Transaction, tables: Kernel['personal'], { personId, addresses, isContact }: Target) {
  const sql = sqlIn(tx);
  const counts: Record<string, number> = {};
  const files: string[] = [];
  const erase = async (table: PersonalTable, column: string, values: readonly string[]) => {
    const gone = await deleteRows(sql, table, { column, values });
    await emptyChanges(sql, table.model, gone.ids);
    files.push(...gone.files.map(({ id, storageKey }) => `${id} ${storageKey}`));
    counts[`${table.model}.${column}.delete`] = gone.count;
  };
  if (isContact) await emptyCopies(sql, personId);
  for (const table of isContact ? tables : []) {
    if (table.words) counts[`${table.model}.emptied`] = await emptyWords(sql, table, personId);
  }
  for (const one of personalColumns(tables, isContact)) {
    if (one.fate === 'delete') await erase(one.table, one.column, [personId]);
    else counts[`${one.table.model}.${one.column}.${one.fate}`] = await countRows(sql, one, personId);
  }
  for (const table of tables) if (table.byAddress) await erase(table, table.byAddress, addresses);
  return { counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)), files };
}

/** A mention elsewhere: the address, the number and the whole name, never a first or last name alone, which others bear too. */
async function sweep(tx: Transaction, { names, addresses, numbers }: KnownAs): Promise<void> {
  const said = [...addresses, ...numbers, ...names].filter((term) => term.length >= 5);
  for (const [table, columns] of await textColumns(sqlIn(tx))) await sweepTable(sqlIn(tx), table, columns, said);
}

/** After the commit: a stop in between leaves the list, and the job comes back to it. */
async function removeFiles(kernel: Kernel, erasureId: string): Promise<void> {
  const db = kernel.database.systemDb('the files of a person who was erased');
  const erasure = await db.erasure.findUnique({ where: { id: erasureId }, select: { state: true, files: true } });
  if (erasure?.state !== 'files') return;
  for (const file of erasure.files) {
    const [id = '', storageKey = ''] = file.split(' ');
    await kernel.previews.removeWithFile({ id, storageKey });
  }
  const done = { state: 'done' as const, files: [], doneAt: kernel.clock.now() };
  await db.erasure.updateMany({ where: { id: erasureId, state: 'files' }, data: done });
}
