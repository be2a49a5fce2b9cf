import { randomBytes } from 'node:crypto';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** Not among the settings' schemas: no page and no route reads it. */
const KEY = 'secret.mailKey';

/** The key that seals our Message-IDs and reply addresses, made once and shared by all processes. */
export async function readMailKey(sql: SqlRunner): Promise<Buffer> {
  const stored = await sql.rows(selectKey, [KEY]);
  if (stored[0]) return Buffer.from(stored[0].value, 'base64');
  // Several processes may need it at once: the first one to write wins, and all read what it wrote.
  await sql.rows(insertKey, [KEY, JSON.stringify(randomBytes(32).toString('base64'))]);
  const [written] = await sql.rows(selectKey, [KEY]);
  if (!written) throw new Error('The key of the mails could not be stored.');
  return Buffer.from(written.value, 'base64');
}

const selectKey = statement<{ value: string }>('select_mail_key', 'select value from "Setting" where key = $1');
const insertKey = statement<never>(
  'insert_mail_key',
  `insert into "Setting" (key, value, "updatedAt") values ($1, $2::jsonb, now()) on conflict (key) do nothing`,
);
