import { programCheck } from './check.ts';

const SOURCES = ['apps', 'packages', 'scripts', 'e2e', 'bench', 'vitest.config.ts', 'prisma.config.ts'];

/** What is checked without running the product. */
export const staticChecks = [
  programCheck('Types', { command: 'tsc', args: ['-b'], minutes: 5 }),
  programCheck('Format', { command: 'biome', args: ['check', '--error-on-warnings', '.'], minutes: 2 }),
  programCheck('Lint', { command: 'oxlint', args: ['--type-aware', '--deny-warnings', '.'], minutes: 5 }),
  programCheck('Import laws', {
    command: 'tools/node_modules/.bin/depcruise',
    args: ['--config', 'tools/import-laws.mjs', ...SOURCES],
    minutes: 5,
  }),
  programCheck('Dead code', { command: 'knip', args: [], minutes: 5 }),
];
