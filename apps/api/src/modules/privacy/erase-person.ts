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
  const isContact = person.role.kind === 'client';
  const { counts, files } = await eraseDeclared(tx, kernel.personal, {
    personId: person.id,
    email: person.email,
    isContact,
  });
  await emptyChanges(sql, 'User', [person.id]);
  await tx.signInThrottle.deleteMany({ where: { key: { in: signInCounters(person.email) } } });
  await tx.user.update({ where: { id: person.id }, data: { ...NOBODY, email: `${person.id}@supprime.invalid` } });
  await sweep(tx, person);
  await forgetWords(sql, `${person.firstName} ${person.lastName}`);
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
  email: string;
  isContact: boolean;
}

/** What the tables declare: words that are emptied, rows that go, rows that stay. */
async function eraseDeclared(tx: Transaction, tables: Kernel['personal'], { personId, email, isContact }: Target) {
  const sql = sqlIn(tx);
  const counts: Record<string, number> = {};
  const files: string[] = [];
  const erase = async (table: PersonalTable, column: string, value: string) => {
    const gone = await deleteRows(sql, table, { column, value });
    await emptyChanges(sql, table.model, gone.ids);
    files.push(...gone.files.map(({ id, storageKey }) => `${id} ${storageKey}`));
    counts[`${table.model}.${column}.delete`] = gone.count;
  };
  if (isContact) await emptyCopies(sql, personId);
  for (const table of isContact ? tables : []) {
    if (table.words) counts[`${table.model}.emptied`] = await emptyWords(sql, table, personId);
  }
  for (const one of personalColumns(tables, isContact)) {
    if (one.fate === 'delete') await erase(one.table, one.column, personId);
    else counts[`${one.table.model}.${one.column}.${one.fate}`] = await countRows(sql, one, personId);
  }
  for (const table of tables) if (table.byAddress) await erase(table, table.byAddress, email);
  return { counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)), files };
}

interface Named {
  email: string;
  phone: string | null;
  mobile: string | null;
  firstName: string;
  lastName: string;
}

/** A mention elsewhere: the address, the number and the whole name, never a first or last name alone, which others bear too. */
async function sweep(tx: Transaction, { email, phone, mobile, firstName, lastName }: Named): Promise<void> {
  const digits = phone?.replaceAll(/[\s.]/g, '');
  const terms = [email, phone, digits, mobile, `${firstName} ${lastName}`, `${lastName} ${firstName}`];
  const said = [...new Set(terms.filter((term): term is string => (term?.length ?? 0) >= 5))];
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
