// Plain JavaScript without dependencies, because it runs before anything is installed and on Node.js 20: it brings
// what the project needs, then hands over to a script that runs on the pinned Node.js.
import { handOver, StepError } from './bootstrap/command.mjs';
import { exclusively } from './bootstrap/exclusive.mjs';
import { root } from './bootstrap/paths.mjs';
import { buildProduct, prepareTools } from './bootstrap/prepare.mjs';
import { nodeProgram } from './bootstrap/runtime.mjs';

const COMMANDS = {
  start: { script: 'scripts/run.ts', needsProduct: true },
  dev: { script: 'scripts/run.ts', args: ['dev'] },
  build: { needsProduct: true },
  test: { script: 'scripts/test.ts' },
  check: { script: 'scripts/test.ts', args: ['static'] },
  format: { script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--write', '.'] },
  bench: { script: 'bench/run.ts', needsProduct: true },
  backup: { script: 'scripts/backup.ts' },
  restore: { script: 'scripts/restore.ts' },
  audit: { script: 'scripts/audit.ts' },
  'db:migrate': { script: 'scripts/db-migrate.ts' },
  guides: { script: 'scripts/guides.ts', needsProduct: true },
  'db:new': { script: 'scripts/db-new.ts' },
  'db:check': { script: 'scripts/db-check.ts' },
};

const [name = 'start', ...args] = process.argv.slice(2);
process.exitCode = await main(name, args).catch(explain);

async function main(name, args) {
  const command = COMMANDS[name];
  if (!command) throw new StepError(`Unknown command "${name}": one of ${Object.keys(COMMANDS).join(', ')}.`);
  process.chdir(root);
  await exclusively(() => {
    prepareTools();
    if (command.needsProduct) buildProduct();
  });
  if (!command.script) return 0;
  return handOver(nodeProgram(), [command.script, ...(command.args ?? []), ...args]);
}

function explain(error) {
  console.error(`\n${error instanceof StepError ? error.message : (error.stack ?? error)}`);
  if (error.code === 'ENOSPC') console.error('The disk is full: free some space, then start again.');
  if (name === 'test') console.log('0 passed, 1 failed');
  return 1;
}
