import { runChecks } from './checks/check.ts';
import { staticChecks } from './checks/static-checks.ts';
import { testChecks } from './checks/test-checks.ts';

const isStatic = process.argv[2] === 'static';
const { passed, failed } = await runChecks(isStatic ? staticChecks : [...staticChecks, ...testChecks]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
