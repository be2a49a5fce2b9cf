import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { withParts } from './backup/with-parts.ts';
import { writeBackup } from './backup/write-backup.ts';
import { productVersion, readSettings } from './settings.ts';
import { explain } from './supervisor/start-error.ts';

const environment = readSettings();
const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[:T]/g, '-');
const file = path.resolve(process.argv[2] ?? path.join(environment.dataDir, 'backups', `guichet-${stamp}.tar.gz`));

try {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await withParts(environment, { isAlone: false }, async (parts) => {
    const { tables, files, jobs } = await writeBackup({ ...parts, version: productVersion() }, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Saved ${rows} rows, ${files.length} files and ${jobs.rows} waiting jobs to ${file}`);
    console.log('It holds everything, secrets too: keep it elsewhere, encrypted (docs/deploy/backup.md).');
  });
} catch (error) {
  console.error(`\n${explain(error, path.dirname(file))}\n`);
  process.exitCode = 1;
}
