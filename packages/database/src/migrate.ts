import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type MigrationFile, readMigrations } from './migration-files.ts';

/** Thrown when the migrations of the folder and those of the database do not agree, or when one fails. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Applies the migrations that the database lacks, each in its transaction, and returns their names. It keeps the same
 * `_prisma_migrations` rows as `prisma migrate deploy`, under the same lock: processes that start together queue up.
 * A migration whose first line is `-- no-transaction` runs outside one. `only` stops at those named, for a backup made before the
 * others were written.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder: string,
  only?: readonly string[],
): Promise<string[]> {
  const files = (await readMigrations(folder)).filter(({ name }) => only?.includes(name) ?? true);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    if (!only) await assertRestored(client);
    await client.query(HISTORY_TABLE);
    const history = await readHistory(client);
    assertAgreement(history, files);
    const missing = files.filter((file) => !history.some((row) => row.migration_name === file.name));
    for (const file of missing) await applyMigration(client, file);
    return missing.map((file) => file.name);
  } finally {
    await client.end();
  }
}

const PRISMA_LOCK = 72_707_369;

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** A restore that was killed leaves its mark: what is there is neither the former database nor the one of the backup. */
async function assertRestored(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isUnfinished: boolean }>(
    `SELECT to_regclass('public._guichet_restore') IS NOT NULL AS "isUnfinished"`,
  );
  if (!rows[0]?.isUnfinished) return;
  throw new MigrationError(
    'A restore of this database was cut short: run it again, `npm run restore -- <file> --replace`',
  );
}

type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null };

async function readHistory(client: pg.Client): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function assertAgreement(history: readonly HistoryRow[], files: readonly MigrationFile[]): void {
  for (const row of history) {
    const name = row.migration_name;
    const file = files.find((each) => each.name === name);
    if (!row.finished_at) {
      throw new MigrationError(`Migration ${name} failed earlier: repair the database, then set its rolled_back_at`);
    }
    if (!file) throw new MigrationError(`Migration ${name} was applied, but is missing from the folder`);
    if (file.checksum !== row.checksum) throw new MigrationError(`Migration ${name} was edited after being applied`);
  }
}

async function applyMigration(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    // One query for the whole script: cut on its semicolons, it would break the bodies of functions.
    await client.query(sql.startsWith('-- no-transaction') ? sql : `BEGIN;\n${sql}\n;COMMIT;`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await client.query('ROLLBACK');
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, message]);
    throw new MigrationError(`Migration ${name} failed: ${message}`, { cause: error });
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}
