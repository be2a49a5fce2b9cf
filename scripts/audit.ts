import { openDatabase } from '../apps/api/src/kernel/db/database.ts';
import { type SealMark, walkSeals } from '../apps/api/src/modules/audit/public.ts';
import { withParts } from './backup/with-parts.ts';
import { readSettings } from './settings.ts';
import { explain } from './supervisor/start-error.ts';

const noted = process.argv[2];
const known = readMark(noted);
if (noted && !known) {
  console.error('Usage: npm run audit [-- <number>:<hash> of a seal noted earlier]');
  process.exit(2);
}
const environment = readSettings();

try {
  await withParts(environment, { isAlone: false }, async ({ databaseUrl }) => {
    const database = openDatabase(databaseUrl, 1);
    try {
      const { seals, changes, erased, last, fault } = await walkSeals(database.sql, known);
      console.log(`${changes} changes under ${seals} seals are as they were; an erasure took words out of ${erased}.`);
      if (last) console.log(`Last seal in order, to be noted elsewhere: ${last.number}:${last.hash}`);
      if (!fault) return;
      console.error(`\nThe record of changes was altered: ${JSON.stringify(fault)}`);
      process.exitCode = 1;
    } finally {
      await database.close();
    }
  });
} catch (error) {
  console.error(`\n${explain(error, environment.dataDir)}\n`);
  process.exitCode = 1;
}

function readMark(text: string | undefined): SealMark | null {
  const [, number, hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  return number ? { number: Number(number), hash } : null;
}
