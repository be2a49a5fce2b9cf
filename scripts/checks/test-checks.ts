import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.ts';
import { journeysFolder, playwright, prepareBrowser } from './browser.ts';
import { type Check, type Outcome, programCheck, settle } from './check.ts';
import { runProgram } from './run-program.ts';

const reports = path.join(root, '.runtime/reports');

const unitTests: Check = {
  title: 'Tests',
  run: async () => {
    const report = emptyReport('vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const hasSucceeded = await runProgram({ command: 'vitest', args, minutes: 15, isLive: true });
    return settle(readVitest(report), hasSucceeded);
  },
};

const journeys: Check = {
  title: 'Journeys in the browser',
  run: async () => {
    const report = emptyReport('playwright.json');
    const hasSucceeded = await runProgram({
      command: playwright,
      args: ['test', '--reporter=list,json'],
      cwd: journeysFolder,
      environment: { ...(await prepareBrowser()), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      minutes: 20,
      isLive: true,
    });
    return settle(readPlaywright(report), hasSucceeded);
  },
};

/** What is checked by running the product, or parts of it. */
export const testChecks: readonly Check[] = [
  programCheck('Migrations give the schema', { command: process.execPath, args: ['scripts/db-check.ts'], minutes: 5 }),
  programCheck('Product builds', { command: process.execPath, args: ['scripts/start.mjs', 'build'], minutes: 10 }),
  unitTests,
  journeys,
];

function emptyReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readVitest(file: string): Outcome | undefined {
  if (!existsSync(file)) return undefined;
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright(file: string): Outcome | undefined {
  if (!existsSync(file)) return undefined;
  const { stats }: { stats: Record<'expected' | 'unexpected' | 'flaky', number> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
