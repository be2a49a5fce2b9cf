import path from 'node:path';
import { withClient } from '@guichet/database/databases';
import { listBack, listErased } from './backup/erased-people.sql.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { saveFormer } from './backup/save-former.ts';
import { type Parts, withParts } from './backup/with-parts.ts';
import { migrationsFolder } from './project.ts';
import { productVersion, readSettings } from './settings.ts';
import { explain } from './supervisor/start-error.ts';

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isReplacing = process.argv.includes('--replace');
if (!file) {
  console.error('Usage: npm run restore -- <file> [--replace]');
  process.exit(2);
}
const environment = readSettings();

try {
  await withParts(environment, { isAlone: true }, async (parts) => {
    let erased: string[] = [];
    const onReplace = async () => {
      erased = await withClient(parts.databaseUrl, listErased);
      await keepFormer(parts);
    };
    const options = isReplacing ? { onReplace } : {};
    const manifest = await restoreBackup({ ...parts, migrationsFolder }, path.resolve(file), options);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Restored ${rows} rows, ${manifest.files.length} files and ${manifest.jobs.rows} waiting jobs.`);
    console.log('The next start applies the migrations written since, if any.');
    tellWhoIsBack(await withClient(parts.databaseUrl, (client) => listBack(client, erased)));
  });
} catch (error) {
  console.error(`\n${explain(error, environment.dataDir)}\n`);
  process.exitCode = 1;
}

async function keepFormer(parts: Parts): Promise<void> {
  const kept = await saveFormer({ ...parts, version: productVersion() }, path.join(environment.dataDir, 'backups'));
  console.log(`What was there is kept in ${kept}`);
}

/** The law wants them erased in what was restored too. [AG-34] */
function tellWhoIsBack(people: readonly string[]): void {
  if (people.length === 0) return;
  console.log(`\nErased since this backup was made, and back by it; erase them again:\n  ${people.join('\n  ')}`);
}
