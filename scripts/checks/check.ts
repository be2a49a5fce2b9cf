import { type Program, runProgram } from './run-program.ts';

export type Outcome = { passed: number; failed: number };

export type Check = { title: string; run: () => Promise<Outcome> };

/** A program that counts for one: it succeeds or it fails. */
export function programCheck(title: string, program: Program): Check {
  return {
    title,
    run: async () => ((await runProgram(program)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** Runs the checks one after the other, whatever fails, and tells the sum. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome> {
  const sum: Outcome = { passed: 0, failed: 0 };
  for (const { title, run } of checks) {
    const began = Date.now();
    const { passed, failed } = await run().catch((error: unknown): Outcome => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/**
 * What a test runner reported, corrected by how it ended: one that fails without a failed test (a file that does not
 * load), or that ran none, has failed.
 */
export function settle(reported: Outcome | undefined, hasSucceeded: boolean): Outcome {
  const { passed, failed } = reported ?? { passed: 0, failed: 0 };
  const hasFailed = !hasSucceeded || passed + failed === 0;
  return { passed, failed: hasFailed ? Math.max(failed, 1) : failed };
}
