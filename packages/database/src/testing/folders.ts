import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The folder of the server shared by tests. */
export const testServerFolder = path.resolve(import.meta.dirname, '../../../../.runtime/test-database');

/** A folder of the test's own, that other users may enter, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes migrations, given by name, to a folder. */
export function writeMigrations(folder: string, migrations: Readonly<Record<string, string>>): void {
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }
}
