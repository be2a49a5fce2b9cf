import { applyMigrations } from '@guichet/database/migrate';
import { migrationsFolder } from './project.ts';
import { readSettings } from './settings.ts';
import { waitForDatabase } from './supervisor/external-database.ts';
import { explain, StartError } from './supervisor/start-error.ts';

// For a start without the supervisor. Several may run at once: each migration is applied by one, the others wait.
try {
  const { databaseUrl } = readSettings();
  if (!databaseUrl) throw new StartError('DATABASE_URL is needed: npm start migrates its own database by itself.');
  await waitForDatabase(databaseUrl, AbortSignal.timeout(60_000));
  const applied = await applyMigrations(databaseUrl, migrationsFolder);
  console.log(applied.length > 0 ? `Database migrated: ${applied.join(', ')}` : 'The database is up to date.');
} catch (error) {
  console.error(`\n${explain(error, undefined)}\n`);
  process.exitCode = 1;
}
